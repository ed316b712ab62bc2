#!/bin/sh
# What the build plugin costs with a large document: seconds of the plugin's step, of the build, and of a build after a new description.
# Usage: Tests/Packages/build-plugin-figures.sh [document [shards]]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
document=${1:-$root/../shared/specs/github.json}
shards=${2:-32}
[ -f "$document" ] || { echo "skipped: there is no $document"; exit 0; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$root/Tests/Packages/Fresh/." "$folder"
cd "$folder"
APUS_ROOT=$root
export APUS_ROOT

# Runs a command and tells how many seconds it took.
timed() {
    name=$1
    shift
    start=$(date +%s.%N)
    "$@" >build.log 2>&1 || { cat build.log >&2; exit 1; }
    end=$(date +%s.%N)
    echo "$name: $(echo "$end $start" | awk '{ printf "%.1f", $1 - $2 }') s"
}

timed "the tool and a small client" swift build --disable-index-store -debug-info-format none
name=$(basename "$document")
cp "$document" Sources/Fresh/large.json
printf 'apis:\n  Petstore:\n    documents: [openapi.yaml]\n  Large:\n    documents: [large.json]\n    shards: %s\n' "$shards" \
    >Sources/Fresh/apus.yaml
tool=$(swift build --show-bin-path)/apus-tool
[ -x "$tool" ] || tool=$(find .build -name 'apus-tool' -type f -perm -u+x | head -n 1)
timed "the plugin's step for $name, debug tool" "$tool" generate --config Sources/Fresh/apus.yaml --name Large \
    --output large --shards "$shards" --format xcode --quiet
echo "files: $(find large -name '*.swift' | wc -l), bytes: $(cat large/*.swift | wc -c), largest: $(wc -c large/*.swift | sort -n | tail -n 2 | head -n 1 | awk '{ print $1 }')"
timed "the build with $name, $shards shards" swift build --disable-index-store -debug-info-format none
timed "the build when nothing changed" swift build --disable-index-store -debug-info-format none
echo "compiled: $(grep -c ' Compiling Fresh ' build.log || true)"
awk 'NR > 5000 && !done && sub(/"description": "/, "&Changed: ") { done = 1 } { print }' "$document" >Sources/Fresh/large.json
timed "the build after one description" swift build --disable-index-store -debug-info-format none
echo "compiled: $(grep -c ' Compiling Fresh ' build.log || true)"
