#!/usr/bin/env python3
"""Checks that every relative link in the documents leads to a file, and to a heading in it."""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LINK = re.compile(r"(?<!\\)\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)")
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)


def prose(text):
    """The text with code replaced by blanks, so that line numbers hold."""
    return CODE.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def anchors(text):
    """The names by which headings can be linked to, as code hosts make them."""
    headings = re.findall(r"^#{1,6}\s+(.+?)\s*$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken(document, root=ROOT):
    for number, line in enumerate(prose(document.read_text("utf-8")).splitlines(), 1):
        for target in LINK.findall(line):
            if re.match(r"[a-z][a-z0-9+.-]*:", target):
                continue
            path, _, anchor = target.partition("#")
            file = (document.parent / path).resolve() if path else document
            if not file.exists():
                yield f"{document.relative_to(root)}:{number}: {target} does not exist"
            elif anchor and file.suffix == ".md" and anchor not in anchors(file.read_text("utf-8")):
                yield f"{document.relative_to(root)}:{number}: {target} has no such heading"


def main():
    documents = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
    problems = [problem for document in documents for problem in broken(document)]
    print(*problems, f"links: {len(documents)} documents, {len(problems)} broken links", sep="\n")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
