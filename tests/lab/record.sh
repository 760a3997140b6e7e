#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# record.sh [--suite SUITE] [--quick]: records the golden files of the parsers from a fresh copy of the lab, into
# tests/golden/lab-debianN-xenX.Y/. What a recording is: see README.md there. Takes some five minutes; --quick
# leaves out what fails and what changes a guest.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
suite=bookworm quick=''
while [ $# -gt 0 ]; do
  case $1 in
    --suite) suite=${2:?"--suite needs a name."} && shift ;;
    --quick) quick=quick ;;
    *) echo "record.sh: There is no option $1." >&2 && exit 1 ;;
  esac
  shift
done
name=record-$$
lab() { LAB_SUITE=$suite "$here/lab.sh" "$@"; }

trap 'lab down "$name"' EXIT
lab restore "$name" --ttl 1800 --owner $$ >/dev/null
# shellcheck disable=SC2016 # dom0's shell expands it
version=$(lab ssh "$name" -- '. /etc/os-release; echo "debian$VERSION_ID-xen$(xl info xen_version | cut -d. -f1-2)"')
golden=$here/../golden/lab-$version
mkdir -p "$golden"
lab ssh "$name" -- 'cat >/root/record.sh' <"$here/record-in-dom0.sh"
lab ssh "$name" -- bash /root/record.sh $quick
rm -f "$golden"/*.txt
lab ssh "$name" -- tar -C /root/golden -cf - . | tar -C "$golden" --no-same-owner -xf -
echo "Recorded $(find "$golden" -name '*.txt' | wc -l) files in $(realpath "$golden")."
