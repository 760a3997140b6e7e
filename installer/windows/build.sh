#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
# shellcheck source=installer/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
# shellcheck source=installer/windows/sources.sh
. "$REPO/installer/windows/sources.sh"
# shellcheck source=installer/windows/dependencies.sh
. "$REPO/installer/windows/dependencies.sh"
# shellcheck source=installer/windows/collect.sh
. "$REPO/installer/windows/collect.sh"

usage() {
    cat <<TEXT
Usage: installer/windows/build.sh [OPTION...]

Builds Domcero for Windows x86-64 on Debian 12 and puts program, portable zip and installer into build/windows. Qt and
the other libraries are built from Debian's sources once (Qt takes about 35 minutes of processor time) and kept in
\${XDG_CACHE_HOME:-~/.cache}/domcero/windows; after that only the program itself is built, without a network.

  --dependencies   build the libraries only
  --update         look for newer sources of the libraries first
  --cached         fail instead of building libraries
  --no-install     install nothing, take what is there
  --yes            install without asking, also on a system where this was not tried
TEXT
}

only_dependencies=0 update=0
while [ $# -gt 0 ]; do
    case $1 in
        --dependencies) only_dependencies=1 ;;
        --update) update=1 ;;
        --cached) ONLY_CACHED=1 ;;
        *) common_option "$1" ;;
    esac
    shift
done

ensure_packages "${PACKAGES_BUILD[@]}" "${PACKAGES_WINDOWS[@]}"
if [ $update = 1 ] || ! has_source_lists; then read_source_lists; fi
build_dependencies
[ $only_dependencies = 0 ] || exit 0

start=$SECONDS
say "Building the program for Windows (preset mingw)."
build_preset mingw domcero domcero-cli
say "Built in $((SECONDS - start)) s."
collect_program
make_zip
make_installer
(cd "$OUTPUT" && ls -l -- *.zip *.exe)
