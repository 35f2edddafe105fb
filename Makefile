# Quarterdeck. `make run` opens the window on the sample plan; `make test`
# proves the project. Both set up what they need on a fresh Debian or Ubuntu.

TAGS  := gles,x11,migrated_fynedo
GO    ?= go
FLAGS := -buildvcs=false -tags=$(TAGS)
PKGS  := $$($(GO) list $(FLAGS) ./...)

# What a fresh machine needs besides Go and make: the C compiler for SQLite, and
# the headers of X11 and OpenGL ES for the window.
PACKAGES := gcc pkg-config libgl1-mesa-dev libgles-dev libx11-dev libxcursor-dev libxrandr-dev libxinerama-dev libxi-dev libxxf86vm-dev

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.7.0
GOVULNCHECK := golang.org/x/vuln/cmd/govulncheck@v1.1.4

.PHONY: run test build needs bench screenshots lint vuln race tour fuzz install clean

run: build
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		test -f out/sample.qdeck || ./quarterdeck new out/sample.qdeck --sample "$${LANG_OF_SAMPLE:-$$(case "$$LANG" in zh*) echo zh;; *) echo en;; esac)}"; \
		./quarterdeck out/sample.qdeck; \
	else \
		rm -rf out/sample.qdeck out/sample.qdeck.backups; \
		./quarterdeck new out/sample.qdeck --sample zh && \
		./quarterdeck report out/sample.qdeck --kind summary --lang zh -o out/summary-zh.pdf && \
		./quarterdeck report out/sample.qdeck --kind summary --lang en -o out/summary-en.pdf && \
		echo "No display here, so no window. The sample's summary is in out/summary-zh.pdf and out/summary-en.pdf."; \
	fi

build: needs
	@mkdir -p out
	$(GO) build $(FLAGS) -o quarterdeck .

# needs says which packages are missing and installs them when it may.
needs:
	@sh docs/needs.sh $(PACKAGES)

# Both suites have half an hour for each package: a busy machine is slow, not wrong.
test: needs
	QUARTERDECK_DATA="$${QUARTERDECK_DATA:-}" $(GO) test $(FLAGS) -timeout 30m ./...

bench: build
	@uname -srm; grep -m1 'model name' /proc/cpuinfo || true; nproc
	$(GO) test $(FLAGS) -run '^$$' -bench . -benchtime 3x ./...
	@sh docs/start.sh

screenshots:
	QUARTERDECK_SHOTS="$(CURDIR)/screenshots" $(GO) test $(FLAGS) -count=1 -run TestScreenshots ./views
	@mkdir -p docs/pictures && for p in deck-en deck-zh targets-en targets-zh breakdown-zh customers-en team-en team-zh deck-en-dark; do cp screenshots/$$p.png docs/pictures/; done

lint:
	@out=$$(gofmt -l $$(git ls-files '*.go')); test -z "$$out" || { echo "not gofmt-ed:"; echo "$$out"; exit 1; }
	$(GO) vet $(FLAGS) ./...
	$(GO) run $(STATICCHECK) -tags $(TAGS) ./...

# race runs the race detector on everything but the widgets and pages; killing
# processes two hundred times is left to make test.
race:
	$(GO) test $(FLAGS) -timeout 30m -race -skip TestKilled $$($(GO) list $(FLAGS) ./... | grep -v -e quarterdeck/views -e '^quarterdeck$$')

vuln:
	@sh docs/vuln.sh "$(GO)" "$(GOVULNCHECK)" "$(TAGS)"

fuzz:
	for p in $$(grep -rl --include='*_test.go' 'func Fuzz' . | xargs -n1 dirname | sort -u); do \
		for f in $$(grep -ho 'func Fuzz[A-Za-z]*' $$p/*_test.go | cut -c6-); do \
			$(GO) test $(FLAGS) -run '^$$' -fuzz "^$$f$$" -fuzztime $${FUZZTIME:-20s} $$p || exit 1; done; done

install: build
	install -Dm755 quarterdeck "$${PREFIX:-$$HOME/.local}/bin/quarterdeck"
	install -Dm644 assets/linux/quarterdeck.desktop "$${PREFIX:-$$HOME/.local}/share/applications/quarterdeck.desktop"
	install -Dm644 assets/linux/quarterdeck.xml "$${PREFIX:-$$HOME/.local}/share/mime/packages/quarterdeck.xml"
	install -Dm644 assets/icon.png "$${PREFIX:-$$HOME/.local}/share/icons/hicolor/512x512/apps/quarterdeck.png"
	-update-mime-database "$${PREFIX:-$$HOME/.local}/share/mime"
	-update-desktop-database "$${PREFIX:-$$HOME/.local}/share/applications"

clean:
	rm -rf quarterdeck out screenshots
