# make demo    see generated clients call a real server
# make test    everything that CI runs
# make record  rewrite the goldens and the generated code; review the diff
# make docs    make a website of Documentation/ by docc; any warning is an error
# make reference  rewrite the reference pages and the manual page from the tables of the code
# make diff-cases  compare the verdicts of apus diff with judged pairs of documents beside the project
# make diff-figures  compare GitHub's document with an edited copy in a release build, and print what it takes
# make diff-page  take pictures of the page of apus diff (BROWSER=chromium)
# make plugin-figures  build a package with GitHub's document by the build plugin, and print what it takes
# make dist    build a release of the tool that needs no library, and pack it as an artifact bundle and as a package of plugins
# make dist-test  try what make dist made: without an environment, without other files, and in a fresh package
# make instrumentation  test the middleware behind the traits Logging, Metrics and Tracing
# make conformance  hold both transports to one suite against a real server, and send 1 GB each way by them
# make examples  build all packages in Examples/, and run their tests
# make fuzz    read a million texts of JSON by Apus and by Foundation, and compare (CASES, SEED)
# make bench   measure the generator, compiling what it writes, and that at run time (QUICK=1: the generator alone, within three minutes of a fresh clone; ONLY=generator, debug, scaling, compile or run-time; ONLY=optimized, which a run leaves out since it takes twenty minutes more)
# make corpus  generate and compile real documents (DOCS=folder, default: the manifest beside the project; ONLY=part of a path)

SWIFT ?= swift
.DEFAULT_GOAL := help

.PHONY: help
help:
	@sed -n 's/^# make //p' Makefile

# libyaml's headers, where they are missing.
.PHONY: libyaml
libyaml:
	@if pkg-config --exists yaml-0.1 2>/dev/null; then exit 0; fi; \
	if command -v apt-get >/dev/null; then \
		sudo=$$([ "$$(id -u)" = 0 ] || echo sudo); \
		echo "installing libyaml-dev"; \
		$$sudo apt-get update -qq && $$sudo apt-get install -y -qq libyaml-dev pkg-config; \
	elif command -v brew >/dev/null; then \
		echo "installing libyaml"; \
		brew install --quiet libyaml pkg-config; \
	else \
		echo "please install the headers of libyaml (package libyaml-dev, libyaml-devel or libyaml)" >&2; exit 1; \
	fi

.PHONY: demo
demo: demo-clients
	$(SWIFT) run --quiet --package-path Examples/Demo demo

# The demo's clients are made when it is built, as a user's would be.
.PHONY: demo-clients
demo-clients: libyaml
	$(SWIFT) run --quiet apus generate --quiet --config Examples/Demo/apus.yaml

.PHONY: test
test: libyaml lint
	$(SWIFT) build --build-tests
	$(MAKE) docs
	$(SWIFT) test --skip-build
	$(SWIFT) run --skip-build apus check
	$(SWIFT) run --skip-build apus check --quiet --config Examples/CommandLine/apus.yaml
	$(SWIFT) run --skip-build apus check --quiet --config Examples/Library/apus.yaml
	$(SWIFT) run --skip-build apus check --quiet --config Benchmarks/apus.yaml
	$(MAKE) demo
	Tests/Packages/build-plugin.sh
	Tests/Packages/new-package.sh
	Tests/Packages/by-url.sh
	Tests/Packages/published.sh

# CASES and SEED: how many texts, and which.
.PHONY: fuzz
fuzz: libyaml
	APUS_FUZZ_CASES=$(or $(CASES),1000000) APUS_FUZZ_SEED=$(or $(SEED),1) $(SWIFT) test --filter DifferentialFuzzTests

.PHONY: lint
lint:
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Distribution Plugins Sources Templates Tests Generated Examples/Demo/Package.swift Examples/Demo/Sources/demo Examples/CommandLine/Package.swift Examples/CommandLine/Sources Examples/Library/Package.swift Examples/Library/Sources Examples/Library/Tests Examples/Worker Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests

.PHONY: format
format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Distribution Plugins Sources Templates Tests Examples/Demo/Package.swift Examples/Demo/Sources/demo Examples/Library/Package.swift Examples/Library/Sources/MagicLinks Examples/Library/Tests Examples/Worker Benchmarks/Package.swift Benchmarks/Sources Benchmarks/Tests

.PHONY: diff-cases
diff-cases: libyaml
	$(SWIFT) run --quiet ApusDiffCases

.PHONY: diff-figures
diff-figures: libyaml
	$(SWIFT) run --quiet -c release ApusDiffCases figures $(DOC)

# The page of apus diff for the change that the README shows, as browsers show it: dark and light, wide and narrow.
BROWSER ?= chromium
PAGE = .build/diff-page
.PHONY: diff-page
diff-page: libyaml
	@mkdir -p $(PAGE)
	@$(SWIFT) run --quiet apus diff Specs/trackstar.yaml Specs/changes/trackstar.yaml --name Trackstar --format html --fail-on never > $(PAGE)/page.html
	@for scheme in 0 1; do for width in 1280 400; do \
		$(BROWSER) --headless --no-sandbox --disable-gpu --hide-scrollbars --blink-settings=preferredColorScheme=$$scheme \
			--window-size=$$width,1400 --screenshot=$(PAGE)/$$([ $$scheme = 0 ] && echo dark || echo light)-$$width.png \
			file://$(CURDIR)/$(PAGE)/page.html 2>/dev/null; done; done
	@ls $(PAGE)/*.png

.PHONY: record
# What is generated must not be in the way of the tests that generate it, so it goes first.
record: libyaml
	rm -rf Generated/Features
	printf 'let featureTypes: [String: FeatureType] = [:]\n' > Tests/GeneratedTests/Features/FeatureRegistry.swift
	$(SWIFT) run apus generate
	$(SWIFT) run --skip-build apus generate --quiet --config Examples/CommandLine/apus.yaml
	$(SWIFT) run --skip-build apus generate --quiet --config Examples/Library/apus.yaml
	$(SWIFT) run --skip-build apus generate --quiet --config Benchmarks/apus.yaml
	APUS_RECORD=1 $(SWIFT) test --filter Goldens

.PHONY: docs
docs:
	Documentation/docc.sh

.PHONY: reference
reference: libyaml
	$(SWIFT) build --product apus
	$(SWIFT) build --product ApusReference
	@tools=$$($(SWIFT) build --show-bin-path); $$tools/apus --experimental-dump-help | $$tools/ApusReference Documentation

# CORPUS_FLAGS: --typecheck (quicker, without examples), --isolation MainActor, --keep folder.
DOCS ?= ../shared/specs/manifest.txt
.PHONY: corpus
corpus: libyaml
	$(SWIFT) build --target ApusRuntime
	$(SWIFT) build --product ApusCorpus
	@$$($(SWIFT) build --show-bin-path)/ApusCorpus $(DOCS) $(if $(ONLY),--only $(ONLY)) $(CORPUS_FLAGS)

# A package of its own with SwiftNIO: its first build takes minutes. CASES: a part of the names of cases.
.PHONY: instrumentation
instrumentation:
	$(SWIFT) test --package-path Tests/Packages/Instrumentation

.PHONY: conformance
conformance:
	$(SWIFT) build --package-path Tests/Packages/Conformance
	@tool=$$($(SWIFT) build --package-path Tests/Packages/Conformance --show-bin-path)/conformance; \
	$$tool $(CASES) && if [ -z "$(CASES)" ]; then $$tool --large; fi

.PHONY: examples
examples: libyaml demo-clients
	$(SWIFT) build --package-path Examples/CommandLine
	$(SWIFT) build --package-path Examples/Demo
	$(SWIFT) build --package-path Examples/Worker
	$(SWIFT) test --package-path Examples/Library

.PHONY: dist
dist: libyaml
	Distribution/artifact-bundle.sh

.PHONY: dist-test
dist-test: dist
	Tests/Packages/artifact-bundle.sh

.PHONY: plugin-figures
plugin-figures: libyaml
	Tests/Packages/build-plugin-figures.sh $(DOC) $(SHARDS)

# QUICK=1 measures the generator and its scaling, and prints only; a full run writes Benchmarks/RESULTS.md and the chart too. ONLY: one part, quick or
# not. Only what is measured is built. TRAITS=AsyncHTTPClient measures calls by async-http-client too, whose build takes minutes.
BENCH = $(SWIFT) build --package-path Benchmarks $(if $(TRAITS),--traits $(TRAITS))
.PHONY: bench
bench: libyaml
	$(BENCH) -c release --product bench
	@bench="$$($(BENCH) -c release --show-bin-path)/bench $(if $(QUICK),--quick) $(foreach part,$(ONLY),--only $(part))"; \
	builds=$$($$bench --builds) && \
	echo "$$builds" | while read -r build; do echo "$(BENCH) $$build"; $(BENCH) $$build </dev/null || exit; done && \
	$$bench

# Tests of the small parts of the benchmarks; `make test` does not build that package.
.PHONY: bench-test
bench-test:
	$(SWIFT) test --package-path Benchmarks --filter 'ReportingTests|DocumentsTests'
