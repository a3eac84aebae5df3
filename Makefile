# Two commands do everything: `make run` and `make test`. Each sets up what it needs.
.DEFAULT_GOAL := help
.PHONY: help run build site toolchain test test-native test-wasm test-web test-browsers fuzz bench \
        shots check format clean

help:
	@echo 'make run            build Koers and serve it on http://127.0.0.1:8080 (PORT=)'
	@echo 'make test           everything that proves it; ends with "N passed, N failed"'
	@echo 'make build          the page (build/site) and the command line (build/native/koers)'
	@echo 'make test-native    unit tests with sanitizers    make test-wasm      the same under Node'
	@echo 'make test-web       scripts, schema and Chromium  make test-browsers  Firefox and WebKit too'
	@echo 'make fuzz           FUZZ_SECONDS=600              make bench          name value unit'
	@echo 'make shots          pictures of every view in build/shots (SHOTS="goals phone nl light")'
	@echo 'make check          every warning an error        make format         clang-format'
	@echo 'make clean          removes build/; the toolchain in the cache stays'

run:
	@tools/prepare page
	@$(MAKE) --no-print-directory site
	@tools/serve

site:
	@tools/build web
	@tools/site

build:
	@tools/prepare native
	@tools/build release koers
	@mkdir -p build/native && cp build/release/koers build/native/koers
	@$(MAKE) --no-print-directory site

toolchain:
	@tools/prepare page
	@tools/toolchain

test:
	@tools/prepare test
	@tools/toolchain
	@tools/test native wasm web schema browser fuzz

test-native:
	@tools/prepare native
	@tools/test native

test-wasm:
	@tools/prepare page
	@tools/test wasm

test-web:
	@tools/prepare test
	@tools/test web schema browser

test-browsers:
	@tools/prepare browsers
	@tools/test browser browsers

fuzz: export FUZZ_SECONDS ?= 600
fuzz:
	@tools/prepare test
	@tools/test fuzz

bench:
	@tools/prepare test
	@tools/bench

shots:
	@tools/prepare test
	@tools/shots $(SHOTS)

check:
	@tools/prepare native
	@tools/build check

format:
	@tools/prepare format
	@git ls-files --cached --others --exclude-standard '*.h' '*.cpp' | xargs clang-format -i

clean:
	rm -rf build
