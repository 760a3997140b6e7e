#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What happens on a host, as it happens: see README.md. Runs in a process group of its own (as sshd starts it), and
# ends with every process of that group.
LC_ALL=C
export LC_ALL
period=${1:-5}
lease=${2:-60}
script=$$

finish() {
    trap '' HUP INT TERM USR1 PIPE
    kill -TERM 0
    exit 0
}

# NAME TOOL ARGUMENTS...: the tool's lines, each with the name before it. Line by line also where the tool keeps
# its output back in a buffer.
follow() {
    name=$1
    shift
    if ! command -v "$1" >/dev/null 2>&1; then
        printf 'lost %s\n' "$1"
        return
    fi
    tool=$1
    if command -v stdbuf >/dev/null 2>&1; then
        set -- stdbuf -oL "$@"
    fi
    "$@" </dev/null | while IFS= read -r line; do
        printf '%s %s\n' "$name" "$line"
    done
    printf 'lost %s\n' "$tool"
}

readings() {
    while :; do
        if read -r load </proc/loadavg; then
            printf 'load %s\n' "$load"
        fi
        total=0 available='' free=0 buffers=0 cached=0
        while read -r key value unit; do
            case $key in
            MemTotal:) total=$value ;;
            MemAvailable:) available=$value ;;
            MemFree:) free=$value ;;
            Buffers:) buffers=$value ;;
            Cached:) cached=$value ;;
            esac
        done </proc/meminfo
        : "$unit"
        # Kernels before 3.14 do not say what is available.
        printf 'mem %s %s\n' "$total" "${available:-$((free + buffers + cached))}"
        sleep "$period" || return
    done
}

# Standard input: one line renews the lease, its end ends everything. When the script itself has gone, so does
# the rest.
heartbeat() {
    while read -r line; do
        kill -USR1 "$script" 2>/dev/null || break
    done
    : "$line"
    kill -TERM "$script" 2>/dev/null || kill -TERM 0
}

renewed=no
trap 'renewed=yes' USR1
trap finish HUP INT TERM

exec 3<&0 </dev/null
heartbeat <&3 3<&- &
exec 3<&-
follow watch xenstore-watch @introduceDomain @releaseDomain &
# Without -f xentop cuts names after ten characters; very old ones do not have it.
if xentop --help 2>&1 | grep -q -e --full-name; then
    follow xentop xentop -b -f -d "$period" &
else
    follow xentop xentop -b -d "$period" &
fi
readings &

sleep "$lease" &
timer=$!
while :; do
    # Ends with 0 when the lease has run out, with another status when a signal came first.
    if wait "$timer"; then
        [ "$renewed" = yes ] || finish
    elif [ "$renewed" = yes ]; then
        kill "$timer"
    else
        kill -0 "$timer" 2>/dev/null || finish
        continue
    fi
    renewed=no
    sleep "$lease" &
    timer=$!
done 2>/dev/null
