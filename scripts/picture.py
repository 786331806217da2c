#!/usr/bin/env python3
"""Draws what `make bench` or `make soak` measured: picture.py RESULT.json PICTURE.svg"""

import html
import json
import math
import pathlib
import sys

WIDTH, ROW, LEFT, RIGHT = 880, 30, 330, 190
COLOURS = {"planPage": "#1f5f8b", "startPage": "#2e7d4f", "list": "#b3541e", "search": "#7a4b94"}
INK, FAINT, BAR = "#1c2a33", "#c9d3d9", "#7fa8c2"


def text(x, y, words, size=13, anchor="start", colour=INK):
    return (f'<text x="{x:.0f}" y="{y:.0f}" font-size="{size}" text-anchor="{anchor}" '
            f'fill="{colour}">{html.escape(words)}</text>')


def line(x1, y1, x2, y2, colour=FAINT):
    return f'<path d="M{x1:.1f} {y1:.1f}L{x2:.1f} {y2:.1f}" stroke="{colour}"/>'


def curve(points, colour):
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
    dots = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)
    return f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>' + dots


def place(value, least, most, start, end):
    """Where a value stands on a logarithmic axis."""
    if most <= least:
        return (start + end) / 2
    share = (math.log(value) - math.log(least)) / (math.log(most) - math.log(least))
    return start + share * (end - start)


def rates(figures, top):
    """A bar for each job of the first county; the axis is logarithmic."""
    shown = [figure for figure in figures if figure["perSecond"] > 0]
    most = max(figure["perSecond"] for figure in shown)
    yield text(0, top, "How many each second (logarithmic)", 15)
    for number, figure in enumerate(shown):
        y = top + 14 + number * ROW
        width = place(max(1, figure["perSecond"]), 1, most, 2, WIDTH - LEFT - RIGHT)
        title = figure["title"].split(",")[0].split(" (")[0]
        yield text(LEFT - 8, y + 16, f"{title}, {figure['clients']} clients", 12, "end")
        yield f'<rect x="{LEFT}" y="{y + 3}" width="{width:.1f}" height="18" rx="3" fill="{BAR}"/>'
        rate = f"{figure['perSecond']:,.0f}".replace(",", " ")
        yield text(LEFT + width + 6, y + 16, f"{rate}/s, p95 {figure['p95']:.1f} ms", 12)


def growth(figures, sizes, top):
    """How p95 moves with the size of the county."""
    height, left, right = 220, 60, WIDTH - 180
    most = max(figure["p95"] for figure in figures) * 1.15
    yield text(0, top, "p95 in milliseconds, by how many plans there are", 15)
    bottom = top + 20 + height
    for part in range(5):
        y = bottom - height * part / 4
        yield line(left, y, right, y) + text(left - 8, y + 4, f"{most * part / 4:.1f}", 11, "end")
    for size in sizes:
        x = place(size, sizes[0], sizes[-1], left, right)
        yield text(x, bottom + 18, f"{size:,}".replace(",", " "), 11, "middle")
    for number, (job, colour) in enumerate(COLOURS.items()):
        points = [
            (place(figure["plans"], sizes[0], sizes[-1], left, right),
             bottom - height * figure["p95"] / most)
            for figure in figures if figure["job"] == job
        ]
        title = next((figure["title"] for figure in figures if figure["job"] == job), job)
        yield curve(points, colour)
        yield text(right + 20, top + 40 + number * 22, title, 12, colour=colour)


def endurance(result, top):
    """Memory and descriptors through a long run."""
    height, left, right = 220, 60, WIDTH - 180
    bottom = top + 20 + height
    yield text(0, top, f"Memory (MB) and open descriptors through {result['minutes']:g} minutes", 15)
    series = [("megabytes", "memory, MB", "#1f5f8b"), ("descriptors", "descriptors", "#b3541e")]
    most = max(max(result[name]) for name, _, _ in series) * 1.15
    for part in range(5):
        y = bottom - height * part / 4
        yield line(left, y, right, y) + text(left - 8, y + 4, f"{most * part / 4:.0f}", 11, "end")
    for number, (name, title, colour) in enumerate(series):
        values = result[name]
        step = (right - left) / max(1, len(values) - 1)
        points = [(left + step * at, bottom - height * value / most)
                  for at, value in enumerate(values)]
        yield curve(points, colour) + text(right + 20, top + 40 + number * 22, title, 12, colour=colour)


def drawn(result):
    """The whole picture."""
    machine = result["machine"]
    facts = (f"{machine['day']}, {machine['commit']}: {machine['processor']}, {machine['cores']} cores, "
             f"{machine['fileSystem']}, load {machine['load']:g} at the beginning")
    parts, height = [text(0, 16, facts, 12)], 320
    if "megabytes" in result:
        parts += endurance(result, 48)
    else:
        sizes = sorted({figure["plans"] for figure in result["figures"]})
        first = [figure for figure in result["figures"] if figure["plans"] == sizes[0]]
        parts += rates(first, 48)
        height = 80 + len(first) * ROW
        if len(sizes) > 1:
            known = [figure for figure in result["figures"] if figure["job"] in COLOURS]
            parts += growth(known, sizes, height + 20)
            height += 300
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -8 {WIDTH + 32} {height + 16}" '
            'font-family="sans-serif">\n<title>What was measured</title>\n'
            f'<rect x="-16" y="-8" width="{WIDTH + 32}" height="{height + 16}" fill="#fff"/>\n'
            + "\n".join(parts) + "\n</svg>\n")


def main(result, picture):
    result = json.loads(pathlib.Path(result).read_text(encoding="utf-8"))
    pathlib.Path(picture).write_text(drawn(result), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
