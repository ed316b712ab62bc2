#!/bin/sh
# Makes a website of the pages in this folder, by the docc of the Swift toolchain: no package has to be fetched for it.
# With the pages goes the reference of the modules that programs import.
# The pages are written for readers of the repository, so links between them become links of DocC first.
# Usage: Documentation/docc.sh [folder]    default: .build/documentation; any warning is an error
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
output=${1:-$root/.build/documentation}
catalogue=$output/Apus.docc
rm -rf "$output"
mkdir -p "$catalogue"

# docc lies beside swift; on macOS xcrun finds it.
docc=$(command -v docc || xcrun --find docc 2>/dev/null || echo "$(dirname "$(readlink -f "$(command -v swift)")")/docc")

for page in "$root"/Documentation/*.md "$root"/Documentation/Reference/*.md; do
    name=$(basename "$page" .md)
    [ "$name" = README ] && name=Apus
    awk -v name="$name" '
        /^```/ { code = !code }
        code { print; next }
        # The list of pages.
        /^- \[[^]]*\]\([A-Za-z\/]*\.md\)$/ {
            sub(/^- \[[^]]*\]\(/, ""); sub(/\.md\)$/, ""); sub(/^.*\//, "")
            print "- <doc:" $0 ">"; next
        }
        {
            # Pages, with or without a heading; what is elsewhere in the repository is named, since its place is not known here.
            while (match($0, /\]\((\.\.\/)?(Reference\/)?[A-Za-z]+\.md(#[a-z0-9-]+)?\)/)) {
                target = substr($0, RSTART + 2, RLENGTH - 3)
                sub(/^.*\//, "", target); sub(/\.md/, "", target); sub(/#.*/, "", target)
                $0 = substr($0, 1, RSTART) "(doc:" target ")" substr($0, RSTART + RLENGTH)
            }
            while (match($0, /\[[^]]*\]\(\.\.\/[^)]*\)/)) {
                text = substr($0, RSTART, RLENGTH)
                sub(/^\[/, "", text); sub(/\].*/, "", text)
                $0 = substr($0, 1, RSTART - 1) "`" text "`" substr($0, RSTART + RLENGTH)
            }
            while (match($0, /\]\(#[a-z0-9-]+\)/)) {
                $0 = substr($0, 1, RSTART) "(doc:" name ")" substr($0, RSTART + RLENGTH)
            }
            gsub(/\[its schema\]\(diff-report\.schema\.json\)/, "its schema is `Documentation/diff-report.schema.json`")
            print
        }
        NR == 1 && name == "Apus" { print "\n@Metadata {\n    @TechnologyRoot\n}" }
    ' "$page" >"$catalogue/$name.md"
done

"$docc" convert "$catalogue" --warnings-as-errors --output-path "$output/pages.doccarchive" \
    --fallback-display-name Apus --fallback-bundle-identifier apus --transform-for-static-hosting

# What generated code stands on, as the compiler knows it.
cd "$root"
swift build --quiet --target ApusURLSession
swift build --quiet --target ApusTesting
modules=$(swift build --show-bin-path)/Modules
target=$(swiftc -print-target-info | sed -n 's/^ *"triple": "\(.*\)",$/\1/p' | head -1)
sdk=$(xcrun --show-sdk-path 2>/dev/null || true)
for module in ApusRuntime ApusURLSession ApusTesting; do
    symbols=$output/symbols/$module
    mkdir -p "$symbols"
    "$(dirname "$(readlink -f "$docc")")/swift-symbolgraph-extract" -module-name "$module" -target "$target" ${sdk:+-sdk "$sdk"} -I "$modules" \
        -minimum-access-level public -skip-inherited-docs -output-dir "$symbols"
    # What it adds to modules of others is not for this site.
    rm -f "$symbols/$module@"*
    "$docc" convert --warnings-as-errors --additional-symbol-graph-dir "$symbols" --output-path "$output/$module.doccarchive" \
        --fallback-display-name "$module" --fallback-bundle-identifier "apus.$module" --transform-for-static-hosting
done
"$docc" merge "$output/pages.doccarchive" "$output/ApusRuntime.doccarchive" "$output/ApusURLSession.doccarchive" "$output/ApusTesting.doccarchive" \
    --synthesized-landing-page-name Apus --output-path "$output/Apus.doccarchive"
echo "the website is in $output/Apus.doccarchive"
