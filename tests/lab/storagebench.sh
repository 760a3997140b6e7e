#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# From the first packet to the full picture of a host's storage, in a true dom0, beside the tools that say the same by ssh:
# all of them in one login, and one login for each as a person would type them. Rounds alternate; medians, milliseconds.
#
#   storagebench.sh [ROUNDS]        needs a built lab and domcero-cli (DOMCERO_CLI, or build/bench). Exit 77: no lab.
set -uo pipefail
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
rounds=${1:-5} name=storagebench-$$
cli=${DOMCERO_CLI:-$here/../../build/bench/src/app/domcero-cli}
lab() { "$here/lab.sh" "$@"; }
lab is-built >/dev/null 2>&1 || { echo 'The lab is not built.'; exit 77; }
[ -x "$cli" ] || { echo "There is no $cli."; exit 77; }
work=$(mktemp -d)
trap 'lab down "$name" >/dev/null 2>&1; rm -rf "$work"' EXIT
lab restore "$name" --ttl 3600 --owner $$ >/dev/null || exit 1
lab known-hosts "$name" >"$work/known_hosts"
host=root@127.0.0.1:$(lab port "$name")
key=$(lab key "$name")
# shellcheck disable=SC2016 # dom0's shell expands it
tools=(
  'xl list' 'cat /etc/xen/*.cfg' 'ls -l /dev/disk/by-id' 'lsblk -o NAME,MAJ:MIN,SIZE,TYPE,MODEL,SERIAL,MOUNTPOINT'
  'pvs --units b' 'vgs --units b' 'lvs -a --units b -o +seg_pe_ranges' 'blkid -c /dev/null' 'df -P -k' 'cat /proc/swaps'
  'iscsiadm -m node; iscsiadm -m session' 'for f in /var/lib/xen/images/*; do qemu-img info -U --backing-chain "$f"; done'
)
by_ssh() {
  ssh -F none -i "$key" -o IdentitiesOnly=yes -o IdentityAgent=none -o BatchMode=yes -o UserKnownHostsFile="$work/known_hosts" \
    -o GlobalKnownHostsFile=/dev/null -o StrictHostKeyChecking=yes -o LogLevel=ERROR -p "${host#*:}" "${host%:*}" "$@" \
    </dev/null >/dev/null 2>&1
}
picture() {
  "$cli" storage "$host" --json --identity "$key" --known-hosts "$work/known_hosts" --hosts "$work/none" --timeout 120 \
    >/dev/null </dev/null || { echo 'domcero-cli storage failed' >&2; exit 1; }
}
one_login() { by_ssh "$(printf '%s\n' "${tools[@]}")"; }
each_its_own() { local tool; for tool in "${tools[@]}"; do by_ssh "$tool"; done; }

# timed NAME: how long it took, into the file of that name.
timed() {
  local began
  began=$(date +%s%N)
  "$1"
  echo $((($(date +%s%N) - began) / 1000000)) >>"$work/$1"
}
median() { sort -n "$work/$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }
by_ssh 'xl destroy pv1; xl destroy pvh1; xl destroy hvm1' # what runs there costs the emulated dom0 time
picture # what is read for the first time comes from the disk
one_login
for ((round = 0; round < rounds; round++)); do
  for way in picture one_login each_its_own; do timed "$way"; done
done
printf 'from connect to the full picture: %s ms; the same tools in one login of ssh: %s ms; a login each: %s ms (%s tools, %s rounds)\n' \
  "$(median picture)" "$(median one_login)" "$(median each_its_own)" "${#tools[@]}" "$rounds"
