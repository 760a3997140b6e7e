# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# ---- Starting, and being started

answer() { # one line for the client, the last that is said
    IFS=' '
    printf '%s\n' "$*"
    exit 0
}

# -> $attempt, the number of the last one. Fails when its runner lives. One that was never claimed is claimed here, so that a
# runner that comes late finds it so.
settle_last_attempt() {
    attempt=0
    while [ -d "$job/attempt-$((attempt + 1))" ]; do
        attempt=$((attempt + 1))
    done
    [ "$attempt" -gt 0 ] || return 0
    claim "$attempt" 'void - -' && return
    a_boot='' a_pid='' a_start=
    { IFS=' ' read -r a_boot a_pid a_start <"$job/attempt-$attempt/claim"; } 2>/dev/null
    ! alive "$a_boot" "$a_pid" "$a_start"
}

# ATTEMPT IDENTITY: exclusive, and complete from the first moment on.
claim() {
    mine=$job/attempt-$1/by-$$
    rm -f "$mine" # a link of it may be the claim of a process that had this pid
    printf '%s\n' "$2" >"$mine" 2>/dev/null && ln "$mine" "$job/attempt-$1/claim" 2>/dev/null
}

# May HOW N be done with this job as its journal stands? Says why not, and ends.
check_asked() {
    [ -z "$over" ] || answer refused "$over"
    [ "$rolling" = no ] || [ "$how" = rollback ] || answer refused rolling-back
    case $how in
    run | resume | rollback) ;;
    done | again)
        n=1
        while state_of "$n" && [ "$state" = 'done' ]; do
            n=$((n + 1))
        done
        if [ "$n" != "$asked_step" ] || [ "$state" = new ]; then
            answer refused step "$n"
        fi
        ;;
    *) answer refused step ;;
    esac
}

# Secrets of stdin, lines "secret NAME VALUE" up to "end" -> $secrets
read_secrets() {
    secrets=$nl
    while IFS= read -r line; do
        case $line in
        'secret '*' '*) secrets="$secrets${line#secret }$nl" ;;
        end) return 0 ;;
        *) return 1 ;;
        esac
    done
    return 1
}

has_slots() {
    IFS=$nl
    for slot in $slots; do
        look_up "$slot" "$secrets" || return 1
    done
}

launch() {
    [ -d "$job" ] || answer refused no-job
    load_plan || answer refused plan
    read_secrets || answer refused secrets
    settle_last_attempt || {
        [ "$how" != run ] || answer already
        answer refused running
    }
    [ "$how" != run ] || [ "$attempt" = 0 ] || [ ! -s "$journal" ] || answer already
    load_journal || answer failed "$journal"
    check_asked
    if [ -n "$slots" ]; then
        has_slots || answer refused secrets
        # With a printf that is a program they would be seen among the processes.
        [ "$(command -v printf)" = printf ] || answer refused secrets
    fi
    next=$((attempt + 1))
    rm -f "${job:?}/cancel"
    # Taking back is what makes room where there is none.
    if [ "$how" = rollback ]; then
        rm -f "${job:?}/reserve"
    else
        make_reserve || answer refused no-space
    fi
    if ! mkdir "$job/attempt-$next" 2>/dev/null; then
        [ -d "$job/attempt-$next" ] || answer refused no-space
        answer refused running
    fi
    with=no
    if [ -n "$slots" ]; then
        with=yes
        rm -f "${job:?}/secrets"
        mkfifo "$job/secrets" || answer failed mkfifo
        exec 8<>"$job/secrets"
        printf '%s' "${secrets#"$nl"}" | while IFS= read -r line; do printf 'secret %s\n' "$line"; done >&8
        printf 'end\n' >&8
    fi
    detach "$shell" "$job/runner" run "$root" "$uuid" "$who" "$how" "$asked_step" "$next" "$with"
    hear_from_runner
}

# Out of reach of whatever becomes of this session. Should two of the ways have started it, one finds its attempt
# claimed. Device models and monitors that xl leaves behind outlive the unit: hence KillMode=process.
detach() {
    IFS=' '
    program=$1
    shift
    if [ -d "$service_manager" ] && command -v systemd-run >/dev/null 2>&1; then
        # shellcheck disable=SC2086 # "busybox sh" are two words
        systemd-run --unit="domcero-$uuid-$next" --description="Domcero plan $uuid" -p KillMode=process \
            -p SendSIGKILL=no --setenv=PATH="$PATH" --setenv=LC_ALL=C $program "$@" \
            >"$job/attempt-$next/launch" 2>&1 8>&- </dev/null && return
    fi
    if command -v setsid >/dev/null 2>&1; then
        # shellcheck disable=SC2086
        setsid $program "$@" </dev/null >"$job/attempt-$next/launch" 2>&1 8>&- &
    else
        # shellcheck disable=SC2086
        nohup $program "$@" </dev/null >"$job/attempt-$next/launch" 2>&1 8>&- &
    fi
}

# Its first word after `opened`, for up to half a minute.
hear_from_runner() {
    now
    deadline=$((${uptime%.*} + 30))
    while :; do
        heard=no
        if [ -r "$journal" ]; then
            while IFS=' ' read -r _ _ event first rest; do
                case $event,$first in
                opened,*) case $rest in "$next "*) heard=opened ;; *) heard=no ;; esac ;;
                locked,*) [ "$heard" = no ] || answer started "$next" ;;
                refused,lock) [ "$heard" = no ] || answer locked "${rest% .}" ;;
                refused,*)
                    # shellcheck disable=SC2086 # to be split
                    [ "$heard" = no ] || answer refused "$first" ${rest%.}
                    ;;
                esac
            done <"$journal"
        fi
        now
        [ "${uptime%.*}" -lt "$deadline" ] || break
        pause
    done
    if claim "$next" 'void - -'; then
        rm -f "${job:?}/secrets"
        answer failed "$(cat "$job/attempt-$next/launch" 2>&1)"
    fi
    answer started "$next"
}

run() {
    start_of "$$" || exit 1
    own_start=$start
    claim "$attempt" "$boot $$ $own_start" || exit 0
    [ ! -d "$job/attempt-$((attempt + 1))" ] || exit 0
    signalled=no stopping=no
    trap 'stopping=yes signalled=yes' TERM INT
    trap 'signalled=yes' HUP # as a handler: the commands get it as it should be
    # shellcheck disable=SC3045 # where there is none, so be it
    ulimit -c 0 2>/dev/null # secrets
    cd / || exit 1
    opened_at=$(date +%s)
    load_plan && load_journal || exit 1
    same_boot=no
    [ "$last_boot" != "$boot" ] || same_boot=yes
    [ "$how" = rollback ] || make_reserve || room=no
    record opened "$how" "$attempt" "$opened_at" "$boot" "$$" "$own_start" "$who"
    secrets=$nl
    if [ "$with_secrets" = yes ]; then
        # The other side may have gone: then its silence ends by itself.
        { sleep 20 && printf 'late\n'; } <>"$job/secrets" >&0 &
        alarm=$!
        read_secrets <>"$job/secrets" || refuse secrets
        kill "$alarm"
        rm -f "${job:?}/secrets"
    fi
    [ "$room" = yes ] || refuse no-space
    take_locks || refuse "$refusal"
    commit locked
    if [ "$how" = rollback ]; then
        take_back
    else
        forward "$how" "$asked_step"
    fi
    end_run
}

refuse() {
    record refused "$1"
    exit 0
}

# Locks go with the job's end; what is half done keeps those that it shall keep.
end_run() {
    rm -f "${job:?}/reserve"
    if [ -n "$over" ] || ! is_unfinished "$uuid"; then drop_locks all; else drop_locks plain; fi
    exit 0
}

ask_cancel() {
    [ -d "$job" ] || answer refused no-job
    printf '%s\n' "$who" >"$job/cancel" 2>/dev/null || answer refused no-space
    answer asked
}

# A person leaves the rest as it is.
settle() {
    [ -d "$job" ] || answer refused no-job
    load_plan || answer refused plan
    settle_last_attempt || answer refused running
    load_journal || answer failed "$journal"
    [ -z "$over" ] || answer refused "$over"
    attempt=$((attempt + 1))
    start_of "$$"
    if ! { mkdir "$job/attempt-$attempt" && claim "$attempt" "$boot $$ $start"; } 2>/dev/null; then
        answer refused running
    fi
    record settled "$who"
    flush "$journal"
    rm -f "${job:?}/cancel" "${job:?}/reserve"
    drop_locks all
    answer settled
}

# The oldest jobs go, but none that began something and came to no end: somebody has to decide that.
forget_old() {
    # shellcheck disable=SC2012 # the names are UUIDs; others are left alone
    ls -1t "$root/jobs" 2>/dev/null | tail -n "+$((${DOMCERO_PLAN_KEEP:-200} + 1))" | while IFS= read -r old; do
        case $old in
        '' | *[!0-9a-f-]*) continue ;;
        esac
        if grep -q -E ' (finished|rolledback|settled [^ ]*) \.$' "$root/jobs/$old/journal" 2>/dev/null ||
            ! grep -q -E '^[0-9]+ [0-9.]+ begin ' "$root/jobs/$old/journal" 2>/dev/null; then
            rm -rf "${root:?}/jobs/$old"
        fi
    done
}

# NAME ...: becomes one of the tools, which are functions above.
become_tool() {
    case $1 in
    '' | *[!a-z]*) exit 127 ;;
    esac
    # What takes long looks there now and then, and ends with status 3.
    # shellcheck disable=SC2034
    cancel=${0%/*}/cancel tool=tool_$1
    shift
    "$tool" "$@"
    exit
}

[ "$1" != tool ] || { shift && become_tool "$@"; }
verb=$1 root=$2 uuid=$3 who=${4:-unknown} how=${5:-} asked_step=${6:-0} attempt=${7:-0} with_secrets=${8:-no}
job=$root/jobs/$uuid journal=$job/journal room=yes
case $verb in
launch) launch ;;
run) run ;;
cancel) ask_cancel ;;
settle) settle ;;
again) again "$uuid" ;;
forget) forget_old ;;
esac
# end of the runner
