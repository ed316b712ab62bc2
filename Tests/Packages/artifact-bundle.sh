#!/bin/sh
# The artifact bundle: the tool in it runs where there is nothing else, and packages get clients by it without compiling a generator.
# Usage: Tests/Packages/artifact-bundle.sh [folder]    the folder of `make dist`; default: .build-dist
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
dist=$(cd "${1:-$root/.build-dist}" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() {
    echo "$1" >&2
    [ -f build.log ] && cat build.log >&2
    exit 1
}

echo "the archive has one tool, and its licences"
archive=$(ls "$dist"/apus-*.artifactbundle.zip)
unzip -q "$archive" -d bundle
tool=$(find bundle -path '*/bin/apus')
[ -x "$tool" ] || fail "there is no tool in $archive"
for name in swift swift-argument-parser swift-mustache libyaml; do
    [ -s "$(find bundle -path "*/licences/$name.txt")" ] || fail "the licence of $name is missing"
done
if [ "$(uname)" = Linux ]; then
    size=$(wc -c <"$tool")
    [ "$size" -lt 40000000 ] || fail "the tool has $size bytes; does something import Foundation?"
fi

echo "the tool runs without an environment"
tool=$folder/$tool
env -i "$tool" generate "$root/Specs/trackstar.yaml" --name Trackstar --output "$folder/with nothing" --quiet || fail "the tool failed"
[ -s "$folder/with nothing/Trackstar.swift" ] || fail "the tool wrote no client"

# Runs the tool with no file but its own, and /proc, where Swift's runtime finds its arguments and every container has it.
alone() {
    # shellcheck disable=SC2016
    env -i "$(command -v unshare)" --mount /bin/sh -c '/bin/mount -t proc proc alone/proc && exec "$0" alone /apus "$@"' "$(command -v chroot)" "$@"
}
mkdir -p alone/out alone/proc
if cp "$tool" alone && [ "$(uname)" = Linux ] && [ "$(alone --version 2>errors)" != "" ]; then
    echo "the tool runs without other files"
    cp "$root/Specs/trackstar.yaml" alone
    alone generate trackstar.yaml --name Trackstar --output out --quiet || fail "the tool failed without other files"
    cmp "with nothing/Trackstar.swift" alone/out/Trackstar.swift || fail "the tool wrote another client"
    printf 'apis:\n  A:\n    documents: [a.yaml]\n    source: https://example.com/a.yaml\n' >alone/apus.yaml
    if alone update 2>errors; then fail "an update without curl passed"; fi
    grep -q 'without the program curl' errors || fail "the tool did not say that curl is missing: $(cat errors)"
else
    echo "what the tool does without other files is not tried: nothing may be mounted here"
fi

echo "packages get clients by the plugins around it"
unzip -q "$(ls "$dist"/apus-*-package.zip)" -d "$folder"
mv "$folder"/apus-*-package apus-tool
cp -R "$root/Tests/Packages/Fresh" fresh
cd fresh
sed -e 's/^    dependencies: \[\(.*\)\],$/    dependencies: [\1, .package(path: "..\/apus-tool")],/' \
    -e 's/name: "ApusBuildPlugin", package: "apus"/name: "ApusToolBuildPlugin", package: "apus-tool"/' Package.swift >new.swift
mv new.swift Package.swift
APUS_ROOT=$root
export APUS_ROOT
swift build --disable-index-store -debug-info-format none >build.log 2>&1 || fail "the build failed"
if grep -q 'Compiling Apus[A-Z][A-Za-z]* ' build.log && grep 'Compiling Apus' build.log | grep -vq 'Compiling ApusRuntime '; then
    fail "more than the runtime was compiled"
fi
output=$(swift run --skip-build Fresh 2>>build.log) || fail "the program failed"
[ "$output" = "GET /pets/7
7 2024-02-29 true" ] || fail "the program printed: $output"
printf 'apis:\n  Petstore:\n    documents: [openapi.yaml]\n    output: Generated\n' >Sources/Fresh/apus.yaml
if swift package apus-tool-check >build.log 2>&1; then fail "apus-tool-check passed without files"; fi
swift package --allow-writing-to-package-directory --allow-network-connections all apus-tool generate --target Fresh >build.log 2>&1 ||
    fail "apus-tool generate failed"
swift package apus-tool-check >build.log 2>&1 || fail "apus-tool-check failed on what was generated"
echo "all is well"
