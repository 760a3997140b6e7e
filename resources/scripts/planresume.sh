#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# ROOT UUID WHO HOW [N]: a job that does not run goes on: resume, done N, again N, rollback. Standard input: secrets, "end".
LC_ALL=C
export LC_ALL
root=$1 uuid=$2
shell=${DOMCERO_PLAN_SHELL:-/bin/sh}
runner=$root/jobs/$uuid/runner
if [ ! -r "$runner" ]; then
    printf 'refused no-job\n'
    exit 0
fi
# shellcheck disable=SC2086 # "busybox sh" are two words
exec $shell "$runner" launch "$root" "$uuid" "$3" "$4" "${5:-0}"
