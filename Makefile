# What one does with Sammanhang. Each target is one script in scripts/.
.DEFAULT_GOAL := help
.PHONY: help run test build browser ledger survive bench soak nightly package format lint

help: ## show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "  make %-9s %s\n", $$1, $$2}' Makefile

run: ## build, fill a demo database and serve it on http://127.0.0.1:8080 (PORT=n)
	@scripts/run.sh

test: ## everything that must hold before a change lands
	@scripts/test.sh

build: ## compile the program and the tests
	@scripts/setup.sh run
	swift build --build-tests

browser: ## only the tests in a real browser
	@scripts/setup.sh test
	swift build --product sammanhang
	@scripts/browser.sh

ledger: ## which requirements the last `make test` proved (STEP=n for one step)
	@scripts/ledger.py $(if $(STEP),--step $(STEP))

survive: ## kill, fill, cut off and confuse the server, and look for anything it promised and lost
	@scripts/survive.sh

bench: ## how fast it is, beside the bare framework and disk (SIZES=1000,250000 for growth, ROUNDS=n)
	@scripts/bench.sh measure $(if $(SIZES),--sizes $(SIZES)) $(if $(ROUNDS),--rounds $(ROUNDS))

soak: ## half load for half an hour; does it grow, does it leak? (MINUTES=n)
	@scripts/bench.sh soak $(if $(MINUTES),--minutes $(MINUTES))

nightly: ## all of test, the suite on PostgreSQL, more rounds of survive, and bench (ROUNDS=n)
	@scripts/nightly.sh

package: ## compile for release and make a Debian package of it (VERSION=n)
	@scripts/setup.sh run
	swift build -c release --static-swift-stdlib --product sammanhang
	@scripts/package.sh .build/release $(or $(VERSION),0.0.0)

format: ## lay out all Swift source
	swift format --in-place --recursive Sources Tests Package.swift

lint: ## say where the layout differs
	swift format lint --strict --recursive Sources Tests Package.swift
