# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the program needs on Windows, each by its recipe from Debian's source, kept in the cache under a name that tells
# version and recipe. To be sourced after sources.sh.

RECIPES="$REPO/installer/windows/recipes"
TOOLCHAIN="$REPO/cmake/mingw.cmake"
BUILT="$DOMCERO_CACHE/windows/built"
# The tree's own view of them: a link each. cmake/mingw.cmake and the preset look there.
DEPENDENCIES="$REPO/build/windows-dependencies"

# From Debian 13 where 12 is no longer looked after: mbedtls 2.28 has ended, libssh 0.10.6 lacks a fix.
# One tree at a time: they share the cache.
build_dependencies() {
    mkdir -p "$DOMCERO_CACHE/windows"
    exec 8>"$DOMCERO_CACHE/windows/lock"
    flock 8
    dependency mbedtls mbedtls trixie
    dependency libssh libssh trixie mbedtls
    dependency qt qt6-base bookworm
    dependency qcustomplot qcustomplot bookworm qt
    exec 8>&-
    forget_old_build
}

# Headers are installed with their old times, so Ninja does not see that they are others: the program is built anew then.
forget_old_build() {
    local now used=$REPO/build/mingw/dependencies.txt
    now=$(readlink "$DEPENDENCIES"/*)
    if [ "$now" != "$(cat "$used" 2>/dev/null)" ]; then
        rm -rf "$REPO/build/mingw"
        mkdir -p "$REPO/build/mingw"
        echo "$now" >"$used"
    fi
}

# dependency NAME PACKAGE SUITE [NAME...]: builds it unless the cache has it; the last names are what it needs itself.
dependency() {
    local name=$1 package=$2 suite=$3 version key prefix needed
    shift 3
    version=$(source_version "$package" "$suite")
    [ -n "$version" ] || fail "Debian's $suite has no source of $package here."
    key=$({
        x86_64-w64-mingw32-g++-posix -dumpfullversion
        cat "$TOOLCHAIN" "$RECIPES/$name.sh"
        for needed in "$@"; do readlink "$DEPENDENCIES/$needed"; done
    } | sha256sum | cut -c 1-12)
    prefix=$BUILT/$name-${version//[^A-Za-z0-9.+-]/_}-$key
    [ -e "$prefix/.done" ] || build_dependency "$name" "$package" "$version" "$prefix"
    mkdir -p "$DEPENDENCIES"
    ln -sfn "$prefix" "$DEPENDENCIES/$name"
}

build_dependency() {
    local name=$1 package=$2 version=$3 prefix=$4 work=$DOMCERO_CACHE/windows/work/$1 log=$4.log start=$SECONDS
    [ "${ONLY_CACHED:-0}" = 0 ] || fail "$name $version is not in the cache; installer/windows/build.sh builds it."
    say "Building $name $version for Windows; its words go to $log."
    mkdir -p "$BUILT"
    rm -rf "$prefix" "$work"
    mkdir -p "$work"
    unpack_source "$package" "$version" "$work/source" >"$log" 2>&1 || { tail -n 5 "$log"; exit 1; }
    if ! SOURCE="$work/source" BUILD="$work/build" PREFIX="$prefix" TOOLCHAIN="$TOOLCHAIN" JOBS="${JOBS:-$(nproc)}" \
        bash "$RECIPES/$name.sh" >>"$log" 2>&1 </dev/null; then
        tail -n 40 "$log"
        fail "$name $version does not build for Windows; its last words stand above, all of them in $log."
    fi
    rm -rf "$work"
    touch "$prefix/.done"
    say "Built $name in $((SECONDS - start)) s."
}
