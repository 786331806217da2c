#!/bin/sh
# Builds the program and kills it in the middle of its writes; arguments go on to survive.py.
set -eu
cd "$(dirname "$0")/.."
swift build -c release --product sammanhang
exec python3 scripts/survive.py "$(swift build -c release --show-bin-path)/sammanhang" "$@"
