# One task, one command. `make` prints this list.
.DEFAULT_GOAL := help
.PHONY: help build test unit containers format demo up ci reference retrain weigh clean

help: ## Prints this list
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | expand -t 14

build: ## Builds everything without tests
	mvn -q -DskipTests package

test: ## Builds and runs all tests on the embedded stack (Docker-free)
	mvn verify

unit: ## Runs the unit tests alone
	mvn test

containers: ## Runs all tests with broker, registry and database in containers
	mvn verify -Dstack=containers

format: ## Formats the Java code
	mvn -q spotless:apply

demo: ## Runs the demo: sample news site, whole pipeline, console
	./dateline demo

up: ## Runs Dateline on this machine, data in ./data
	./dateline up --data data

ci: ## Runs what CI runs
	bash .ci/run

reference: ## Makes docs/topics.md and docs/configuration.md again
	./dateline topics reference > docs/topics.md.new && mv docs/topics.md.new docs/topics.md
	./dateline config reference > docs/configuration.md.new && mv docs/configuration.md.new docs/configuration.md

retrain: ## Trains the linear model of event types anew from coder/src/linear/corpus
	./dateline --version
	java -Xmx1g -cp "app/target/$$(cat app/target/current)/lib/*" io.dateline.coder.linear.Retrain \
	  coder/src/linear/corpus coder/src/main/resources/io/dateline/coder/linear/types.model

weigh: ## Learns anew which sentences are worth a parse, from coder/src/linear/corpus and coder/src/scan/corpus
	./dateline --version
	java -Xmx1g -cp "app/target/$$(cat app/target/current)/lib/*" io.dateline.coder.scan.Weighing \
	  coder/src/main/resources/io/dateline/coder/scan/signs.tsv coder/src/linear/corpus coder/src/scan/corpus

clean: ## Removes what was built
	mvn -q clean
