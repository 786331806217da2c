"""What was promised, what is there, and what that makes: pure, so that it can be tested."""

import dataclasses


@dataclasses.dataclass
class Findings:
    """What is wrong after a round; nothing when the round was survived."""

    lost: list = dataclasses.field(default_factory=list)
    twice: list = dataclasses.field(default_factory=list)
    invented: list = dataclasses.field(default_factory=list)
    half: int = 0
    broken: list = dataclasses.field(default_factory=list)
    log: str = ""

    @property
    def is_clean(self):
        return not (
            self.lost or self.twice or self.invented or self.half or self.broken or self.log
        )

    def __str__(self):
        return " · ".join(
            f"{name} {value[:5] if isinstance(value, list) else value}"
            for name, value in dataclasses.asdict(self).items()
            if value
        )


def compare(sent, acknowledged, found):
    """What an honest keeper cannot have done with the writes.

    An answered write is there once. One that nobody answered is there once or not at all.
    """
    count = {}
    for text in found:
        count[text] = count.get(text, 0) + 1
    return Findings(
        lost=sorted(text for text in acknowledged if text not in count),
        twice=sorted(text for text, number in count.items() if number > 1),
        invented=sorted(text for text in count if text not in sent),
    )


def percentile(values, share):
    """The value that `share` of all do not exceed (nearest rank); 0 for none."""
    if not values:
        return 0.0
    ordered = sorted(values)
    rank = max(1, -(-len(ordered) * share // 100))
    return ordered[int(rank) - 1]


def spread(values, digits=3):
    """Median, p99 and most of what was measured."""
    return {
        "p50": round(percentile(values, 50), digits),
        "p99": round(percentile(values, 99), digits),
        "most": round(max(values, default=0), digits),
    }
