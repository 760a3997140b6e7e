#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: tests/tidy.sh [--all | FILE...]
# clang-format and clang-tidy over the C++ files that differ from the branch main of the origin (or, where nothing
# does, from the last commit but one), over all with --all, or over the files named. Needs build/dev.
set -euo pipefail
# shellcheck source=installer/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../installer/lib.sh"
cd "$REPO"
[ -e build/dev/compile_commands.json ] || fail "build/dev is missing; run tests/run.sh first, or: cmake --preset dev"

changed() {
    local base
    base=$(git merge-base HEAD origin/main 2>/dev/null) || base=HEAD
    [ -n "$(git diff --name-only "$base")" ] || base=HEAD~1
    git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.h'
    git ls-files --others --exclude-standard -- '*.cpp' '*.h'
}
case ${1:-} in
    -h | --help) sed -n '3,5s/^# //p' "$0"; exit 0 ;;
    --all) mapfile -t files < <(git ls-files -- '*.cpp' '*.h') ;;
    '') mapfile -t files < <(changed | sort -u) ;;
    *) files=("$@") ;;
esac
[ ${#files[@]} -gt 0 ] || { say "No C++ file differs; nothing to look at."; exit 0; }

status=0
say "clang-format over ${#files[@]} files"
clang-format --dry-run --Werror "${files[@]}" || status=1

# A header is looked at through the sources that include it; only what is compiled can be.
sources=()
for file in "${files[@]}"; do
    case $file in *.cpp) grep -qF "\"$REPO/$file\"" build/dev/compile_commands.json && sources+=("$REPO/$file") ;; esac
done
if [ ${#sources[@]} -gt 0 ]; then
    # Without GCC's precompiled headers, which clang cannot read; and so a forgotten include is seen.
    mkdir -p build/tidy
    sed -E 's/ -include [^ ]*cmake_pch\.hxx//g; s/ -(fpch-preprocess|Winvalid-pch)//g' build/dev/compile_commands.json \
        >build/tidy/compile_commands.json
    say "clang-tidy over ${#sources[@]} sources"
    printf '%s\0' "${sources[@]}" |
        xargs -0 -n 1 -P "$(nproc)" clang-tidy -p build/tidy --quiet --extra-arg=-Wno-unknown-warning-option 2>/dev/null || status=1
fi
[ $status = 0 ] || fail "There is something to tidy; it stands above."
