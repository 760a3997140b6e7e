#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# record-create.sh XL [PRELOAD] <questions >answers: what the dry run of xl's create makes of configs. A question is a line:
# the settings behind name and kernel, with \n between lines. An answer is xl's exit status before it, "X" where xl crashes
# or does not end. XL and PRELOAD are those of record-attach.sh. A "#" begins a remark.
set -u
xl=$1 preload=${2-}
config=$(mktemp)
trap 'rm -f "$config"' EXIT
while IFS= read -r line; do
    case $line in
    '' | '#'*) printf '%s\n' "$line"; continue ;;
    esac
    { printf "name='x'\nkernel='/k'\n"; printf '%b\n' "$line"; } >"$config"
    { env -i ${preload:+LD_PRELOAD="$preload"} PATH=/usr/sbin:/usr/bin:/bin LC_ALL=C \
        timeout 5 "$xl" -N create "$config" >/dev/null; } 2>/dev/null
    status=$?
    [ "$status" -lt 100 ] || status=X # ended by a signal, or by timeout
    printf '%s %s\n' "$status" "$line"
done
