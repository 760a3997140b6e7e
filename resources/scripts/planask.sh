#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# ROOT UUID WHO cancel|settle: asks a runner to stop between steps; leaves the rest of a job as it is.
LC_ALL=C
export LC_ALL
root=$1 uuid=$2
shell=${DOMCERO_PLAN_SHELL:-/bin/sh}
runner=$root/jobs/$uuid/runner
case $4 in
cancel | settle) ;;
*) exit 2 ;;
esac
if [ ! -r "$runner" ]; then
    printf 'refused no-job\n'
    exit 0
fi
# shellcheck disable=SC2086 # "busybox sh" are two words
exec $shell "$runner" "$4" "$root" "$uuid" "$3"
