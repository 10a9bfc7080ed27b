# make run     build, then read the sample articles in seeds/
# make test    build, then run all tests
# Both install the system libraries that are missing, and say so before they do.

.DEFAULT_GOAL := build
.PHONY: build run test lint bench screenshots install clean \
  set-up set-up-tests set-up-bench set-up-screenshots

PREFIX ?= /usr/local
# Without it, a crash on a terminal waits half a minute for a key.
export SWIFT_BACKTRACE ?= enable=no

# A released lede needs no Swift on the machine it runs on. (macOS brings Swift along.)
ifeq ($(shell uname -s),Linux)
RELEASE := -c release --static-swift-stdlib
else
RELEASE := -c release
endif

build: set-up
	swift build $(RELEASE) --product lede

run: build
	@$$(swift build $(RELEASE) --show-bin-path)/lede seeds

test: set-up set-up-tests
	swift test

lint:
	swift format lint --strict --recursive Package.swift Sources Tests
	@sh .ci/invariants

bench: build set-up-bench
	swift build $(RELEASE) --product lede-bench
	@$$(swift build $(RELEASE) --show-bin-path)/lede-bench $$(swift build $(RELEASE) --show-bin-path)/lede seeds

screenshots: build set-up-screenshots
	@sh screenshots/take $$(swift build $(RELEASE) --show-bin-path)/lede

install: build
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 $$(swift build $(RELEASE) --show-bin-path)/lede "$(DESTDIR)$(PREFIX)/bin/lede"

clean:
	swift package clean

# --- system libraries and programs ------------------------------------------------------------

# Each line: what to look for (a header, a program with a leading !, or a font with a leading =),
# and the package that brings it for apt, dnf, pacman and brew; - where nothing is needed. (curl
# brings libcurl, which pages are fetched with.)
define LIBRARIES
curses.h libncurses-dev ncurses-devel ncurses -
gumbo.h libgumbo-dev gumbo-parser-devel gumbo-parser gumbo-parser
zlib.h zlib1g-dev zlib-devel zlib -
!curl curl curl curl -
endef
define TEST_PROGRAMS
!tmux tmux tmux tmux tmux
endef
define BENCH_PROGRAMS
!less less less less -
!w3m w3m w3m w3m w3m
endef
define SCREENSHOT_PROGRAMS
!Xvfb xvfb xorg-x11-server-Xvfb xorg-server-xvfb -
!xterm xterm xterm xterm -
!import imagemagick ImageMagick imagemagick imagemagick
!xdotool xdotool xdotool xdotool -
!fc-list fontconfig fontconfig fontconfig fontconfig
=DejaVuSansMono fonts-dejavu-core dejavu-sans-mono-fonts ttf-dejavu -
endef
export LIBRARIES TEST_PROGRAMS BENCH_PROGRAMS SCREENSHOT_PROGRAMS

set-up:
	@command -v swift >/dev/null || { \
	  echo "make: Swift is missing. Install Swift 6.2 or newer: https://www.swift.org/install"; \
	  exit 1; }
	@echo "$$LIBRARIES" | sh .ci/set-up

set-up-tests:
	@echo "$$TEST_PROGRAMS" | sh .ci/set-up

set-up-bench:
	@echo "$$BENCH_PROGRAMS" | sh .ci/set-up

set-up-screenshots:
	@echo "$$SCREENSHOT_PROGRAMS" | sh .ci/set-up
