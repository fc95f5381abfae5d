# Everything needed is installed into .venv, from the lock files requirements*.txt, before it is used.

.DEFAULT_GOAL := help
.PHONY: help site serve test firefox check docs manual golden lock

BIN := .venv/bin
VNU := .venv/vnu-26.9.27.jar
VNU_SHA256 := 22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 16

site: .venv/ready-to-build ## build the site into the folder site
	$(BIN)/foi build

serve: .venv/ready-to-build ## show the site at http://127.0.0.1:8000 and rebuild it after each change
	$(BIN)/foi serve

test: .venv/ready-to-test chromium $(VNU) ## run all tests
	$(BIN)/pytest -n auto --dist worksteal

firefox: .venv/ready-to-test ## run the tests of the search in Firefox, too
	@command -v firefox-esr >/dev/null || command -v firefox >/dev/null || { $(call INSTALL,firefox-esr,Firefox); }
	$(BIN)/pytest tests/browser/in_firefox.py

check: .venv/ready-to-test ## check style, types and architecture of the code
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/pytest tests/test_architecture.py

docs: .venv/ready-to-build ## write the tables in generator/docs anew, from the code
	$(BIN)/python generator/docs/tables.py

manual: .venv/ready-to-build ## build the documentation as a site into the folder manual, and check its links
	NO_MKDOCS_2_WARNING=1 $(BIN)/mkdocs build --strict --quiet --config-file generator/manual.yml

golden: .venv/ready-to-test ## write anew what the pages of the small archive say; read it before committing
	$(BIN)/python tests/small_site.py

lock: ## choose the newest versions that pyproject.toml allows, and write the lock files
	python3 -m venv .venv
	$(BIN)/pip install --quiet uv==0.13.9
	$(BUILD_REQUIREMENTS) | $(COMPILE) --upgrade --extra test --output-file requirements-test.txt
	$(BUILD_REQUIREMENTS) | $(COMPILE) --upgrade --constraints requirements-test.txt --output-file requirements.txt

# The package itself is installed without a network, so what builds it is locked too.
BUILD_REQUIREMENTS := python3 -c 'import tomllib; \
	print(*tomllib.load(open("pyproject.toml", "rb"))["build-system"]["requires"], sep="\n")'
COMPILE := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-annotate --custom-compile-command 'make lock' pyproject.toml -

.venv/ready-to-build: requirements.txt pyproject.toml
	@python3 -c 'import sys; sys.version_info >= (3, 11) or sys.exit("foi-archive needs Python 3.11 or newer")'
	python3 -m venv .venv
	$(BIN)/pip install --quiet --require-hashes --requirement requirements.txt
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	@$(BIN)/pip check || { echo 'The lock files are older than pyproject.toml: run make lock.' >&2; exit 1; }
	@touch $@

.venv/ready-to-test: requirements-test.txt .venv/ready-to-build
	$(BIN)/pip install --quiet --require-hashes --requirement requirements-test.txt
	@touch $@

# The tests check HTML with v.Nu, a program in Java; npm has it as a package.
.venv/vnu-%.jar: | java
	@command -v npm >/dev/null || { echo 'The tests need npm to install v.Nu. On Debian: apt-get install npm.' >&2; exit 1; }
	@mkdir -p .venv
	npm install --silent --no-audit --no-fund --no-save --ignore-scripts --prefix .venv/npm vnu-jar@$*
	@echo '$(VNU_SHA256)  .venv/npm/node_modules/vnu-jar/build/dist/vnu.jar' | sha256sum --check --quiet
	@mv .venv/npm/node_modules/vnu-jar/build/dist/vnu.jar $@ && rm -r .venv/npm

.PHONY: java
java:
	@command -v java >/dev/null || { $(call INSTALL,default-jre-headless,Java); }

# The tests drive a Chromium: the one that FOI_CHROMIUM names, or the system's, or else Debian's package.
.PHONY: chromium
chromium:
	@test -z "$$FOI_CHROMIUM" || exit 0; \
	for name in chromium chromium-browser google-chrome; do command -v $$name >/dev/null && exit 0; done; \
	$(call INSTALL,chromium,Chromium$(comma) or FOI_CHROMIUM with its path)

# Debian's package (1), or a message that the tests need something (2).
comma := ,
INSTALL = command -v apt-get >/dev/null || { echo 'The tests need $(2): install it.' >&2; exit 1; }; \
	test "$$(id -u)" = 0 || sudo=sudo; \
	$$sudo apt-get update --quiet && $$sudo apt-get install --quiet --yes --no-install-recommends $(1)
