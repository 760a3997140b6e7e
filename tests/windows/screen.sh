#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# screen.sh COMMAND ARGUMENT...: runs it on a screen of its own with a window manager. Without one Wine waits 2 s for each
# window that is hidden. Wine's own screen has no room for a window at 200 %.
set -euo pipefail
if [ "$1" != --inside ]; then
    exec xvfb-run -a -s "-screen 0 2600x1900x24" "$0" --inside "$@"
fi
shift
openbox --sm-disable >/dev/null 2>&1 </dev/null &
manager=$!
trap 'kill "$manager" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
    ! xprop -root _NET_SUPPORTING_WM_CHECK | grep -q 'window id' || break
    sleep 0.1
done
"$@"
