#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# ROOT UUID once|stream JOURNAL STEP OUT ERR [LEASE]: what a job says from these offsets on; src/plan/README.md has
# the lines. As `stream` it ends when its stdin closes, or when no line comes there for one lease.
LC_ALL=C
export LC_ALL
job=$1/jobs/$2 how=$3 journal_at=$4 step=$5 out_at=$6 err_at=$7 lease=${8:-60}
boot_file=${DOMCERO_PLAN_BOOT:-/proc/sys/kernel/random/boot_id}
nl='
'
chunk=24000 # bytes: a line of twice as many digits is below the limit of a stream's line

if [ ! -f "$job/plan" ]; then
    printf 'gone\n'
    exit 0
fi
IFS=' ' read -r boot <"$boot_file"

is_running() {
    attempt=1
    while [ -d "$job/attempt-$((attempt + 1))" ]; do
        attempt=$((attempt + 1))
    done
    a_boot='' a_pid='' a_start=
    { IFS=' ' read -r a_boot a_pid a_start <"$job/attempt-$attempt/claim"; } 2>/dev/null
    [ "$a_boot" = "$boot" ] && [ -n "$a_pid" ] || return 1
    { IFS= read -r stat <"/proc/$a_pid/stat"; } 2>/dev/null || return 1
    # shellcheck disable=SC2086 # to be split
    set -- ${stat##*) }
    case $1 in
    Z | X | x) return 1 ;;
    esac
    [ "${20}" = "$a_start" ]
}

# -> $name, the beginning of the names of the step's files
name_step() {
    number=${step#u}
    case $number in
    ?) name=00$number ;;
    ??) name=0$number ;;
    *) name=$number ;;
    esac
    [ "$number" = "$step" ] || name=u$name
    name=$job/$name
}

# WORD FILE OFFSET -> $offset
pieces() {
    offset=$3
    size=0
    [ -f "$2" ] && size=$(($(wc -c <"$2")))
    while [ "$offset" -lt "$size" ]; do
        digits=$(tail -c "+$((offset + 1))" "$2" | head -c "$chunk" | od -An -v -tx1 | tr -d ' \n')
        [ -n "$digits" ] || break
        printf '%s %s %s %s\n' "$1" "$step" "$offset" "$digits"
        offset=$((offset + ${#digits} / 2))
    done
}

output() {
    [ "$step" != 0 ] || return 0
    name_step
    pieces out "$name.out" "$out_at"
    out_at=$offset
    pieces err "$name.err" "$err_at"
    err_at=$offset
}

# Whole lines only. The output of a step is said before what ends it, and what a step is at changes with its begin.
journal() {
    size=0
    [ -f "$job/journal" ] && size=$(($(wc -c <"$job/journal")))
    [ "$size" -gt "$journal_at" ] || return 0
    news=$(tail -c "+$((journal_at + 1))" "$job/journal" && printf x)
    news=${news%x}
    while :; do
        case $news in
        *"$nl"*) ;;
        *) break ;;
        esac
        line=${news%%"$nl"*}
        news=${news#*"$nl"}
        # shellcheck disable=SC2086 # to be split
        set -f && set -- $line
        case $3 in
        '') ;;
        begin | adopted | undo-begin | undo-adopted)
            case $3 in
            undo-*) at=u$4 ;;
            *) at=$4 ;;
            esac
            if [ "$at" != "$step" ]; then
                output
                step=$at out_at=0 err_at=0
            fi
            ;;
        *) output ;;
        esac
        printf 'journal %s %s\n' "$journal_at" "$line"
        journal_at=$((journal_at + ${#line} + 1))
    done
}

said=
# Whether it runs is looked at first: what it wrote before it ended is then all there.
look() {
    if is_running; then running=yes; else running=no; fi
    journal
    output
    if [ "$running" != "$said" ]; then
        printf 'alive %s\n' "$running"
        said=$running
    fi
}

if [ "$how" = once ]; then
    look
    printf 'over\n'
    exit 0
fi

script=$$ ticks=0
trap 'ticks=0' USR1
exec 3<&0 </dev/null
(
    while read -r line; do
        kill -USR1 "$script" 2>/dev/null || exit
    done <&3
    : "$line"
    kill -TERM "$script" 2>/dev/null
) >/dev/null 2>&1 &
heartbeat=$!
exec 3<&-
trap 'kill "$heartbeat" 2>/dev/null' EXIT
trap 'exit 0' HUP INT TERM PIPE
IFS=' ' read -r began _ </proc/uptime
began=${began%.*}
while :; do
    look
    [ "$running" = yes ] || break
    sleep 0.3 2>/dev/null || sleep 1
    # The lease is counted on the clock that does not jump, from the last line on.
    IFS=' ' read -r up _ </proc/uptime
    [ "$ticks" != 0 ] || began=${up%.*}
    ticks=$((ticks + 1))
    [ $((${up%.*} - began)) -lt "$lease" ] || exit 0
done
printf 'over\n'
