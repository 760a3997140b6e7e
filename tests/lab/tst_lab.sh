#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Is the lab what README.md says? Restores a copy, and checks that its guests live, that nothing of one life reaches
# the next, that its link can be cut and healed, that its host key can change, and that it ends with its owner.
# Exit 77 (skipped) when the lab is not built.
# shellcheck disable=SC2317 # the functions are called through check
set -uo pipefail
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
name=tst-lab-$$
failed=0
lab() { "$here/lab.sh" "$@"; }
dom0() { lab ssh "$name" -- "$@" </dev/null; }
check() {
  local what=$1
  shift
  if "$@"; then echo "PASS: $what"; else echo "FAIL: $what"; failed=1; fi
}
# says TEXT COMMAND...: the command prints a line that matches TEXT.
says() {
  local text=$1 said
  shift
  said=$("$@" 2>&1)
  grep -qE "$text" <<<"$said" || { echo "$said" >&2; return 1; }
}
fails() { ! "$@" >/dev/null 2>&1; }
clock_is_right() {
  local there here_now
  there=$(dom0 date +%s) || return 1
  here_now=$(date +%s)
  [ "$there" -le "$here_now" ] && [ $((here_now - there)) -le 60 ]
}
listens_on_loopback_only() {
  local port lines
  port=$(printf '%04X' "$(lab port "$name")")
  lines=$(awk -v port=":$port$" '$4 == "0A" && $2 ~ port { print $2 }' /proc/net/tcp /proc/net/tcp6)
  [ "$lines" = "0100007F:$port" ]
}
within() {
  local end=$((SECONDS + $1))
  shift
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.5
  done
}
ended() { says "^$name ended: $1" lab status; }

[ "${1:-}" != --help ] || { sed -n '4,6s/^# //p' "$0"; exit 0; }
lab is-built || exit 77
trap 'lab down "$name"' EXIT

lab restore "$name" --ttl 1200 --owner $$ || exit 1
check "pv1 runs" says '^pv1 .* (-b----|r-----|------) ' dom0 xl list
check "pvh1 is paused" says '^pvh1 .* --p--- ' dom0 xl list
check "dom0's clock is right" clock_is_right
check "it listens on the loopback address only" listens_on_loopback_only
check "the broken config is refused" fails dom0 xl create -n /etc/xen/broken.cfg
check "volumes are there" says 'pv2-root-snap' dom0 lvs
check "the iSCSI target is there" says 'iqn.2024-01.lab.dom0:disk1' dom0 iscsiadm -m discovery -t sendtargets -p 127.0.0.1
check "plain may not see the guests" fails lab ssh "$name" --user plain -- xl list
check "a guest shuts down" dom0 'xl shutdown pv1'
check "and goes" within 60 fails dom0 xl domid pv1

lab restore "$name" --ttl 1200 --owner $$ || exit 1
check "the next copy has the guest that was shut down in the last one" says '^[0-9]+$' dom0 xl domid pv1

check "the link is cut to a black hole" lab cut "$name"
check "nothing answers" fails env LAB_CONNECT_TIMEOUT=3 "$here/lab.sh" ssh "$name" -- true
check "the link is healed" lab heal "$name"
check "dom0 answers again" within 60 dom0 true
check "connections are reset" lab cut "$name" --reset
check "new ones are refused" says 'refused' dom0 true
check "the door is opened" lab heal "$name"
check "dom0 answers again" within 60 dom0 true

before=$(lab known-hosts "$name")
check "the host keys change" lab rehost-key "$name"
check "so that the old ones are wrong" test "$before" != "$(lab known-hosts "$name")"
check "and the new ones are right" within 60 dom0 true

sleep 600 &
owner=$!
lab restore "$name" --ttl 1200 --owner "$owner" || exit 1
kill "$owner"
wait "$owner" 2>/dev/null
check "it ends with its owner" within 30 ended 'its owner'
exit $failed
