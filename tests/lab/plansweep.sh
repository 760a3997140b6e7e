#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The fault sweep of the plan engine, in a true dom0: a plan of three harmless steps that leave marks, and at each step each
# fault. Every step is done once and in order, the journal heard without a gap, followed again within 5 s of the link
# being back. Its options are those of sweep/sweep.bash; needs a built lab and domcero-cli (DOMCERO_CLI, or build/dev).
# shellcheck disable=SC2034,SC2154 # what the sweep reads and sets
set -uo pipefail
faults='none reset blackhole client runner runner+tool tool tool-fails full signal clock foreign-lock second dom0'
phases='before after' scenarios=marks
# shellcheck source=tests/lab/sweep/sweep.bash
. "$(dirname "$0")/sweep/sweep.bash"

install() {
  dom0_reads 'cat >/usr/local/bin/sweep-mark && chmod +x /usr/local/bin/sweep-mark && sync' <<'END'
#!/bin/sh
d=/root/sweep
echo "$1" >>$d/marks && : >$d/did-$1 && sync $d/marks $d/did-$1 $d
echo "out $1"
END
}
prepare() { :; }
plan_of() {
  local n
  {
    printf 'domcero-plan 1\nid %s\ntitle Sweep\nlock sweep\n' "$(cat /proc/sys/kernel/random/uuid)"
    for n in 1 2 3; do
      printf 'step %s\narg sweep-mark\narg %s\nguard path-absent\nsubject /root/sweep/did-%s\n' "$n" "$n" "$n"
      printf 'verify file-exists\nsubject /root/sweep/did-%s\nwithin 2\nidempotent\n' "$n"
    done
    echo end
  } >"$work/plain"
}
judge() {
  local marks
  [ "$now" = 'done' ] || { echo "it ends as $now"; return; }
  marks=$(dom0 "tr '\n' ' ' </root/sweep/marks")
  [ "$marks" = '1 2 3 ' ] || echo "marks: $marks"
}
sweep
