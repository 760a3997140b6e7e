#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
# shellcheck source=installer/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

usage() {
    cat <<TEXT
Usage: installer/run.sh [--build-only] [--no-install] [--yes] [--] [ARGUMENT...]

Installs the Debian packages that are missing, builds Domcero (preset release, in build/release)
and opens it. What is there already is not done again: without a network it starts just the same.

  --build-only   install and build, do not open the window
  --no-install   install nothing, take what is there
  --yes          install without asking, also on a system where this was not tried
  ARGUMENT...    handed on to domcero
TEXT
}

build_only=0
while [ $# -gt 0 ]; do
    case $1 in
        --build-only) build_only=1 ;;
        --no-install | --yes | -h | --help) common_option "$1" ;;
        --) shift; break ;;
        *) break ;;
    esac
    shift
done

ensure_packages "${PACKAGES_BUILD[@]}" "${PACKAGES_RUN[@]}"
say "Building (preset release)."
build_preset release
[ "$build_only" = 0 ] || { say "Built: $REPO/build/release/src/app/domcero"; exit 0; }

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ "${QT_QPA_PLATFORM:-}" != offscreen ]; then
    fail "Domcero is built, but there is no desktop here to open its window on (DISPLAY and WAYLAND_DISPLAY are not" \
        "set). Start this from a desktop or through ssh -X, or use the command line:" \
        "$REPO/build/release/src/app/domcero-cli guests demo"
fi
say "Opening Domcero."
exec "$REPO/build/release/src/app/domcero" "$@"
