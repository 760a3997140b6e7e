#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Usage: tests/conformance/run-in-lab.sh PROGRAM [--record FOLDER]
# Runs domcero_conformance on a throw-away copy of the lab, and takes the copy away.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lab=$here/../lab/lab.sh
program=$1
shift
name=conformance-$$
"$lab" restore "$name" --ttl 1800 --owner $$ >/dev/null
known=$(mktemp)
trap '"$lab" down "$name" >/dev/null; rm -f "$known"' EXIT
"$lab" known-hosts "$name" >"$known"
"$program" --port "$("$lab" port "$name")" --identity "$("$lab" key "$name")" --known-hosts "$known" "$@"
