#!/usr/bin/env bash
# What takes too long for every change, after what does not: more of what the program survives, and the
# benchmark. Goes on after a stage that fails, and names at the end all that did. ROUNDS is for survive.
set -uo pipefail
cd "$(dirname "$0")/.."
failed=()

stage() {
    printf '\n── %s\n' "$1"
    "${@:2}" || failed+=("$1")
}

scripts/setup.sh test || exit 1
stage test scripts/test.sh
stage survive scripts/survive.sh --rounds "${ROUNDS:-200}"
stage bench env JSON=.build/bench.json scripts/bench.sh measure

printf '\n'
if [ ${#failed[@]} -gt 0 ]; then
    echo "nightly: FAILED in ${failed[*]}, after ${SECONDS} s"
    exit 1
fi
echo "nightly: everything holds, ${SECONDS} s"
