#!/bin/sh
# Builds the program and does to it what power cuts, full disks and bad luck do; arguments go on to
# scripts/survive, such as the name of one harness, --rounds or --seconds.
set -eu
cd "$(dirname "$0")/.."
scripts/setup.sh test
swift build -c release --static-swift-stdlib --product sammanhang
exec python3 -B scripts/survive "$(swift build -c release --show-bin-path)/sammanhang" "$@"
