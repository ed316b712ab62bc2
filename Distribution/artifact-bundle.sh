#!/bin/sh
# Builds a release of the tool for this machine, and packs it as an artifact bundle (Swift Evolution SE-0305) with the licences of what is in it,
# and as a package of plugins around that bundle.
# Usage: Distribution/artifact-bundle.sh [folder]    default: .build-dist
#
# On Linux everything is in the program, the C library too; it runs on any machine with that processor. On macOS the system's Swift is used.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
folder=${1:-$root/.build-dist}
mkdir -p "$folder/libraries"
folder=$(cd "$folder" && pwd)
build=$folder/build
cd "$root"

fail() {
    echo "$1" >&2
    exit 1
}

# A folder with nothing but the static libyaml has linkers take that one.
yaml=$(find /usr/lib /usr/local/lib /opt/homebrew/lib -name libyaml.a 2>/dev/null | head -n 1)
[ -n "$yaml" ] || fail "there is no libyaml.a to link; install libyaml-dev (apt-get) or libyaml (brew)"
ln -sf "$yaml" "$folder/libraries/libyaml.a"
includes=$(pkg-config --cflags yaml-0.1 2>/dev/null || true)
printf 'Name: libyaml\nDescription: libyaml, linked statically\nVersion: 0\nLibs: -L%s -lyaml\nCflags: %s\n' \
    "$folder/libraries" "$includes" >"$folder/libraries/yaml-0.1.pc"
PKG_CONFIG_PATH=$folder/libraries
export PKG_CONFIG_PATH

triple=$(swift -print-target-info | sed -n 's/.*"unversionedTriple": "\(.*\)".*/\1/p' | head -n 1)
case $triple in
*-linux-*)
    set -- --static-swift-stdlib -Xswiftc -static-executable -Xlinker -s
    swift package --scratch-path "$build" resolve
    mustache=$build/checkouts/swift-mustache
    # The checkout is this folder's own; the package is resolved to the same revision until somebody updates it.
    if ! git -C "$mustache" apply --reverse --check "$root/Distribution/swift-mustache.patch" 2>/dev/null; then
        chmod -R u+w "$mustache"
        git -C "$mustache" apply "$root/Distribution/swift-mustache.patch" || fail "Distribution/swift-mustache.patch is for another version"
    fi
    ;;
*) set -- -Xlinker -S ;;
esac

# The linker warns of calls that FoundationEssentials has and Apus does not make.
swift build -c release --product apus --scratch-path "$build" "$@" >"$folder/build.log" 2>&1 || {
    grep -E 'error' "$folder/build.log" >&2 || tail -n 20 "$folder/build.log" >&2
    fail "the build failed; all of it is in $folder/build.log"
}
program=$(swift build -c release --scratch-path "$build" "$@" --show-bin-path)/apus
case $triple in
*-linux-*) if ldd "$program" >/dev/null 2>&1; then fail "$program is not linked statically"; fi ;;
esac
version=$("$program" --version)

name=apus-$version
bundle=$folder/$name.artifactbundle
package=$folder/$name-package
rm -rf "$bundle" "$bundle.zip" "$package" "$package.zip"
mkdir -p "$bundle/$name-$triple/bin" "$bundle/licences"
cp "$program" "$bundle/$name-$triple/bin/apus"
cat >"$bundle/info.json" <<JSON
{
  "schemaVersion": "1.0",
  "artifacts": {
    "apus": {
      "type": "executable",
      "version": "$version",
      "variants": [
        { "path": "$name-$triple/bin/apus", "supportedTriples": ["$triple"] }
      ]
    }
  }
}
JSON

# What is linked in, and under which terms.
licence() {
    for file in "$2" "$2.txt"; do
        if [ -f "$file" ]; then
            cp "$file" "$bundle/licences/$1.txt"
            return
        fi
    done
    fail "there is no licence of $1 at $2"
}
for dependency in swift-argument-parser swift-mustache; do licence "$dependency" "$build/checkouts/$dependency/LICENSE"; done
case $triple in
*-linux-*)
    swift=$(readlink -f "$(command -v swift)")
    licence swift "$(dirname "$swift")/../share/swift/LICENSE"
    licence libyaml /usr/share/doc/libyaml-dev/copyright
    licence glibc /usr/share/doc/libc6-dev/copyright
    cp Distribution/swift-mustache.patch "$bundle/licences/swift-mustache.patch"
    ;;
*) licence libyaml "$(dirname "$(readlink -f "$yaml")")/../License" ;;
esac

mkdir -p "$package"
cp Distribution/ToolPackage/Package.swift "$package"
cp -R Plugins "$package"
cp -R "$bundle" "$package/apus.artifactbundle"

# The same program gives the same archive, and so the same checksum.
pack() {
    find "$folder/$1" -exec touch -t 202001010000 {} +
    (cd "$folder" && find "$1" | LC_ALL=C sort | zip -q -X -@ "$1.zip")
    echo "$folder/$1.zip: $(wc -c <"$folder/$1.zip" | tr -d ' ') bytes"
}
echo "apus $version for $triple: $(wc -c <"$program" | tr -d ' ') bytes"
pack "$name.artifactbundle"
echo "checksum: $(swift package compute-checksum "$folder/$name.artifactbundle.zip")"
pack "$name-package"
