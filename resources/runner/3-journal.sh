# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# ---- The plan

# -> $plan, $steps, $locks (lines "KEY MODE"), $slots (names). Fails when anything in it is not known.
load_plan() {
    plan=$(cat "$job/plan") || return 1
    case $plan in
    "domcero-plan 1$nl"*) ;;
    *) return 1 ;;
    esac
    steps=0 locks='' slots='' whole=no commands=0
    IFS=$nl
    for line in $plan; do
        [ "$whole" = no ] || return 1
        text=${line#* }
        case ${line%% *} in
        domcero-plan | id | title | with | count | risk | loss | state) ;;
        lock)
            case ${text% keep} in
            '' | .* | *[!A-Za-z0-9._:@+%-]*) return 1 ;;
            esac
            case $text in
            *' keep') locks="$locks$text$nl" ;;
            *) locks="$locks$text plain$nl" ;;
            esac
            ;;
        secret) slots="$slots$text$nl" ;;
        step)
            [ "$commands" = "$steps" ] || return 1
            steps=$((steps + 1))
            [ "$text" = "$steps" ] || return 1
            part=step
            ;;
        end) whole=yes ;;
        *)
            [ "$steps" -gt 0 ] || return 1
            case ${line%% *} in
            guard | verify) condition "$text" || return 1 ;;
            arg | script) [ "$part" = undo ] || commands=$steps ;;
            undo) part=undo ;;
            let)
                case ${text#*= } in
                domain-id | free-nbd | free-loop | written | output-line) ;;
                *) return 1 ;;
                esac
                ;;
            accept | until) is_number "$text" || return 1 ;;
            use | more | input | input-secret | subject | value | timeout | within | remedy | flush | \
                idempotent | progress | quiet) ;;
            *) return 1 ;;
            esac
            ;;
        esac
    done
    [ "$whole" = yes ] && [ "$steps" -gt 0 ] && [ "$commands" = "$steps" ]
}

# ---- The journal

# -> $states (lines "STEP STATE"; STEP is 3 or u3, STATE done, open or failed), $rolling, $over (its last word, where
# there is one for good), $captures, $sequence, $last_boot, $begin_times,
# $offsets (of a step's output, when its command was given).
load_journal() {
    states=$nl captures=$nl begin_times=$nl offsets=$nl rolling=no over='' sequence=0 last_boot='' torn=no records=
    [ -e "$journal" ] || return 0
    torn=yes # its last line may be half of one: the next record begins with a line end
    records=$(cat "$journal") || return 1
    IFS=$nl
    for line in $records; do
        case $line in
        [1-9]*' .') ;;
        *) continue ;;
        esac
        IFS=' '
        # shellcheck disable=SC2086 # to be split
        set -- $line
        if ! is_number "$1" || [ $# -lt 4 ]; then
            continue
        fi
        sequence=$1
        case $3 in
        opened) last_boot=$7 ;;
        value) captures="$captures$4 $5$nl" ;;
        begin)
            states="$states$4 open$nl" begin_times="$begin_times$4 ${2%.*}$nl"
            offsets="$offsets$4 $5$nl"
            ;;
        reopened | unknown) states="$states$4 open$nl" ;;
        withdrawn) states="$states$4 new$nl" ;;
        done) states="$states$4 done$nl" ;;
        failed) failed_record "$4" "$5" "$6" ;;
        undo-begin) rolling=yes states="${states}u$4 open$nl" begin_times="${begin_times}u$4 ${2%.*}$nl" ;;
        undo-withdrawn) states="${states}u$4 new$nl" ;;
        undone) rolling=yes states="${states}u$4 done$nl" ;;
        undo-failed) failed_record "u$4" "$5" "$6" ;;
        finished | rolledback | settled) over=$3 ;;
        esac
    done
}

# A tool that failed has said that it did not do it. A signal, or a proof that does not come, leave it open; a guard or a
# secret change nothing.
failed_record() {
    case $2 in
    status)
        if [ "$3" -lt 128 ]; then
            states="$states$1 failed$nl"
        fi
        ;;
    esac
}

# STEP -> $state
state_of() {
    if look_up "$1" "$states"; then state=$word; else state=new; fi
}

append() {
    if [ "$torn" = yes ]; then
        printf '\n%s\n' "$1"
    else
        printf '%s\n' "$1"
    fi >>"$journal" 2>/dev/null && torn=no && return
    torn=yes
    return 1
}

# EVENT [FIELD ...]. Where there is no room the reserve makes some, so that the outcome of what was done gets
# written, and $room says that nothing more may begin. A journal that cannot be written at all ends the runner.
record() {
    now
    sequence=$((sequence + 1))
    IFS=' '
    entry="$sequence $uptime $* ."
    append "$entry" && return
    room=no
    rm -f "${job:?}/reserve"
    append "$entry" || exit 1
}

# PATH: it is on the disk.
flush() {
    # Old ones flush everything, and ignore a name: then dd does it for a file.
    if [ -z "$flushing" ]; then
        if sync "${job:?}/no such file" 2>/dev/null; then flushing='dd'; else flushing='sync'; fi
    fi
    if [ "$flushing" = sync ]; then
        sync "$1" 2>/dev/null
    elif [ -f "$1" ]; then
        dd if=/dev/null of="$1" conv=notrunc,fsync 2>/dev/null || sync
    else
        sync
    fi
}
flushing=

# The same as record, and on the disk.
commit() {
    record "$@"
    flush "$journal" || room=no
}

make_reserve() {
    room=yes
    [ -e "$job/reserve" ] || dd if=/dev/zero of="$job/reserve" bs=1024 count=64 2>/dev/null && return
    rm -f "${job:?}/reserve"
    return 1
}
