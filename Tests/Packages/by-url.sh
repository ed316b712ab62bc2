#!/bin/sh
# A package that depends on Apus by URL, at a revision, gets a client by the build plugin: nothing of this checkout is used but what git has of it.
# Usage: Tests/Packages/by-url.sh
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

fail() {
    echo "$1" >&2
    cat fresh/build.log >&2
    exit 1
}

# A commit of the files as they are now, whatever the checkout has committed.
git clone -q --no-hardlinks "$root" apus
(cd "$root" && git ls-files -z --cached --others --exclude-standard) | (cd "$root" && xargs -0 sh -c 'for f; do [ -f "$f" ] && printf "%s\n" "$f"; done' sh) >files
tar -C "$root" -T files -cf - | tar -C apus -xf -
(cd "$root" && git ls-files --deleted) | while read -r file; do rm -f "apus/$file"; done
(cd apus && git add -A && git -c user.name=apus -c user.email=apus@localhost commit -q --allow-empty -m "As it is")
revision=$(git -C apus rev-parse HEAD)

cp -R "$root/Tests/Packages/Fresh" fresh
cd fresh
sed "s|^    dependencies: .*|    dependencies: [.package(url: \"file://$folder/apus\", revision: \"$revision\")],|" Package.swift >new.swift
mv new.swift Package.swift

echo "a package builds with Apus at a revision of a URL"
swift build --disable-index-store -debug-info-format none >build.log 2>&1 || fail "the build failed"
if grep -E 'warning: ' build.log; then fail "the build has warnings"; fi
output=$(swift run --skip-build Fresh 2>>build.log) || fail "the program failed"
[ "$output" = "GET /pets/7
7 2024-02-29 true" ] || fail "the program printed: $output"

echo "only what it needs is fetched"
fetched=$(ls .build/checkouts | tr '\n' ' ')
[ "$fetched" = "apus swift-argument-parser swift-http-types swift-mustache " ] || fail "these were fetched: $fetched"
echo "all is well"
