#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What a step costs in the runner beside the bare command: a plan of many steps of `true`, journal on the disk, with each
# shell that is here; the bare commands are given by the same shell, one behind the other.
LC_ALL=C
export LC_ALL
here=$(cd "$(dirname "$0")/../.." && pwd)
steps=${1:-100}
folder=$(mktemp -d "${TMPDIR:-/var/tmp}/domcero-bench.XXXXXX") || exit 1
trap 'rm -rf "$folder"' EXIT
DOMCERO_PLAN_INIT=/nonexistent
export DOMCERO_PLAN_INIT

milliseconds() {
    read -r up _ </proc/uptime
    printf '%s' "$(printf '%s' "$up" | tr -d .)0"
}
plan() { # UUID
    printf 'domcero-plan 1\nid %s\ntitle Bench\n' "$1"
    n=0
    while [ "$n" -lt "$steps" ]; do
        n=$((n + 1))
        printf 'step %s\narg /bin/true\nguard path-absent\nsubject /no/such\nverify file-exists\nsubject /proc/uptime\n' "$n"
    done
    printf 'end\n'
}

printf '%-14s %10s %10s %8s\n' shell 'bare ms' 'runner ms' ratio
for shell in dash 'busybox sh' 'bash --posix'; do
    command -v "${shell%% *}" >/dev/null || continue
    DOMCERO_PLAN_SHELL=$shell
    export DOMCERO_PLAN_SHELL
    id=$(cat /proc/sys/kernel/random/uuid)
    began=$(milliseconds)
    # shellcheck disable=SC2086,SC2016 # a shell may be two words; it expands the rest
    $shell -c 'n=0; while [ "$n" -lt "$1" ]; do /bin/true >>"$2" 2>&1 </dev/null; n=$((n + 1)); done' bench "$steps" "$folder/out"
    bare=$(($(milliseconds) - began))
    {
        printf 'end\n'
        plan "$id"
        cat "$here"/resources/runner/*.sh
    } >"$folder/in"
    # shellcheck disable=SC2086
    $shell "$here/resources/scripts/planstart.sh" "$folder/root" "$id" bench <"$folder/in" >/dev/null
    journal=$folder/root/jobs/$id/journal
    until grep -q ' finished \.$' "$journal"; do sleep 0.1; done
    # By the journal's own clock, from the first step on.
    runner=$(awk '$3 == "locked" { from = $2 } $3 == "finished" { printf "%d", ($2 - from) * 1000 }' "$journal")
    awk -v shell="$shell" -v steps="$steps" -v bare="$bare" -v runner="$runner" 'BEGIN {
        printf "%-14s %10.2f %10.2f %8.1f\n", shell, bare / steps, runner / steps, (bare > 0 ? runner / bare : 0)
    }'
done
