# Two commands are for everyone: `make site` makes the website, `make test` checks everything that can be checked.

# The folder that holds Content and Templates, and the folder to write to.
SITE = .
OUTPUT = $(if $(filter .,$(SITE)),Output,$(SITE)/Output)

LOGS = .build/logs
TOOLS = .build/test-tools
CODE = Package.swift Sources Tests

# On Linux the program carries the Swift library with it, so that it can be copied; on macOS the system has one.
RELEASE = swift build -c release --product changepack
ifeq ($(shell uname),Linux)
RELEASE += --static-swift-stdlib
endif

# $(call logged,NAME,COMMAND) runs a command with its output in a log, and shows what went wrong if it fails.
define logged
mkdir -p $(LOGS); $(2) >$(LOGS)/$(1).log 2>&1 || { \
  grep -aE -A 5 '^✘|error:|^E   |^FAILED' $(LOGS)/$(1).log | head -n 200; tail -n 20 $(LOGS)/$(1).log; \
  echo "This failed: $(2)"; echo "All of its output is in $(LOGS)/$(1).log."; exit 1; }
endef

# What documents and the search are made with. The list of it is written at the very end, so that half an installation is none.
PRINT_TOOLS = .changepack/tools
$(PRINT_TOOLS)/installed: Sources/Site/PrintEngine/requirements.txt
	@echo "Installing what documents, pictures for links and the search are made with (a minute, from PyPI)"
	@$(call logged,print-tools,{ python3 -m venv --clear $(PRINT_TOOLS) && \
	  $(PRINT_TOOLS)/bin/pip install --requirement $< && \
	  $(PRINT_TOOLS)/bin/pip list --format freeze >$(PRINT_TOOLS)/list && mv $(PRINT_TOOLS)/list $@; })

.PHONY: help site serve install test test-dependencies sanitize bench check format lint clean \
  dependencies print-tools

help:
	@echo "make serve     show the website in a browser while you write it"
	@echo "make site      make the website in $(OUTPUT)"
	@echo "make install   install changepack for everybody, with its manual page and completions"
	@echo "make test      check the code, run the tests and check the content"
	@echo "make sanitize  run the tests watched for errors of memory and of threads"
	@echo "make bench     measure how fast it is, beside Hugo (see Tests/Benchmarks)"
	@echo "make check     check the content only"
	@echo "make format    put the code into the house format"
	@echo "make clean     remove what was built; $(OUTPUT) stays"

dependencies:
	@sh .github/install-dependencies.sh

print-tools:
	@sh .github/install-dependencies.sh print
	@$(MAKE) --no-print-directory $(PRINT_TOOLS)/installed

site: print-tools
	@echo "Building Changepack (some minutes the first time)"
	@$(call logged,release,$(RELEASE))
	@.build/release/changepack build --strict --require-documents --tools $(PRINT_TOOLS) \
	  --site "$(SITE)" --output "$(OUTPUT)"
	@echo "The site is in $(OUTPUT)."
	@echo "To look at it, and to go on writing, type: make serve"

serve: dependencies
	@echo "Building Changepack (some minutes the first time)"
	@$(call logged,release,$(RELEASE))
	@exec .build/release/changepack serve --open --site "$(SITE)"

# Where `make install` puts things; PREFIX=$$HOME/.local needs no administrator.
PREFIX = /usr/local
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share
MADE = .build/release/changepack

install: dependencies
	@echo "Building Changepack (some minutes the first time)"
	@$(call logged,release,$(RELEASE))
	@mkdir -p "$(BIN)" "$(SHARE)/man/man1" "$(SHARE)/bash-completion/completions" \
	  "$(SHARE)/zsh/site-functions" "$(SHARE)/fish/vendor_completions.d"
	@install -m 755 $(MADE) "$(BIN)/changepack"
	@$(MADE) manual >"$(SHARE)/man/man1/changepack.1"
	@$(MADE) --generate-completion-script bash >"$(SHARE)/bash-completion/completions/changepack"
	@$(MADE) --generate-completion-script zsh >"$(SHARE)/zsh/site-functions/_changepack"
	@$(MADE) --generate-completion-script fish >"$(SHARE)/fish/vendor_completions.d/changepack.fish"
	@echo "changepack is in $(BIN). A new terminal completes its words, and “man changepack” shows the manual."

test-dependencies:
	@sh .github/install-dependencies.sh tests

# Written anew whenever the list of tools is.
$(TOOLS)/installed: Tests/requirements.txt
	@echo "Installing what the tests need from PyPI"
	@$(call logged,tools,python3 -m venv $(TOOLS) && $(TOOLS)/bin/pip install --requirement Tests/requirements.txt)
	@touch $@

test: test-dependencies
	@$(MAKE) --no-print-directory $(TOOLS)/installed $(PRINT_TOOLS)/installed
	@echo "1 of 6: the format of the code"
	@$(MAKE) --no-print-directory lint
	@echo "2 of 6: building (some minutes the first time)"
	@$(call logged,build,swift build --build-tests)
	@echo "3 of 6: the tests"
	@$(call logged,test,swift test --skip-build --disable-xctest)
	@tail -n 1 $(LOGS)/test.log
	@echo "4 of 6: pages, data and the workbook as readers meet them, the preview under attack, the terminal, and publishing"
	@$(call logged,browser,$(TOOLS)/bin/pytest Tests --ignore Tests/Paper)
	@grep -E "^axe, | passed" $(LOGS)/browser.log
	@echo "5 of 6: PDFs, Word documents and kits, read back"
	@$(call logged,paper,$(TOOLS)/bin/pytest Tests/Paper)
	@tail -n 1 $(LOGS)/paper.log
	@echo "6 of 6: the site's own content"
	@.build/debug/changepack check --strict --site "$(SITE)"
	@echo "Everything is in order."

# $(call sanitized,KIND) builds and tests with a sanitizer in a folder of its own. Everything is slower by far then, so
# fewer random edits are made and more time is given. Two complaints are not about us: the Swift library copies memory
# onto itself, and what it keeps for ever, such as a `static let`, passes for lost.
define sanitized
$(call logged,build-$(1),swift build --build-tests --sanitize=$(1) --scratch-path .build-$(1)); \
$(call logged,test-$(1),env RANDOM_EDITS=20 SLOWNESS=5 \
  ASAN_OPTIONS=replace_intrin=0:detect_leaks=0 \
  TSAN_OPTIONS=suppressions=$(CURDIR)/Tests/ThreadSanitizer.txt swift test --skip-build --disable-xctest --sanitize=$(1) \
  --scratch-path .build-$(1)); \
tail -n 1 $(LOGS)/test-$(1).log
endef

sanitize: dependencies
	@echo "1 of 2: memory (many minutes)"
	@$(call sanitized,address)
	@echo "2 of 2: threads (many minutes)"
	@$(call sanitized,thread)

check: dependencies
	@$(call logged,build,swift build --product changepack)
	@.build/debug/changepack check --strict --site "$(SITE)"

format:
	@swift format --in-place --recursive --parallel $(CODE)

lint:
	@swift format lint --strict --recursive --parallel $(CODE)

# SIZES, RUNS, LARGE and RECORD say what to measure; Tests/Benchmarks/README.md says how.
bench: dependencies
	@python3 Tests/Benchmarks/bench.py $(if $(SIZES),--sizes $(SIZES)) $(if $(RUNS),--runs $(RUNS)) \
	  $(if $(LARGE),--large $(LARGE)) $(if $(RECORD),--record)

clean:
	@rm -rf .changepack .build .build-address .build-thread
