#!/bin/sh
# Clients from the documents that GitHub and OpenAI publish: the first takes page after page, the second takes a stream.
# Usage: Tests/Packages/published.sh [folder of documents]
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
documents=${1:-$root/../shared/specs}
[ -f "$documents/github.json" ] && [ -f "$documents/openai.yaml" ] || { echo "skipped: there are no documents in $documents"; exit 0; }
documents=$(cd "$documents" && pwd)
apus=$(cd "$root" && swift build --show-bin-path)/apus
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp -R "$root/Tests/Packages/Published/." "$folder"
cd "$folder"
APUS_ROOT=$root
export APUS_ROOT
cat >apus.yaml <<YAML
apis:
  GitHub:
    documents: [$documents/github.json]
    output: Sources/Published/GitHub
    filter: {operations: [issues/list-for-repo]}
    pagination:
      issues/list-for-repo: {by: link}
  OpenAI:
    documents: [$documents/openai.yaml]
    output: Sources/Published/OpenAI
    filter: {operations: [createChatCompletion]}
    streams:
      createChatCompletion: {when: stream}
YAML
"$apus" generate --quiet 2>/dev/null
swift build --disable-index-store -debug-info-format none >build.log 2>&1 || { cat build.log >&2; exit 1; }
swift run --skip-build Published "$documents/github.json"
