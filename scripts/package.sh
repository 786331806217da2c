#!/usr/bin/env bash
# Builds a Debian package of what has been compiled:
#
#   scripts/package.sh BUILD VERSION [OUT]
#
# BUILD is a folder with the program and its resources, such as .build/release or .build/debug; OUT
# is where the package goes, else .build/packages. What the program needs and Debian has is named in
# Depends; what Debian has not, the runtime of Swift, goes into the package. COMPRESS=none is
# quicker, for a trial.
set -euo pipefail
build=$(cd "${1:?usage: scripts/package.sh BUILD VERSION [OUT]}" && pwd -P)
version=${2:?usage: scripts/package.sh BUILD VERSION [OUT]}
cd "$(dirname "$0")/.."
out=${3:-.build/packages}
[ -x "$build/sammanhang" ] || {
    echo "package: $build holds no program; build it with: swift build -c release --product sammanhang" >&2
    exit 1
}

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
chmod 0755 "$stage"
home=$stage/usr/lib/sammanhang

# The program looks for its resources beside itself, and for libraries there too.
program() {
    install -d "$home" "$stage/usr/bin"
    install -m 0755 "$build/sammanhang" "$home/sammanhang"
    strip --strip-unneeded "$home/sammanhang"
    ln -s ../lib/sammanhang/sammanhang "$stage/usr/bin/sammanhang"
    local folder
    for folder in "$build"/*.resources; do cp -R --preserve=timestamps "$folder" "$home/"; done
    find "$home" -type d -exec chmod 0755 {} +
    find "$home" -type f ! -name sammanhang -exec chmod 0644 {} +
}

# Every library that is loaded, as a path; a package of Debian names most of them.
libraries() { ldd "$build/sammanhang" | awk '$3 ~ /^\// { print $3 }' | sort -u; }

# Lines of "package path" for those that Debian has. A library may be known by the path that it had
# before /lib became a part of /usr, or by what a link leads to.
owners() {
    local paths
    mapfile -t paths < <(libraries | while read -r library; do
        printf '%s\n%s\n' "$library" "$(readlink -f "$library")"
    done | sort -u)
    # It complains of those that it does not know, which are ours to take along.
    { dpkg-query --search "${paths[@]}" 2>/dev/null || true; } | sed 's/^\([^:]*\):[^/]*/\1 /'
}

# The package of a library, or nothing.
owner() {
    awk -v one="$1" -v other="$(readlink -f "$1")" '$2 == one || $2 == other { print $1; exit }' \
        <<<"$known"
}

runtime() {
    local library
    libraries | while read -r library; do
        [ -n "$(owner "$library")" ] || install -m 0644 "$library" "$home/"
    done
}

# Only what the program itself, or the runtime, asks for by name.
dependencies() {
    local wanted library
    wanted=$(readelf -d "$home/sammanhang" "$home"/*.so 2>/dev/null |
        sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p' | sort -u)
    libraries | while read -r library; do
        if grep -qxF "$(basename "$library")" <<<"$wanted"; then owner "$library"; fi
    done | sort -u | sed 's/^libc6$/libc6 (>= 2.36)/'
}

settings() {
    install -D -m 0640 packaging/sammanhang.yaml "$stage/etc/sammanhang/sammanhang.yaml"
    install -d "$stage/usr/share/sammanhang" "$stage/usr/share/doc/sammanhang" "$stage/lib/systemd/system"
    cp -R Agreements "$stage/usr/share/sammanhang/"
    install -m 0644 config/example.yaml docs/operations.md CHANGELOG.md "$stage/usr/share/doc/sammanhang/"
    install -m 0644 LICENSE "$stage/usr/share/doc/sammanhang/copyright"
    install -m 0644 packaging/*.service packaging/*.timer "$stage/lib/systemd/system/"
    find "$stage/usr/share" -type d -exec chmod 0755 {} +
    find "$stage/usr/share" -type f -exec chmod 0644 {} +
}

control() {
    install -d "$stage/DEBIAN"
    local names size
    names=$(dependencies | paste -sd, | sed 's/,/, /g')
    size=$(du -sk --exclude=DEBIAN "$stage" | cut -f1)
    cat >"$stage/DEBIAN/control" <<CONTROL
Package: sammanhang
Version: $version
Architecture: $(dpkg --print-architecture)
Maintainer: Sammanhang <sammanhang@example.org>
Installed-Size: $size
Depends: adduser, $names
Recommends: ca-certificates
Section: web
Priority: optional
Description: coordinated plans for children
 One instrument for a child's coordinated plan, and for the agreement between the
 region and its municipalities behind it. It serves pages on this machine, to be
 put behind a TLS proxy, and keeps its data in a file or with PostgreSQL.
CONTROL
    echo /etc/sammanhang/sammanhang.yaml >"$stage/DEBIAN/conffiles"
    install -m 0755 packaging/debian/postinst packaging/debian/prerm packaging/debian/postrm "$stage/DEBIAN/"
    (cd "$stage" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' | sort -z |
        xargs -0 md5sum >DEBIAN/md5sums)
}

known=$(owners)
program
runtime
settings
control
mkdir -p "$out"
package=$out/sammanhang_${version}_$(dpkg --print-architecture).deb
dpkg-deb --root-owner-group "-Z${COMPRESS:-xz}" --build "$stage" "$package" >/dev/null
echo "$package"
