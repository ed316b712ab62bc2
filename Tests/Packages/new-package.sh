#!/bin/sh
# `apus init --package` makes a package that builds.
# Usage: Tests/Packages/new-package.sh
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
apus=$(cd "$root" && swift build --show-bin-path)/apus

echo "a new package builds"
"$apus" init "$root/Specs/trackstar.yaml" --package Links --folder "$folder/Links" --apus "$root" --quiet
cd "$folder/Links"
swift build --disable-index-store -debug-info-format none >build.log 2>&1 || { cat build.log >&2; exit 1; }
if grep -E 'warning:' build.log; then exit 1; fi
"$apus" check --quiet
echo "all is well"
