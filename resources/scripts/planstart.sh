#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# ROOT UUID WHO: makes the folder of a job and starts it; src/plan/README.md has the protocol. Standard input: the
# secrets (lines), "end", the plan up to its "end", the runner. The folder gets its name when it is whole and on the disk.
LC_ALL=C
export LC_ALL
umask 077
root=$1 uuid=$2 who=$3
shell=${DOMCERO_PLAN_SHELL:-/bin/sh}

say() {
    printf '%s\n' "$*"
    exit 0
}

case $uuid in
'' | *[!0-9a-f-]*) say failed uuid ;;
esac
secrets=
nl='
'
while IFS= read -r line; do
    [ "$line" != end ] || break
    secrets=$secrets$line$nl
done

job=$root/jobs/$uuid
if [ ! -d "$job" ]; then
    making=$root/jobs/.new-$uuid-$$
    trap 'rm -rf "${making:?}"' EXIT
    if ! { mkdir -p "$root/jobs" "$root/locks" && mkdir "$making" && cat >"$making/all"; } 2>/dev/null; then
        say refused no-space
    fi
    if ! { sed '/^end$/q' "$making/all" >"$making/plan" && sed '1,/^end$/d' "$making/all" >"$making/runner" &&
        printf '%s\n' "$who" >"$making/who" && rm "$making/all"; } 2>/dev/null; then
        say refused no-space
    fi
    [ "$(tail -n 1 "$making/plan")" = end ] || say failed 'half of a plan came'
    [ "$(tail -n 1 "$making/runner")" = '# end of the runner' ] || say failed 'half of a runner came'
    # Old ones ignore the names, and flush everything.
    sync "$making/plan" "$making/runner" "$making/who" "$making" 2>/dev/null || say refused no-space
    [ -d "$job" ] || mv "$making" "$job" 2>/dev/null || say refused no-space
    sync "$root/jobs" 2>/dev/null
    trap - EXIT
    rm -rf "${making:?}"
    # shellcheck disable=SC2086 # "busybox sh" are two words
    $shell "$job/runner" forget "$root"
fi
# shellcheck disable=SC2086 # "busybox sh" are two words
printf '%send\n' "$secrets" | $shell "$job/runner" launch "$root" "$uuid" "$who" run
