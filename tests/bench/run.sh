#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs every benchmark of the bench preset, one after the other. A missed goal is printed, not an error: only a
# benchmark that could not be run is.
set -eu
repo=$(cd "$(dirname "$0")/../.." && pwd)
folder=$repo/build/bench/tests/bench
status=0
for program in "$folder"/bench_*; do
    if [ ! -f "$program" ] || [ ! -x "$program" ]; then continue; fi
    echo "== ${program##*/}"
    QT_QPA_PLATFORM=offscreen "$program" || {
        echo "${program##*/} ended with an error." >&2
        status=1
    }
done
echo "== planrunner"
"$repo/tests/bench/planrunner.sh" || status=1
exit $status
