#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The runner of a plan: see src/plan/README.md, which says what each file and record means. It is put together of
# the files of resources/runner in the order of their numbers, and runs from the job's folder on a dash, a
# busybox ash or a bash. Nothing that comes from a plan, a tool or a file is ever evaluated.
#
#   runner launch ROOT UUID WHO HOW [N]                  starts `runner run`, detached; secrets on stdin
#   runner run    ROOT UUID WHO HOW N ATTEMPT SECRETS    carries the plan out
#   runner cancel|settle ROOT UUID WHO
#   runner again  ROOT FOLDER WHO                        starts a job of a plan that the host keeps
#   runner forget ROOT                                   removes the jobs of long ago
#   runner tool   NAME ...                               what a step does with a loop or a pipe (resources/tools)
LC_ALL=C
export LC_ALL
umask 077
set -f # a `*` in a plan stays one
nl='
'
tab='	'
# Each place that splits sets IFS itself.
IFS=' '

# For tests: a boot that is not the machine's, a service manager that is not there, the shell that is tried.
boot_file=${DOMCERO_PLAN_BOOT:-/proc/sys/kernel/random/boot_id}
service_manager=${DOMCERO_PLAN_INIT:-/run/systemd/system}
shell=${DOMCERO_PLAN_SHELL:-/bin/sh}

boot=
IFS=' ' read -r boot <"$boot_file" || exit 1

# PID -> $start, the process's start: a pid alone comes again. Fails when there is no such process; one that has ended
# and was not waited for yet is none.
start_of() {
    start=
    { IFS= read -r stat <"/proc/$1/stat"; } 2>/dev/null || return 1
    IFS=' '
    # shellcheck disable=SC2086 # to be split
    set -- ${stat##*) }
    case $1 in
    Z | X | x) return 1 ;;
    esac
    start=${20}
}

# BOOT PID START: that very process lives.
alive() {
    [ -n "$1" ] && [ "$1" = "$boot" ] && [ -n "$2" ] && start_of "$2" && [ "$start" = "$3" ]
}

# -> $uptime, seconds with hundredths: it does not jump when a clock is set.
now() {
    IFS=' ' read -r uptime _ </proc/uptime
}

# Some shells' sleep knows whole seconds only.
pause() {
    sleep 0.2 2>/dev/null || sleep 1
}

# Escaped text -> $word.
decode() {
    case $1 in
    *\\*)
        # The dot keeps line ends, and is not there when a \c cut the text.
        word=$(printf '%b.' "$1")
        case $word in
        *.) word=${word%.} ;;
        *) return 1 ;;
        esac
        ;;
    *) word=$1 ;;
    esac
}

# Text -> $word, as one field of the journal.
encode() {
    case $1 in
    '' | . | *[!A-Za-z0-9_./:,+@%=-]*)
        word=
        IFS=" $nl"
        for octal in $(printf '%s' "$1" | od -An -v -to1); do
            word="$word\\0$octal"
        done
        ;;
    *) word=$1 ;;
    esac
}

# NAME, LIST of lines "NAME TEXT" that begins with a line end -> $word, the last TEXT of that name, as it stands.
look_up() {
    case $2 in
    *"$nl$1 "*) ;;
    *) return 1 ;;
    esac
    word=${2##*"$nl$1 "}
    word=${word%%"$nl"*}
}
