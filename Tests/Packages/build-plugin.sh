#!/bin/sh
# A package that has never seen Apus gets a client by the build plugin, and the least possible is compiled when its document changes.
# Usage: Tests/Packages/build-plugin.sh
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$root/Tests/Packages/Fresh/." "$folder"
cd "$folder"
APUS_ROOT=$root
export APUS_ROOT
sources=Sources/Fresh

fail() {
    echo "$1" >&2
    cat build.log >&2
    exit 1
}

# Neither an index nor debug information, which nobody looks at here.
build() {
    swift build --disable-index-store -debug-info-format none >build.log 2>&1
}

# How many files of the package's own were compiled by the last build.
compiled() {
    grep -c ' Compiling Fresh ' build.log || true
}

echo "a first build"
build || fail "the first build failed"
output=$(swift run --skip-build Fresh 2>>build.log) || fail "the program failed"
[ "$output" = "GET /pets/7
7 2024-02-29 true" ] || fail "the program printed: $output"

echo "without traits just three packages are fetched"
fetched=$(ls .build/checkouts | tr '\n' ' ')
[ "$fetched" = "swift-argument-parser swift-http-types swift-mustache " ] || fail "these were fetched: $fetched"

echo "a second build compiles nothing"
build || fail "the second build failed"
[ "$(compiled)" = 0 ] || fail "the second build compiled files"

echo "a description in a schema compiles one file"
sed 's/What the pet is found by/What a pet is found by/' "$sources/openapi.yaml" >new.yaml
mv new.yaml "$sources/openapi.yaml"
build || fail "the build after a new description failed"
[ "$(compiled)" = 1 ] || fail "a description compiled $(compiled) files"

echo "a description in another file compiles one file"
sed 's/Who has pets/Somebody with pets/' "$sources/schemas/owner.yaml" >new.yaml
mv new.yaml "$sources/schemas/owner.yaml"
build || fail "the build after a new description in another file failed"
[ "$(compiled)" = 1 ] || fail "a description in another file compiled $(compiled) files"

echo "a file of the same content compiles nothing"
touch "$sources/openapi.yaml" "$sources/apus.yaml"
build || fail "the build after touching failed"
[ "$(compiled)" = 0 ] || fail "touching compiled $(compiled) files"

echo "a mistake is shown with its place"
cp "$sources/openapi.yaml" kept.yaml
sed 's,schemas/Kind,schemas/Kid,' kept.yaml >"$sources/openapi.yaml"
if build; then fail "the build went through with a reference to nothing"; fi
grep -q "/$sources/openapi.yaml:[0-9]*:[0-9]*: error: .*schemas/Kid" build.log || fail "the build did not show the mistake"
mv kept.yaml "$sources/openapi.yaml"
printf 'apis: {Petstore: {documents: [openapi.yaml]}}\n' >"$sources/apus.yaml"
touch Package.swift
if build; then fail "the build went through with a configuration that it cannot read"; fi
grep -q "/$sources/apus.yaml:1:1: .*block form" build.log || fail "the build did not show the form that it cannot read"

echo "another number of shards needs another plan, and says so"
printf 'apis:\n  Petstore:\n    documents: [openapi.yaml]\n' >"$sources/apus.yaml"
touch Package.swift
build || fail "the build with the first configuration failed"
printf 'apis:\n  Petstore:\n    documents: [openapi.yaml]\n    shards: 2\n' >"$sources/apus.yaml"
if build; then fail "the build went through with an old plan"; fi
grep -q 'touch Package.swift' build.log || fail "the build did not tell how to plan anew"
touch Package.swift
build || fail "the build with two shards failed"

echo "commands: check fails on what is stale, generate makes it right"
printf 'apis:\n  Petstore:\n    documents: [openapi.yaml]\n    output: Generated\n' >"$sources/apus.yaml"
if swift package apus-check >build.log 2>&1; then fail "apus-check passed without files"; fi
swift package --allow-writing-to-package-directory --allow-network-connections all apus generate --target Fresh >build.log 2>&1 ||
    fail "apus generate failed"
swift package apus-check >build.log 2>&1 || fail "apus-check failed on what was generated"
sed 's/One pet/A pet/' "$sources/openapi.yaml" >new.yaml
mv new.yaml "$sources/openapi.yaml"
if swift package apus-check --target Fresh >build.log 2>&1; then fail "apus-check passed with a stale file"; fi
grep -q 'is stale' build.log || fail "apus-check did not name the stale file"
echo "all is well"
