"""Whether what several clients saw can have happened one thing at a time: pure.

One text of a plan is written anew again and again. Its versions, as they are kept, say in which
order; the clients say when each writing and reading began and ended, and what it was made from.
"""

import dataclasses
import math

SAVED, REFUSED, UNKNOWN = "saved", "refused", "unknown"


@dataclasses.dataclass
class Writing:
    """A client that saw `base` wanted `text` there instead."""

    base: str
    text: str
    began: float
    ended: float
    outcome: str

    @property
    def latest(self):
        """When it must have happened; what nobody answered may happen at any time after."""
        return math.inf if self.outcome == UNKNOWN else self.ended


@dataclasses.dataclass
class Reading:
    """A client that saw `text`."""

    text: str
    began: float
    ended: float


def faults(versions, writings, readings):
    """Why the history cannot be serial in real time; nothing when it can.

    Versions are the texts in the order they are kept, the first of them written before all.
    """
    by_text = {writing.text: writing for writing in writings}
    place = {text: number for number, text in enumerate(versions)}
    found = []
    if len(place) != len(versions):
        found.append("a text is there twice")
    for writing in writings:
        if writing.outcome == SAVED and writing.text not in place:
            found.append(f"lost: {writing.text}")
        if writing.outcome == REFUSED and writing.text in place:
            found.append(f"refused and there: {writing.text}")
    for before, text in zip(versions, versions[1:]):
        if text not in by_text:
            found.append(f"written by nobody: {text}")
        elif by_text[text].base != before:
            found.append(f"lost update: {text} was made from {by_text[text].base}, over {before}")
    return found + out_of_order(place, by_text, readings)


def out_of_order(place, by_text, readings):
    """Pairs of which one ended before the other began, and that are kept the other way round.

    The first version ended before everything, so only its place is known.
    """
    events = [
        (place[text], writing.began, writing.latest, text)
        for text, writing in by_text.items() if text in place
    ]
    found = []
    for at, began, _, text in events:
        found += [f"{text} stands before {other}, which had ended" for there, _, ended, other
                  in events if there > at and ended < began]
    seen = []
    for reading in readings:
        if reading.text not in place:
            found.append(f"seen and never there: {reading.text}")
            continue
        at = place[reading.text]
        seen.append((at, reading.began, reading.ended))
        found += [f"{reading.text} was seen after {other}" for there, _, ended, other
                  in events if there > at and ended < reading.began]
        found += [f"{other} was seen before it was written" for there, began, _, other
                  in events if there == at and began > reading.ended]
    for at, began, _ in seen:
        found += ["a later reading saw an older text" for there, _, ended in seen
                  if there > at and ended < began]
    return found
