#!/usr/bin/env bash
# Builds the program, fills a demo database and serves it until Ctrl-C. PORT chooses the port.
set -euo pipefail
cd "$(dirname "$0")/.."
scripts/setup.sh run
swift build --product sammanhang
exec .build/debug/sammanhang demo ${PORT:+--port "$PORT"}
