#!/usr/bin/env bash
# Serves the demo on a free port, with a database that is thrown away, and runs the tests in
# scripts/browser against it. Screenshots are left in .build/screenshots.
set -euo pipefail
cd "$(dirname "$0")/.."
python=.venv/bin/python

folder=$(mktemp -d)
server=
stop() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    [ -z "$server" ] || wait "$server" 2>/dev/null || true
    rm -rf "$folder"
}
trap stop EXIT

port=$($python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
export SAMMANHANG_BASE="http://127.0.0.1:$port"
export SAMMANHANG_SCREENSHOTS="$PWD/.build/screenshots"
export SAMMANHANG_SAMPLES="$PWD/.build/samples"
rm -rf "$SAMMANHANG_SCREENSHOTS"
mkdir -p "$SAMMANHANG_SCREENSHOTS"

.build/debug/sammanhang demo --port "$port" --database "$folder/demo.sqlite" \
    --fixed-date 2026-11-21 --quiet >"$folder/server.log" 2>&1 </dev/null &
server=$!

is_live() {
    $python -c 'import sys, urllib.request as r
r.build_opener(r.ProxyHandler({})).open(sys.argv[1] + "/live", timeout=2)' "$SAMMANHANG_BASE" 2>/dev/null
}
for _ in $(seq 600); do
    is_live && break
    kill -0 "$server" 2>/dev/null || break
    sleep 0.2
done
if ! is_live; then
    echo "browser: the demo server did not come up:" >&2
    tail -n 20 "$folder/server.log" >&2
    exit 1
fi

if ! $python -B -m unittest discover --start-directory scripts/browser --verbose </dev/null; then
    echo "browser: the last lines of the server:" >&2
    tail -n 20 "$folder/server.log" >&2
    exit 1
fi
