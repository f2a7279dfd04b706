# Benchwalk. "make" lists the targets. Building and running need Go and nothing
# else; Node, npm, browsers and LibreOffice are for tests, which install them on Debian.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:

FUZZTIME ?= 30s
MUTANTS ?= 400

# Arguments and environment of a js/wasm program share 8 kB, so tests get a small one.
WASM_EXEC = env -i HOME=$$HOME PATH=$$(dirname $$(command -v node)):/usr/bin:/bin $$(go env GOROOT)/lib/wasm/go_js_wasm_exec

.PHONY: help
help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: ## build the site and serve it on this machine
	@echo "compiling (the first time takes a minute) …"
	@go run ./cmd/benchwalk serve

.PHONY: build
build: ## write the whole site to dist/
	@echo "compiling (the first time takes a minute) …"
	@go run ./cmd/benchwalk build -o dist

.PHONY: release
release: ## write the whole site as one zip, with the hashes of its files
	@go run ./cmd/benchwalk release

.PHONY: test
test: vet quotes test-native test-wasm test-e2e ## every test, within ten minutes on two cores

.PHONY: test-all
test-all: vet quotes fuzz test-native test-wasm test-full ## the same with the full accessibility matrix, minutes of fuzzing, WordPress and Hugo

STATICCHECK = go run honnef.co/go/tools/cmd/staticcheck@v0.7.0

.PHONY: vet
vet: ## go vet, natively and for the page, and staticcheck, in every module
	go vet ./...
	GOOS=js GOARCH=wasm go vet ./...
	cd cmd/brotli && go vet ./...
	cd e2e && go vet ./...
	cd e2e && GOOS=js GOARCH=wasm go vet ./compare/testdata/ours ./compare/testdata/stay ./compare/testdata/floor
	$(STATICCHECK) ./...
	cd e2e && $(STATICCHECK) ./...

# Two of the sources are papers that belong to their authors: they stand beside the
# project where it is written, and in no clone.
PAPERS = $(if $(wildcard ../shared/sources/paper-williams.txt),-papers ../shared/sources)
QUOTED = docs/law logic web cmd docs README.md CONTRIBUTING.md

.PHONY: quotes
quotes: ## look up every quotation in its source, as far as docs/law holds it
	@go run ./docs/law/checkquotes $(PAPERS) $(QUOTED)

.PHONY: quotes-record
quotes-record: ## write down which quotations stand in the two papers alone, where these are
	@go run ./docs/law/checkquotes -record $(PAPERS) $(QUOTED)

.PHONY: test-native
test-native: ## logic, pages, site, command line, policy and sizes
	go test ./...

.PHONY: test-wasm
test-wasm: node ## the tests of logic again, as WebAssembly in Node
	GOOS=js GOARCH=wasm go test -exec="$(WASM_EXEC)" ./logic/...

# Never from the cache, which cannot see what the module under test is built from.
# Three browsers at once keep two cores busy, since most of a test is waiting.
.PHONY: test-e2e
test-e2e: node ## the whole walk in Chromium, Firefox and WebKit, and the Word files in LibreOffice
	e2e/install.sh
	cd e2e && go test -count=1 -timeout 20m -parallel 3 ./...

.PHONY: test-full
test-full: node ## the same with the full accessibility matrix, and posts in WordPress and Hugo
	e2e/install.sh hosts
	cd e2e && BENCHWALK_MATRIX=full go test -count=1 -timeout 60m -parallel 3 ./...

# Making an interesting input smaller may take a minute by default: all of FUZZTIME. Once is enough.
.PHONY: fuzz
fuzz: ## fuzz every target for FUZZTIME (30s)
	@folders=$$(grep -rl --include='*_test.go' '^func Fuzz' logic web cmd | xargs -n1 dirname | sort -u); \
	for folder in $$folders; do \
		targets=$$(go test -list '^Fuzz' ./$$folder | grep '^Fuzz'); \
		for target in $$targets; do \
			echo "fuzzing $$folder $$target for $(FUZZTIME)"; \
			go test -run '^$$' -fuzz "^$$target\$$" -fuzztime $(FUZZTIME) -fuzzminimizetime 1x ./$$folder; \
		done; \
	done

# Half an hour and more: outside test-all. What makes no difference is listed in docs/mutants.txt and e2e/walk/testdata/mutants.txt.
KEEPING = storage.js inputs.js module.js
KEEPING_TESTS = (Storage|Inputs|Module)Alone$$ SetBack ^TestTorture$$ Beyond|AnotherRecord|WhileARecord|TestStorage|NothingIsLost|KeptUnderNames|Panic|WasmBlocked TwoTabs|Erased|NearALimit|Megabyte|SetAside|Earlier|Ticks|OfOneID|ToldApart|NotMadeAnew|ModuleGone|BeforeTheModule|Workbench|OwnFacts|ResultFollows|TestOwnMatter$$|ShareLink|APathFromALink|TestFile$$

.PHONY: mutants
mutants: ## change the logic in MUTANTS (400) places, one at a time, and see whether a test notices
	go run ./cmd/mutants -n $(MUTANTS) logic/doctrine logic/whatif logic/chain logic/rulings logic/law
	go run ./cmd/mutants -n $(MUTANTS) -against ./web/app -skip 'TestTheWordingFileHasAllThatTheModuleSays|TestAMegabyteOfNotes' web/app
	cd e2e && BENCHWALK_MUTANTS="$(KEEPING)" BENCHWALK_MUTANT_TESTS='$(KEEPING_TESTS)' go test -count=1 -v -timeout 12h -run '^TestMutantsOfTheScripts$$' ./walk

.PHONY: soak
soak: node ## what runs long: ten minutes of each fuzz target that reads files, 2,000 acts of torture in each engine, and ten minutes of a class
	e2e/install.sh
	$(MAKE) fuzz FUZZTIME=10m
	cd e2e && BENCHWALK_ACTS=2000 go test -count=1 -timeout 60m -run '^TestTorture$$' ./walk
	cd e2e && BENCHWALK_ACTS=8000 go test -count=1 -timeout 60m -v -run '^TestTheClassPageLeaksNothing$$' ./walk

.PHONY: bench
bench: node ## what a decision, an explanation and an answer cost, natively, in Node and in Chromium
	e2e/install.sh
	go test -run '^$$' -bench . -benchmem ./logic/...
	GOOS=js GOARCH=wasm go test -run '^$$' -bench . -exec="$(WASM_EXEC)" ./logic/...
	cd e2e && go test -run '^$$' -bench . ./...

.PHONY: size-record
size-record: ## record the size of the module, which the next may exceed by 2 %
	BENCHWALK_SIZE=record go test -count=1 -v -run '^TestModuleSize$$' ./web/site

.PHONY: fmt
fmt: ## format every Go file
	find . -name '*.go' -not -path '*/node_modules/*' -exec gofmt -l -w {} +

.PHONY: clean
clean: ## remove dist/
	rm -rf dist

.PHONY: node
node:
	@if command -v node >/dev/null && command -v npm >/dev/null; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing Node, which the tests need"; \
		apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends nodejs npm; \
	else \
		echo "These tests need Node 20 or newer with npm. On Debian: sudo apt-get install nodejs npm" >&2; \
		exit 1; \
	fi
