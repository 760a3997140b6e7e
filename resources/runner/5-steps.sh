# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# ---- One step

# N, step or undo: the names of its files and records.
name_step() {
    number=$1
    case $1 in
    ?) file=00$1 ;;
    ??) file=0$1 ;;
    *) file=$1 ;;
    esac
    if [ "$2" = undo ]; then
        file=u$file key=u$1 begins=undo-begin ends=undo-ended succeeds=undone fails=undo-failed
        doubts=undo-unknown withdraws=undo-withdrawn adopts=undo-adopted
    else
        key=$1 begins=begin ends=ended succeeds='done' fails=failed doubts=unknown withdraws=withdrawn
        adopts=adopted
    fi
    file=$job/$file
}

# N, step or undo -> $words, $inputs, $guards, $verifies, $flushes (lines that begin with a letter for their kind), $let,
# $within, $idempotent, $accepts, $until, $quiet, $way_back (of the step: yes, none, no)
load_step() {
    name_step "$1" "$2"
    words='' inputs='' guards='' verifies='' flushes='' let='' let_subject='' within=0 idempotent=no way_back=no accepts=0 until=0 quiet=no
    here=0 part=step last=''
    IFS=$nl
    for line in $plan; do
        case $line in
        'step '*)
            here=${line#step }
            part=step
            continue
            ;;
        end) break ;;
        esac
        [ "$here" = "$1" ] || continue
        case $line in
        *' '*) text=${line#* } ;;
        *) text= ;;
        esac
        if [ "${line%% *}" = undo ]; then
            part=undo
            case $text in
            none) way_back=none ;;
            *) way_back=yes ;;
            esac
            continue
        fi
        [ "$part" = "$2" ] || continue
        case ${line%% *} in
        arg) words="${words}a$text$nl" last=arg ;;
        script) words="${words}r$text$nl" last=none ;;
        guard) guards="${guards}k$text$nl" last=guard ;;
        verify) verifies="${verifies}k$text$nl" last=verify ;;
        let) let=$text last=let ;;
        subject) part_of "s$text" ;;
        value) part_of "v$text" ;;
        use) part_of "u$text" ;;
        more) part_of "m$text" ;;
        input) inputs="${inputs}t$text$nl" ;;
        input-secret) inputs="${inputs}s$text$nl" ;;
        flush) flushes="${flushes}f$text$nl" last=flush ;;
        within) within=$text ;;
        accept) accepts=$text ;;
        until) until=$text ;;
        idempotent) idempotent=yes ;;
        quiet) quiet=yes ;;
        esac
    done
    is_number "$within" || within=0
    is_number "$accepts" || accepts=0
}

part_of() {
    case $last in
    arg) words="$words$1$nl" ;;
    flush) flushes="$flushes$1$nl" ;;
    guard) guards="$guards$1$nl" ;;
    verify) verifies="$verifies$1$nl" ;;
    let) let_subject=${1#?} ;;
    esac
}

# A piece of a word or of a condition, behind its letter -> $word
piece() {
    case $1 in
    u*) look_up "${1#?}" "$captures" && decode "$word" ;;
    *) decode "${1#?}" ;;
    esac
}

# LIST: all hold. Else $which is the first that does not, and $verdict 1, 2 or 3.
all_hold() {
    which=0 kind='' verdict=0
    IFS=$nl
    # shellcheck disable=SC2086 # to be split
    for item in $1 k; do
        case $item in
        k*)
            if [ -n "$kind" ]; then
                judge "$kind" "$c_subject" "$c_value"
                verdict=$?
                [ "$verdict" = 0 ] || return 1
            fi
            kind=${item#k} c_subject='' c_value='' target=subject which=$((which + 1))
            continue
            ;;
        s*) target=subject ;;
        v*) target=value ;;
        esac
        if ! piece "$item"; then
            verdict=3 answer='' status=1 complaint=''
            return 1
        fi
        if [ "$target" = subject ]; then c_subject=$c_subject$word; else c_value=$c_value$word; fi
    done
}

judge() {
    answer='' status=1 complaint=''
    condition "$1" || return 3
    "$by" "$2" "$3"
}

# What the client judges again for its sentence. There is no harm when it cannot be written.
keep_reading() {
    {
        printf '%d %d\n%s\n%s\n' "$status" "${#answer}" "$answer" "$complaint"
    } >"$file.reading" 2>/dev/null
}

fail_condition() { # guard or proof
    keep_reading
    record "$fails" "$number" "$1" "$which" "$verdict"
    flush "$journal"
}

# Waits for the verifies, until $deadline (uptime). 1: they do not hold in time. 2: told to stop waiting.
prove() {
    until all_hold "$verifies"; do
        now
        [ "$verdict" != 2 ] && [ "${uptime%.*}" -lt "$deadline" ] || return 1
        ! told_to_stop || return 2
        pause
    done
}

told_to_stop() {
    [ "$stopping" = yes ] || [ -e "$job/cancel" ]
}

# May step $number begin? If not, says why.
may_begin() {
    if [ -e "$job/cancel" ]; then
        record cancelled "$number"
    elif [ "$stopping" = yes ]; then
        record stopped "$number" signal
    elif [ "$room" = no ]; then
        record stopped "$number" no-space
    elif ! owns_locks; then
        record stopped "$number" lock
    else
        return 0
    fi
    return 1
}

# Becomes the command "$@", having said who it is: only then can a later runner tell that it still runs.
become() {
    start_of self
    IFS=' '
    printf '%s\n' "$boot ${stat%% *} $start" >"$file.pid" || exit 126
    exec "$@"
}

feed() {
    IFS=$nl
    for item in $inputs; do
        case $item in
        s*) look_up "${item#?}" "$secrets" && decode "$word" ;;
        *) decode "${item#?}" ;;
        esac && printf '%s' "$word"
    done
}

# Gives the command, and waits for it -> $tool_status. It is never ended from here.
give() {
    set --
    argument=
    IFS=$nl
    for item in $words; do
        case $item in
        a*) # what came before is a whole word
            [ -z "$argument" ] || set -- "$@" "${argument#x}"
            argument=x
            ;;
        r*) # a tool: this runner gives it
            IFS=' '
            # shellcheck disable=SC2086 # "busybox sh" are two words
            set -- $shell "$job/runner" tool
            argument=x
            ;;
        esac
        if ! piece "$item"; then
            record "$fails" "$number" value
            return 1
        fi
        argument=$argument$word
    done
    set -- "$@" "${argument#x}"
    commit "$begins" "$number" "$output_before"
    if [ "$room" = no ]; then
        record "$withdraws" "$number"
        may_begin
        return 1
    fi
    said=$output
    [ "$quiet" = no ] || said=/dev/null
    if [ -n "$inputs" ]; then
        feed | become "$@" >>"$said" 2>>"$file.err" &
    else
        become "$@" </dev/null >>"$said" 2>>"$file.err" &
    fi
    tool=$!
    signalled=no
    wait "$tool"
    tool_status=$?
    # A signal for the runner ends the waiting, not the command.
    while [ "$signalled" = yes ]; do
        signalled=no
        wait "$tool"
        again=$?
        [ "$again" = 127 ] || tool_status=$again
    done
}

has_secrets() {
    IFS=$nl
    for item in $inputs; do
        case $item in
        s*)
            if ! look_up "${item#?}" "$secrets"; then
                record "$fails" "$number" secret "${item#?}"
                return 1
            fi
            ;;
        esac
    done
}

keep_value() {
    if ! { decode "$let_subject" && capture "${let#*= }" "$word"; }; then
        record "$fails" "$number" value
        return 1
    fi
    encode "$word"
    record value "${let%% *}" "$word"
    captures="$captures${let%% *} $word$nl"
}

# The step that load_step has loaded, from its guards to its proof. 1: it is not done, and why is in the journal.
perform() {
    may_begin || return 1
    output=$file.out
    # Made here, so that no room for output is found out before the command is given.
    if ! { printf '' >>"$output" && printf '' >>"$file.err" && printf 'none\n' >"$file.pid"; } 2>/dev/null; then
        room=no
        may_begin || return 1
    fi
    output_before=0
    case $let in
    '') ;;
    *' = output-line') output_before=$(wc -c <"$output") ;;
    *) keep_value || return 1 ;;
    esac
    if ! all_hold "$guards"; then
        fail_condition guard
        return 1
    fi
    has_secrets && give || return 1
    record "$ends" "$number" "$tool_status"
    if [ "$tool_status" -gt "$accepts" ]; then
        record "$fails" "$number" status "$tool_status"
        flush "$journal"
        return 1
    fi
    case $let in
    *' = output-line') keep_value || return 1 ;;
    esac
    let=
    now
    deadline=$((${uptime%.*} + within))
    finish_step run
}

# HOW: waits for the proof, and writes it down.
finish_step() {
    prove
    case $? in
    1)
        fail_condition proof
        return 1
        ;;
    2)
        if [ -e "$job/cancel" ]; then record cancelled "$number"; else record stopped "$number" signal; fi
        return 1
        ;;
    esac
    complete_step "$1"
}

complete_step() {
    # The runner that gave the command did not come to it.
    case $let in
    *' = output-line')
        output=$file.out output_before=0
        if look_up "$number" "$offsets"; then output_before=$word; fi
        keep_value || return 1
        ;;
    esac
    path=
    IFS=$nl
    for item in $flushes f; do
        case $item in
        f*) # what came before is a whole path
            if [ -n "$path" ] && ! flush "$path"; then
                record stopped "$number" no-space
                return 1
            fi
            path=
            ;;
        esac
        if ! piece "$item"; then
            record "$fails" "$number" value
            return 1
        fi
        path=$path$word
    done
    commit "$succeeds" "$number" "$1"
}
