#!/usr/bin/env bash
# Everything that must hold before a change lands, in stages; stops at the first that fails.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p .build
export SAMMANHANG_PROOFS="$PWD/.build/proofs.tsv"
export SAMMANHANG_SAMPLES="$PWD/.build/samples"
results="$PWD/.build/test-results.jsonl"

stage=start
scratch=
output=

# The last lines say what failed: a suite prints on for minutes after it.
ended() {
    local code=$?
    [ -z "$scratch" ] || rm -rf "$scratch"
    [ $code = 0 ] || {
        [ -z "$output" ] || grep -A 12 'recorded an issue' "$output" | tail -n 60 || true
        echo "make test: FAILED in stage \"$stage\" after ${SECONDS} s"
    }
}
trap ended EXIT

run() {
    stage=$1
    local start=$SECONDS
    printf '\n── %s\n' "$stage"
    "${@:2}"
    printf '── %s: %s s\n' "$stage" $((SECONDS - start))
}

# The events of the run and the proofs noted by the tests are what `make ledger` joins; the samples
# of the pages are what the browser looks at.
#
# Hundreds of small databases are written and thrown away: in memory, where there is room for them.
# The server is for the contract of the two engines; all else runs on SQLite in this stage.
swift_tests() {
    rm -rf "$results" "$SAMMANHANG_PROOFS" "$SAMMANHANG_SAMPLES"
    touch "$SAMMANHANG_PROOFS"
    output=.build/test-output.txt
    local room
    room=$(df --output=avail -k /dev/shm 2>/dev/null | tail -n 1 || echo 0)
    if [ -w /dev/shm ] && [ "${room:-0}" -gt 1000000 ]; then
        scratch=$(mktemp -d /dev/shm/sammanhang.XXXXXX)
        export TMPDIR=$scratch
    fi
    scripts/with-postgres scripts/with-provider swift test --skip-build --disable-xctest \
        --event-stream-output-path "$results" --event-stream-version 0 2>&1 |
        tee "$output"
    unset TMPDIR
}

# Everything once more, on PostgreSQL. What it proves has been noted; the width keeps the number of
# open databases below what one server takes.
postgres_tests() {
    output=.build/postgres-output.txt
    env -u SAMMANHANG_PROOFS -u SAMMANHANG_SAMPLES SAMMANHANG_TEST_DATABASE=postgres \
        scripts/with-postgres scripts/with-provider swift test --skip-build --disable-xctest \
        --experimental-maximum-parallelization-width 8 2>&1 | tee "$output"
}

run setup scripts/setup.sh test
run format swift format lint --strict --parallel --recursive Sources Tests Package.swift
run build swift build --build-tests --explicit-target-dependency-import-check error
run test swift_tests
run postgres postgres_tests
output=
run browser scripts/browser.sh
run scripts python3 -B -m unittest discover --start-directory scripts
run ledger scripts/ledger.py --brief
run links scripts/links.py

printf '\n'
grep 'Test run with' .build/test-output.txt | tail -n 1
echo "make test: everything holds, ${SECONDS} s"
