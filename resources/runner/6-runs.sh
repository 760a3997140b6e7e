# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# ---- A step that was begun and is not done, and the two ways through a plan

# The command of an earlier runner goes on without it. 1: told to stop meanwhile.
adopt() {
    t_boot='' t_pid='' t_start=
    { IFS=' ' read -r t_boot t_pid t_start <"$file.pid"; } 2>/dev/null
    alive "$t_boot" "$t_pid" "$t_start" || return 0
    record "$adopts" "$number"
    while alive "$t_boot" "$t_pid" "$t_start"; do
        if told_to_stop; then
            may_begin
            return 1
        fi
        pause
    done
}

# A tool's own word that it failed, or a step that may be given twice; and what must hold before it does.
may_be_given_again() {
    { [ "$state" = failed ] || [ "$idempotent" = yes ]; } && all_hold "$guards"
}

# After the same boot the proof may still be on its way: until then -> $deadline
since_begin() {
    if [ "$same_boot" = yes ] && look_up "$key" "$begin_times"; then
        deadline=$((word + within))
    fi
}

# An open or failed step, loaded. 0: it is done now. 1: it is not, and the journal says why.
reopen() {
    adopt || return 1
    if [ -n "$verifies" ]; then
        # What may be given again is not waited for.
        deadline=0
        may_be_given_again || since_begin
        prove
        case $? in
        0)
            complete_step proved
            return
            ;;
        2)
            may_begin
            return 1
            ;;
        esac
    fi
    if may_be_given_again; then
        perform
        return
    fi
    if [ "$state" = failed ]; then
        fail_condition guard
        return 1
    fi
    record "$doubts" "$number"
    flush "$journal"
    return 1
}

# After a reboot what was done just before may not have reached the disk. What does not outlive one is looked for always: an
# attempt since then may have come to nothing.
doubt_done() {
    newest=0 n=0
    while [ "$n" -lt "$steps" ]; do
        n=$((n + 1))
        state_of "$n"
        [ "$state" = 'done' ] || break
        newest=$n
    done
    if [ "$state" = open ] || [ "$same_boot" = yes ]; then newest=0; fi
    n=0
    while [ "$n" -lt "$steps" ]; do
        n=$((n + 1))
        state_of "$n"
        [ "$state" = 'done' ] || break
        load_step "$n" step
        state_of "$until"
        if [ "$n" = "$newest" ] || { [ "$until" -gt 0 ] && [ "$state" != 'done' ]; }; then
            doubt "$n"
        fi
    done
}

# N, loaded
doubt() {
    if [ -n "$verifies" ] && ! all_hold "$verifies"; then
        commit reopened "$1"
        states="$states$1 open$nl"
    fi
}

# The command of the step that is open may still run: nothing is looked for or given again beside it.
adopt_open() {
    n=0
    while [ "$n" -lt "$steps" ]; do
        n=$((n + 1))
        state_of "$n"
        [ "$state" != 'done' ] || continue
        [ "$state" != new ] || return 0
        load_step "$n" step
        adopt
        return
    done
}

# HOW N
forward() {
    adopt_open || return 1
    doubt_done
    n=0
    while [ "$n" -lt "$steps" ]; do
        n=$((n + 1))
        state_of "$n"
        [ "$state" != 'done' ] || continue
        load_step "$n" step
        if [ "$2" = "$n" ]; then
            # A person's word on the step that is open.
            if [ "$1" = again ]; then
                adopt && perform || return 1
            else
                complete_step told || return 1
            fi
        elif [ "$state" = new ]; then
            perform || return 1
        else
            reopen || return 1
        fi
    done
    commit finished
    over=finished
}

# N: what stands against taking it back -> $refusal; else $plan_of_way says how: undo, nothing
way_of() {
    way=undo refusal=
    load_step "$1" step
    doing_nothing=no
    case $state in
    open | failed)
        adopt || return 1
        if [ -n "$verifies" ] && all_hold "$verifies"; then
            state='done'
        elif [ -n "$guards" ] && all_hold "$guards"; then
            doing_nothing=yes
        fi
        ;;
    esac
    case $way_back in
    none) way=nothing ;;
    no)
        if [ "$doing_nothing" = yes ]; then
            way=nothing
        elif [ "$state" = 'done' ]; then
            refusal="undo $1"
        else
            refusal="unknown $1"
        fi
        ;;
    yes)
        load_step "$1" undo
        # What may be half done is taken back only by what looks before it acts.
        if [ "$state" != 'done' ] && [ -z "$guards" ] && [ "$doing_nothing" = no ]; then
            refusal="unknown $1"
        fi
        ;;
    esac
    [ -z "$refusal" ]
}

take_back() {
    n=$steps
    while [ "$n" -gt 0 ]; do
        state_of "u$n"
        undo_state=$state
        state_of "$n"
        if [ "$state" != new ] && [ "$undo_state" = new ]; then
            if ! way_of "$n"; then
                [ -z "$refusal" ] || record refused "$refusal"
                return 1
            fi
        fi
        n=$((n - 1))
    done
    n=$steps
    while [ "$n" -gt 0 ]; do
        take_back_step "$n" || return 1
        n=$((n - 1))
    done
    commit rolledback
    over=rolledback
}

take_back_step() {
    state_of "u$1"
    undo_state=$state
    state_of "$1"
    if [ "$state" = new ] || [ "$undo_state" = 'done' ]; then
        return 0
    fi
    if [ "$undo_state" = new ]; then
        way_of "$1" || return 1
        load_step "$1" undo
        may_begin || return 1
        if [ "$way" = nothing ] || { [ -n "$verifies" ] && all_hold "$verifies"; }; then
            complete_step nothing
        else
            perform
        fi
    else
        load_step "$1" undo
        state=$undo_state
        reopen
    fi
}
