#!/usr/bin/env bash
# Builds the program for release and measures it; arguments go on to `bench`: `measure --sizes 1000,10000`,
# `soak --minutes 30`. JSON names the file for the result, and beside it comes the picture.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh run
swift build -c release --static-swift-stdlib --product sammanhang
swift build -c release --static-swift-stdlib --product bench
binaries=$(swift build -c release --show-bin-path)
commit=$(git describe --always --dirty 2>/dev/null || echo unknown)

verb=${1:-measure}
[ $# = 0 ] || shift
case $verb in
measure) json=${JSON:-docs/benchmarks/bench.json} ;;
soak) json=${JSON:-docs/benchmarks/soak.json} ;;
*)
    echo "usage: scripts/bench.sh [measure|soak] [flags of bench]" >&2
    exit 1
    ;;
esac

code=0
"$binaries/bench" "$verb" --program "$binaries/sammanhang" --county "${COUNTY:-kalmar}" --commit "$commit" \
    --json "$json" "$@" || code=$?
[ ! -f "$json" ] || scripts/picture.py "$json" "${json%.json}.svg"
exit "$code"
