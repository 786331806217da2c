#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")/.."
target=Sources/Web/Resources/Static/font
source=/usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

[ -f "$source" ] || { echo "font: install the package fonts-inter-variable first" >&2; exit 1; }
python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check fonttools==4.68.0 brotli==1.2.1
"$work/venv/bin/fonttools" varLib.instancer --quiet "$source" wght=400:700 --output "$work/inter.ttf"
"$work/venv/bin/pyftsubset" "$work/inter.ttf" \
    --unicodes="U+20-7E,U+A0-17F,U+218-21B,U+2009-200A,U+2010-2015,U+2018-201F,U+2022,U+2026,U+202F,U+2032-2033,U+2039-203A,U+20AC,U+2190-2193,U+2212,U+2248,U+2260,U+2264-2265,U+2713,U+2717" \
    --layout-features=ccmp,kern,locl,tnum --no-hinting --flavor=woff2 \
    --output-file="$target/inter-latin.woff2"
{
    echo "Inter: the subset inter-latin.woff2 of the Debian package fonts-inter-variable."
    sed -n '/^Files: \*/,/^License: Apache/p' /usr/share/doc/fonts-inter-variable/copyright |
        sed -e '/^Files:/d' -e '/^License: Apache/d' -e 's/^ \.$//' -e 's/^ //'
} >"$target/LICENSE-Inter.txt"
ls -l "$target"
