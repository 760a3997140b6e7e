# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# ---- Conditions: what judge() of plan/conditioncheck.cpp decides, by the same reading. Each is given SUBJECT and VALUE,
# and returns 0 holds, 1 does not, 2 does not and never will, 3 cannot be read.

# KIND -> $by, its function.
condition() {
    case $1 in
    domain-present) by=domain_present ;;
    domain-alive) by=domain_alive ;;
    domain-absent) by=domain_absent ;;
    domain-paused) by=domain_paused ;;
    domain-not-paused) by=domain_not_paused ;;
    domain-restarted) by=domain_restarted ;;
    file-exists) by=file_exists ;;
    path-absent) by=path_absent ;;
    *) return 1 ;;
    esac
}

# COMMAND ... -> $answer, $status, $complaint. In memory: a full disk would shorten a file, and a list that is cut says
# that a domain is absent.
reading() {
    complaint=
    answer=$("$@" 2>/dev/null </dev/null)
    status=$?
    [ "$status" = 0 ] || complaint=$("$@" 2>&1 >/dev/null </dev/null)
}

is_number() {
    case $1 in
    '' | *[!0-9]*) return 1 ;;
    esac
}

# The five columns behind a name: id, memory, vcpus, state, seconds.
are_columns() {
    [ $# = 5 ] && is_number "$1" && is_number "$2" && is_number "$3" || return 1
    case $4 in
    [r-][b-][p-][s-][-rscwS?][d-]) ;;
    *) return 1 ;;
    esac
    case $5 in
    *[!0-9.]* | *.*.*) return 1 ;;
    [0-9]*.[0-9]) ;;
    *) return 1 ;;
    esac
}

# NAME -> $row_id, $row_flags. 1: no such domain.
domain_row() {
    wanted=$1
    reading xl list
    [ "$status" = 0 ] || return 3
    case $wanted in
    *"$nl"*) return 3 ;; # rows are told apart by their ends
    esac
    row_id='' unfinished='' header=no found=no
    IFS=$nl
    for row in $answer; do
        if [ "$header" = no ]; then
            case $row in
            'Name '*'Time(s)'*) header=yes ;;
            *) return 3 ;;
            esac
            continue
        fi
        row=$unfinished$row
        IFS=' '
        # shellcheck disable=SC2086 # to be split
        set -- $row
        [ $# -lt 6 ] || shift $(($# - 5))
        # A name may hold a line break; a row that is cut may not pass for its domain's absence.
        if ! are_columns "$@"; then
            unfinished=$row$nl
            continue
        fi
        unfinished=
        [ "$found" = no ] || continue
        case $row in
        "$wanted"*) ;;
        *) continue ;;
        esac
        column=$(printf '%-40s %5d ' "$wanted" "$1")
        case $row in
        "$column"*) found=yes row_id=$1 row_flags=$4 ;;
        esac
    done
    [ "$header" = yes ] && [ -z "$unfinished" ] || return 3
    [ "$found" = yes ] && [ "$wanted" != '(null)' ]
}

# Neither crashed nor shut down; `row_flags` are of that domain.
is_living() {
    case $row_flags in
    ?????d) return 1 ;;
    ???s[cw]?) return 2 ;;
    ???s??) return 1 ;;
    esac
}

domain_present() {
    domain_row "$1" || return
    [ -z "$2" ] || [ "$row_id" = "$2" ]
}

domain_alive() {
    domain_present "$1" "$2" || return
    is_living
}

domain_absent() {
    domain_row "$1"
    case $? in
    0) [ -n "$2" ] && [ "$row_id" != "$2" ] ;;
    1) return 0 ;;
    *) return 3 ;;
    esac
}

domain_paused() {
    domain_alive "$1" "$2" || return
    case $row_flags in
    ??p*) ;;
    *) return 1 ;;
    esac
}

domain_not_paused() {
    domain_alive "$1" "$2" || return
    case $row_flags in
    ??p*) return 1 ;;
    esac
}

domain_restarted() {
    domain_row "$1" || return
    [ "$row_id" != "$2" ] || return 1
    is_living
}

# `test` is a program like another where the client judges: its status is the answer.
file_exists() {
    answer='' complaint=
    [ -f "$1" ]
    status=$?
    return $status
}

path_absent() {
    answer='' complaint=
    [ ! -e "$1" ] && [ ! -L "$1" ]
    status=$((1 - $?))
    return $((1 - status))
}

# ---- Captured values: KIND SUBJECT -> $word, the value as it is.
capture() {
    case $1 in
    domain-id)
        domain_row "$2" || return 1
        word=$row_id
        ;;
    free-nbd)
        nbd=0
        while [ -e "/sys/block/nbd$nbd/pid" ]; do
            nbd=$((nbd + 1))
        done
        [ -d "/sys/block/nbd$nbd" ] || return 1
        word=/dev/nbd$nbd
        ;;
    output-line) # of what this run of the command has added
        word=$(tail -c "+$((output_before + 1))" "$output" | sed -n 1p)
        ;;
    *) return 1 ;;
    esac
    case $word in
    '' | *[[:cntrl:]]*) return 1 ;;
    esac
    [ "${#word}" -le 1024 ]
}
