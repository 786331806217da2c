#!/usr/bin/env bash
# Installs what is missing on a bare Debian 12 machine: `setup.sh run` what `make run` needs,
# `setup.sh test` what `make test` needs too. Says and does nothing when all is there.
set -euo pipefail
cd "$(dirname "$0")/.."
purpose=${1:-test}

fail() {
    echo "setup: $*" >&2
    exit 1
}

require_swift() {
    command -v swift >/dev/null ||
        fail "Swift 6.2 or later is needed and is not found. See https://www.swift.org/install/linux/"
    local version
    version=$(swift --version 2>/dev/null | grep -oE 'Swift version [0-9]+\.[0-9]+' | grep -oE '[0-9.]+$')
    [ "$(printf '6.2\n%s\n' "$version" | sort -V | head -n 1)" = 6.2 ] ||
        fail "Swift 6.2 or later is needed; this is $version. See https://www.swift.org/install/linux/"
}

is_installed() {
    dpkg-query --show --showformat='${Status}' "$1" 2>/dev/null | grep -q '^install ok installed$'
}

require_packages() {
    command -v dpkg-query >/dev/null || return 0 # not Debian: the owner of the machine knows best
    local missing=() name
    for name in "$@"; do is_installed "$name" || missing+=("$name"); done
    [ ${#missing[@]} -gt 0 ] || return 0
    local become=()
    [ "$(id -u)" = 0 ] || become=(sudo)
    echo "setup: installing ${missing[*]}"
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq update </dev/null
    "${become[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get -qq install --yes --no-install-recommends "${missing[@]}" </dev/null >/dev/null
}

# The file `.venv/installed` is a copy of the list that was installed last.
require_python() {
    local wanted=scripts/browser/requirements.txt
    cmp -s "$wanted" .venv/installed && return 0
    echo "setup: installing $(grep -vcE '^(#|$)' "$wanted") Python packages in .venv"
    python3 -m venv --clear .venv
    .venv/bin/pip install --quiet --disable-pip-version-check --no-deps --requirement "$wanted" </dev/null
    cp "$wanted" .venv/installed
}

require_swift
case $purpose in
run)
    require_packages libsqlite3-dev libpq-dev libqrencode-dev zlib1g-dev pkg-config
    ;;
test)
    require_packages libsqlite3-dev libpq-dev libqrencode-dev zlib1g-dev pkg-config postgresql python3 python3-venv gcc libc6-dev \
        chromium chromium-driver glewlwyd sqlite3 openssl
    require_python
    ;;
*) fail "usage: scripts/setup.sh run|test" ;;
esac
