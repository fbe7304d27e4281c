# Needs Python 3.11 or newer, and make. All else goes into .venv, from lock files with hashes, when it is first needed.
#
#   make serve      the service with its demo; PORT=9000 and ARGS="--workers 2" are passed on
#   make test       lint, types, import rules, contracts and all quick tests
#   make test-all   that, the slow tests, the audits that need Node.js, and the tests in a browser: make slow · make node ·
#                   make browser, which installs Chromium where it is missing and apt-get is there
#   make pictures   the pictures of the page for README and docs, taken anew
#   make supply     known vulnerabilities, secrets in files, the bill of materials, the Dockerfile: in four parts,
#                   make audit · make secrets · make sbom · make image; EXTRAS="png otel" widens the bill
#   make docs       the documents as a site, in site/
#   make vendor     copies what the pages have of others from npm; supply/pages says what
#   make lint · make format · make contracts · make lock · make clean

PYTHON ?= python3
PORT ?= 8000
ARGS ?=
EXTRAS ?=
AUDIT ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input --quiet --quiet install
PYTEST := $(BIN)/python -m pytest $(ARGS)
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --no-header --no-annotate $(ARGS)

.PHONY: help serve test test-all extras slow node browser pictures supply audit secrets sbom image docs vendor lint format contracts lock clean

help:
	@sed -n 's/^#   //p' Makefile

serve: .venv/serve.stamp
	@$(BIN)/oarlock serve --demo --port $(PORT) $(ARGS)

test: lint
	$(BIN)/oarlock contracts --check
	$(PYTEST) -n auto -m "not slow and not node and not browser"

test-all: test extras

extras: slow node supply browser

slow: .venv/clients.stamp .venv/supply.stamp .venv/site.stamp
	$(PYTEST) -n auto -m slow

ifneq ($(shell command -v npm),)
FRONTEND := examples/frontend/node_modules
node: .venv/test.stamp $(FRONTEND)
	cd tests/node && npm ci --no-fund --no-audit
	$(PYTEST) -m node

$(FRONTEND): examples/frontend/package-lock.json
	cd examples/frontend && npm ci --no-fund --no-audit
	@touch $@
else
node:
	@echo "Node.js is not here, so its audits are left out."
endif

# The browser is the machine's. Two workers: each has a browser and a demo of its own.
browser: .venv/browser.stamp $(FRONTEND)
	@if $(BIN)/python -m tests.e2e.browser; then $(PYTEST) -n 2 --dist loadfile -m browser tests/e2e; fi

pictures: .venv/browser.stamp
	@$(BIN)/python -m tests.e2e.browser && $(BIN)/python -m tests.e2e.pictures

supply: audit secrets sbom image

audit: .venv/supply.stamp
	$(BIN)/python -m supply.audit $(AUDIT)

secrets: .venv/supply.stamp
	$(BIN)/python -m supply.leaks

sbom: .venv/supply.stamp
	$(BIN)/python -m supply.sbom $(EXTRAS)

image: .venv/supply.stamp
	.venv/supply/bin/hadolint Dockerfile

docs: .venv/site.stamp
	@NO_MKDOCS_2_WARNING=1 .venv/site/bin/mkdocs build --strict

vendor: .venv/python.stamp
	$(BIN)/python -m supply.vendor

lint: .venv/test.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/basedpyright
	$(BIN)/lint-imports --no-logo

format: .venv/test.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

contracts: .venv/test.stamp
	$(BIN)/oarlock contracts

# What is served comes first, and the others agree with it. ARGS=--upgrade takes the newest of everything.
lock: .venv/python.stamp
	$(PIP) "uv>=0.13"
	$(COMPILE) pyproject.toml --output-file requirements.lock
	$(COMPILE) pyproject.toml --group dev --constraints requirements.lock --output-file requirements-dev.lock
	$(COMPILE) --group browser --constraints requirements-dev.lock --output-file requirements-browser.lock
	$(COMPILE) --group build --constraints requirements-dev.lock --output-file requirements-build.lock
	$(COMPILE) --group clients --output-file requirements-clients.lock
	$(COMPILE) --group site --output-file requirements-site.lock
	$(COMPILE) --group supply --output-file requirements-supply.lock
	for extra in png solver otel; do $(BIN)/python -m supply.extras $$extra | \
		$(COMPILE) - --constraints requirements-dev.lock --output-file requirements-$$extra.lock || exit 1; done

clean:
	rm -rf .venv .pytest_cache .ruff_cache .import_linter_cache .hypothesis dist site tests/node/node_modules \
		examples/frontend/node_modules examples/frontend/dist

.venv/python.stamp:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
		{ echo "Oarlock needs Python 3.11 or newer, which $(PYTHON) is not. Name one: make PYTHON=python3.12"; exit 1; }
	@echo "Installing what is needed into .venv; this happens once."
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/serve.stamp: .venv/python.stamp pyproject.toml requirements.lock requirements-build.lock
	@$(PIP) --require-hashes -r requirements.lock -r requirements-build.lock
	@$(PIP) --no-build-isolation --no-deps --editable .
	@touch $@

.venv/test.stamp: .venv/serve.stamp requirements-dev.lock
	@$(PIP) --require-hashes -r requirements-dev.lock
	@touch $@

.venv/browser.stamp: .venv/test.stamp requirements-browser.lock
	@$(PIP) --require-hashes -r requirements-browser.lock
	@touch $@

# Generators of clients need other versions of what we need, so they get a place of their own.
.venv/clients.stamp: .venv/test.stamp requirements-clients.lock
	@$(BIN)/python -m venv .venv/clients
	@$(PIP:$(BIN)%=.venv/clients/bin%) --require-hashes -r requirements-clients.lock
	@touch $@

# So does the generator of the site.
.venv/site.stamp: .venv/python.stamp requirements-site.lock
	@$(BIN)/python -m venv .venv/site
	@$(PIP:$(BIN)%=.venv/site/bin%) --require-hashes -r requirements-site.lock
	@touch $@

# So do the tools that look at what is installed.
.venv/supply.stamp: .venv/test.stamp requirements-supply.lock
	@$(BIN)/python -m venv .venv/supply
	@$(PIP:$(BIN)%=.venv/supply/bin%) --require-hashes -r requirements-supply.lock
	@touch $@
