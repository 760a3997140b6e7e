# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# Debian's source packages, from where this machine has its packages: apt with folders of its own, so that nothing of the
# machine's is changed and root is not needed. To be sourced after installer/lib.sh.

SOURCES="$DOMCERO_CACHE/windows/sources"

# apt's own settings for mirrors, proxies and passwords stay as they are.
source_apt() {
    local tool=$1
    shift
    LC_ALL=C "$tool" -q -o Dir::Etc::sourcelist="$SOURCES/sources.list" -o Dir::Etc::sourceparts=- \
        -o Dir::State::lists="$SOURCES/lists" -o Dir::Cache="$SOURCES/apt" -o APT::Color=0 -o APT::Sandbox::User= "$@"
}

# The mirror of this machine's main suite, asked of apt, which knows both forms of its lists.
debian_mirror() {
    # shellcheck disable=SC2016
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(COMPONENT)|$(RELEASE)|$(REPO_URI)' 'Created-By: Packages' |
        awk -F '|' '$1 == "Debian" && $2 == "Debian" && $3 == "main" && $4 !~ /-/ { print $5; exit }'
}

has_source_lists() { ls "$SOURCES"/lists/*_Sources* >/dev/null 2>&1; }

# read_source_lists: Debian 12's main suite, and Debian 13's for what is too old in 12.
read_source_lists() {
    local mirror suite
    mirror=$(debian_mirror)
    [ -n "$mirror" ] || fail "apt knows no mirror of Debian's main suite; run apt-get update, or look at /etc/apt."
    mkdir -p "$SOURCES/lists/partial" "$SOURCES/apt/archives/partial"
    for suite in bookworm trixie; do
        echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror $suite main"
    done >"$SOURCES/sources.list"
    source_apt apt-get update || fail "The lists of Debian's sources could not be read; apt's reason stands above."
}

# source_version PACKAGE SUITE: the version in it.
source_version() {
    source_apt apt-get --print-uris --download-only --only-source -t "$2" source "$1" 2>/dev/null |
        sed -n "s/^'.*' $1_\(.*\)\.dsc .*/\1/p"
}

# unpack_source PACKAGE VERSION FOLDER: fetched, verified by apt, with Debian's patches.
unpack_source() {
    local package=$1 version=$2 folder=$3
    mkdir -p "$SOURCES/packages"
    (cd "$SOURCES/packages" && source_apt apt-get --download-only --only-source source "$package=$version") ||
        fail "The source of $package $version could not be fetched; apt's reason stands above."
    rm -rf "$folder"
    dpkg-source --no-check -x "$SOURCES/packages/${package}_${version#*:}.dsc" "$folder" >/dev/null ||
        fail "The source of $package $version could not be unpacked."
}
