#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What happens on a host, as it happens: see README.md. Runs in a process group of its own (as sshd starts it), and
# ends with every process of that group.
LC_ALL=C
export LC_ALL
period=${1:-5}
lease=${2:-60}
script=$$

# Says it again later: a process that was forked just now still has this shell's traps, and loses what comes then.
finish() {
    trap '' HUP INT TERM USR1 PIPE
    kill -TERM 0
    for again in 1 1; do
        sleep "$again"
        kill -TERM 0
    done </dev/null >/dev/null 2>&1 3>&- 4>&- &
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

# COMMAND...: waits for it in a subshell of its own, and takes it along when that is ended by TERM, also when
# the signal comes in the moment in which the command is started: with KILL, for a child that has not come to its
# exec yet would lose a TERM to the trap that it was forked with.
hold() {
    child='' ended=no
    trap 'ended=yes; [ -z "$child" ] || kill -KILL "$child" 2>/dev/null' TERM
    "$@" &
    child=$!
    [ "$ended" = no ] || kill -KILL "$child" 2>/dev/null
    wait "$child"
    trap - TERM
    [ "$ended" = no ] || exit 0
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
        hold sleep "$period" || return
    done
}

# xentop's lines, after one that says how long its rounds are. An xentop that was ended may have left half a line.
usage() {
    if command -v xentop >/dev/null 2>&1; then
        printf '\nperiod %s\n' "$period"
        set -- xentop -b
        [ "$fullnames" = no ] || set -- "$@" -f
        if command -v stdbuf >/dev/null 2>&1; then
            set -- stdbuf -oL "$@"
        fi
        hold "$@" -d "$period"
    fi
    printf 'lost xentop\n' >&4
}

begin() {
    usage </dev/null &
    usage=$!
    readings </dev/null >&4 &
    readings=$!
}

# Standard input: a line renews the lease, `period SECONDS` changes the period too; its end ends everything. When
# the script itself has gone, so does the rest. Standard output: xentop's lines.
heartbeat() {
    begin
    while read -r word value; do
        kill -USR1 "$script" 2>/dev/null || break
        [ "$word" = period ] || continue
        case $value in
        '' | 0* | *[!0-9]*) continue ;;
        esac
        period=$value
        kill "$usage" "$readings" 2>/dev/null
        begin
    done
    kill -TERM "$script" 2>/dev/null || kill -TERM 0
}

renewed=no
trap 'renewed=yes' USR1
trap finish HUP INT TERM

# Without -f xentop cuts names after ten characters; very old ones do not have it.
fullnames=no
if xentop --help 2>&1 </dev/null | grep -q -e --full-name; then
    fullnames=yes
fi
exec 3<&0 </dev/null 4>&1
heartbeat <&3 3<&- | while IFS= read -r line; do
    [ -z "$line" ] || printf 'xentop %s\n' "$line"
done 3<&- &
exec 3<&-
follow watch xenstore-watch @introduceDomain @releaseDomain 4>&- &

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
