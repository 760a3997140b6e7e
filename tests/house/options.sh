#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The two commands: what they say about themselves, and that they refuse with a sentence. Nothing is installed or built.
set -u
top=$(cd "$(dirname "$0")/../.." && pwd)
passed=0 failed=0

# check NAME STATUS WORDS COMMAND...: the command ends with that status and says those words.
check() {
    local name=$1 status=$2 words=$3 said got=0
    shift 3
    said=$("$@" 2>&1 </dev/null) || got=$?
    if [ "$got" = "$status" ] && [[ $said == *"$words"* ]]; then
        passed=$((passed + 1))
        return
    fi
    failed=$((failed + 1))
    printf 'FAIL %s: status %s instead of %s, or "%s" is not in:\n%s\n' "$name" "$got" "$status" "$words" "$said"
}

check "help of run.sh" 0 "--build-only" "$top/installer/run.sh" --help
check "help of tests/run.sh" 0 "--fuzz N" "$top/tests/run.sh" --help
check "help of pristine.sh" 0 "Usage:" "$top/tests/pristine.sh" --help
check "help of deb.sh" 0 "build/linux" "$top/installer/linux/deb.sh" --help
check "help of the test of packages" 0 "Usage:" "$top/tests/linux/deb.sh" --help
check "help of the proof of the build for Windows" 0 "Usage:" "$top/tests/windows/pristine.sh" --help
check "an unknown option" 1 "There is no option --frobnicate." "$top/tests/run.sh" --frobnicate
check "--fuzz without seconds" 1 "number of seconds" "$top/tests/run.sh" --fuzz

# What lib.sh decides, on made-up systems: dpkg-query and apt-get are replaced by functions.
with_lib() {
    bash -uc '. "$1/installer/lib.sh"; dpkg-query() { printf "ii  %s\n" g++ cmake; }
              apt-get() { echo "apt-get $*"; }; apt() { echo "apt $*"; }; as_root() { echo "as root: $*"; }
              eval "$2"' lib "$top" "$1"
}
check "all is there: apt is not asked" 0 "All 2 packages that are needed are installed." with_lib 'ensure_packages g++ cmake'
check "only what is missing" 0 "1 packages are missing: ninja-build" \
    with_lib 'system_is_tried() { true; }; ensure_packages g++ ninja-build cmake'
check "another system, no terminal" 1 "Start again with --yes to install them" \
    with_lib 'system_is_tried() { false; }; ensure_packages ninja-build'
check "another system, --yes" 0 "install --yes --no-install-recommends ninja-build" \
    with_lib 'system_is_tried() { false; }; ASSUME_YES=1; ensure_packages ninja-build'
check "another system, all there" 0 "are installed" with_lib 'system_is_tried() { false; }; ensure_packages cmake'
check "--no-install" 0 "Going on without these packages" with_lib 'NO_INSTALL=1; ensure_packages ninja-build'
check "no dpkg" 1 "has no Debian packages" bash -uc ". '$top/installer/lib.sh'; PATH=; ensure_packages cmake"
check "no root, no sudo" 1 "needs root" bash -uc ". '$top/installer/lib.sh'; id() { echo 1000; }; sudo() { false; }; as_root true"

printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
