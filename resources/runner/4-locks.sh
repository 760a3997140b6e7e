# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# ---- Locks: $root/locks/KEY is "JOB BOOT PID START SINCE MODE WHO"

# Changes of the folder are made one at a time. A turn takes milliseconds: one that is ten seconds old was left by a
# runner that was killed in it.
take_turn() {
    tries=0 hopes=5
    until mkdir "$root/locks/.turn" 2>/dev/null; do
        tries=$((tries + 1))
        [ -d "$root/locks/.turn" ] || hopes=$((hopes - 1)) # not held, and not to be had: no room
        [ "$tries" -lt 75 ] && [ "$hopes" -gt 0 ] || return 1
        [ "$tries" != 50 ] || rmdir "$root/locks/.turn" 2>/dev/null
        pause
    done
}

leave_turn() {
    rmdir "$root/locks/.turn"
}

# KEY -> $l_job, ...; fails when nobody holds it
holder() {
    l_job='' l_boot='' l_pid='' l_start='' l_since=0 l_mode='' l_who=
    { IFS=' ' read -r l_job l_boot l_pid l_start l_since l_mode l_who <"$root/locks/$1"; } 2>/dev/null
    [ -n "$l_job" ]
}

# JOB has begun something, and is at no end: what it works on may be half done.
is_unfinished() {
    started=no ended=no
    [ -r "$root/jobs/$1/journal" ] || return 1
    while IFS=' ' read -r _ _ event rest; do
        case $rest in
        . | *' .') ;;
        *) continue ;;
        esac
        case $event in
        begin) started=yes ;;
        finished | rolledback | settled) ended=yes ;;
        esac
    done <"$root/jobs/$1/journal"
    [ "$started" = yes ] && [ "$ended" = no ]
}

is_held() {
    holder "$1" && [ "$l_job" != "$uuid" ] || return 1
    alive "$l_boot" "$l_pid" "$l_start" && return
    [ "$l_mode" = keep ] && is_unfinished "$l_job"
}

# All of them, or none: then $refusal says why.
take_locks() {
    refusal='no-space'
    [ -n "$locks" ] || return 0
    mkdir -p "$root/locks" && take_turn || return 1
    IFS=$nl
    for lock in $locks; do
        if is_held "${lock% *}"; then
            refusal="lock ${lock% *} $l_job $l_since $l_who"
            leave_turn
            return 1
        fi
    done
    taken=yes
    IFS=$nl
    for lock in $locks; do
        printf '%s\n' "$uuid $boot $$ $own_start $opened_at ${lock#* } $who" >"$root/locks/.new" 2>/dev/null &&
            mv -f "$root/locks/.new" "$root/locks/${lock% *}" 2>/dev/null || taken=no
    done
    leave_turn
    [ "$taken" = yes ] && return
    drop_locks all
    return 1
}

owns_locks() {
    IFS=$nl
    for lock in $locks; do
        holder "${lock% *}" && [ "$l_job $l_boot $l_pid $l_start" = "$uuid $boot $$ $own_start" ] || return 1
    done
}

# all, or plain: those that are not kept while the job is unfinished
drop_locks() {
    [ -n "$locks" ] && take_turn || return 0
    IFS=$nl
    for lock in $locks; do
        [ "$1" = all ] || [ "${lock#* }" = plain ] || continue
        if holder "${lock% *}" && [ "$l_job" = "$uuid" ]; then
            rm -f "${root:?}/locks/${lock% *}"
        fi
    done
    leave_turn
}
