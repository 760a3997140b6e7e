#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
# shellcheck source=installer/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

usage() {
    cat <<TEXT
Usage: installer/linux/deb.sh [OPTION...]

Builds Domcero (preset release) and puts two Debian packages into build/linux: domcero, the window, and domcero-cli,
which needs no screen. They are for the Debian that they are built on. The maintainer is \$DEBFULLNAME <\$DEBEMAIL>, or
else the author of the last commit.

  --no-install   install nothing, take what is there
  --yes          install without asking, also on a system where this was not tried
TEXT
}

for option in "$@"; do common_option "$option"; done

ensure_packages "${PACKAGES_BUILD[@]}" "${PACKAGES_DEB[@]}"
maintainer="${DEBFULLNAME:-$(git -C "$REPO" log -1 --format=%an)} <${DEBEMAIL:-$(git -C "$REPO" log -1 --format=%ae)}>"
# The same commit gives the same packages.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$REPO" log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
say "Building (preset release)."
build_preset release

output=$REPO/build/linux
rm -rf "$output"
(umask 022 && cpack --config "$REPO/build/release/CPackConfig.cmake" -G DEB -B "$output" \
    -D CPACK_DEBIAN_PACKAGE_MAINTAINER="$maintainer") || fail "CPack could not make the packages; its reason stands above."
rm -rf "$output/_CPack_Packages"
(cd "$output" && ls -l -- *.deb)
