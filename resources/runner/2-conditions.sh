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
    domain-vcpus) by=domain_vcpus ;;
    domain-memory) by=domain_memory ;;
    uuid-absent) by=uuid_absent ;;
    file-exists) by=file_exists ;;
    folder-exists) by=folder_exists ;;
    device-exists) by=device_exists ;;
    path-absent) by=path_absent ;;
    link-to) by=link_to ;;
    folder-has-room) by=folder_has_room ;;
    file-sum-is) by=file_sum_is ;;
    saved-guest) by=saved_guest ;;
    disk-connected) by=disk_connected ;;
    disks-connected) by=disks_connected ;;
    disk-absent) by=disk_absent ;;
    nic-connected) by=nic_connected ;;
    nic-absent) by=nic_absent ;;
    device-model-runs) by=device_model_runs ;;
    xenstore-holds) by=xenstore_holds ;;
    *) storage_condition "$1" ;;
    esac
}

# COMMAND ... -> $answer, byte for byte, $status, $complaint. In memory: a full disk would shorten a file, and a list
# that is cut says that a domain is absent.
reading() {
    complaint=
    answer=$("$@" 2>/dev/null </dev/null && printf .)
    status=$?
    answer=${answer%.}
    [ "$status" = 0 ] || complaint=$("$@" 2>&1 >/dev/null </dev/null)
}

is_number() {
    case $1 in
    '' | *[!0-9]*) return 1 ;;
    esac
}

# The five columns behind a name: id, memory, vcpus, state, seconds.
are_columns() {
    [ $# = 5 ] && is_number "$1" && is_number "$2" && is_number "$3" && is_time "$5" || return 1
    case $4 in
    [r-][b-][p-][s-][-rscwS?][d-]) ;;
    *) return 1 ;;
    esac
}

# Seconds with one digit behind the dot.
is_time() {
    case $1 in
    *[!0-9.]* | *.*.*) return 1 ;;
    [0-9]*.[0-9]) ;;
    *) return 1 ;;
    esac
}

is_uuid() {
    [ "${#1}" = 36 ] || return 1
    case $1 in
    *[!0-9A-Fa-f-]* | *-*-*-*-*-*) return 1 ;;
    ????????-????-????-????-*) ;;
    *) return 1 ;;
    esac
}

# Calls `row_seen NAME-AND-COLUMNS ID MEMORY VCPUS STATE SECONDS [UUID]` for each row of $answer, and returns 3 where there is
# anything that is none. A name may hold a line break; a row that is cut, or of a kind that is not known, may not pass for
# its domain's absence.
each_row() { # COLUMNS: 5, or 8 with UUID, reason and label
    unfinished='' header=no
    IFS=$nl
    for line in $answer; do
        if [ "$header" = no ]; then
            case $line in
            'Name '*'Time(s)'*) header=yes ;;
            *) return 3 ;;
            esac
            continue
        fi
        row=$unfinished$line
        split_row "$row" "$1"
        if [ "$whole_row" = yes ]; then
            unfinished=
            row_seen "$row"
        else
            ! ends_like_a_row "$line" || return 3
            unfinished=$row$nl
        fi
    done
    [ "$header" = yes ] && [ -z "$unfinished" ] || return 3
}

# ROW COLUMNS -> $whole_row, $c_id, $c_memory, $c_vcpus, $c_state, $c_uuid
split_row() {
    columns=$2
    IFS=' 	'
    # shellcheck disable=SC2086 # to be split
    set -- $1
    whole_row=no c_uuid=
    [ $# -gt "$columns" ] || return 0 # a name has one word at least
    shift $(($# - columns))
    if [ "$columns" = 8 ]; then
        is_uuid "$6" || return 0
        c_uuid=$6
    fi
    are_columns "$1" "$2" "$3" "$4" "$5" || return 0
    whole_row=yes c_id=$1 c_memory=$2 c_vcpus=$3 c_state=$4
}

ends_like_a_row() {
    IFS=' 	'
    # shellcheck disable=SC2086
    set -- $1
    [ $# -ge 4 ] || return 1
    shift $(($# - 4))
    is_time "$4" && [ "${#3}" = 6 ] && is_number "$2" && is_number "$1"
}

# NAME -> $row_id, $row_flags, $row_memory, $row_vcpus of the first of that name. 1: no such domain.
domain_row() {
    wanted=$1
    reading xl list
    [ "$status" = 0 ] || return 3
    case $wanted in
    *"$nl"*) return 3 ;; # rows are told apart by their ends
    esac
    found=no row_id=
    row_seen() {
        [ "$found" = no ] || return 0
        case $1 in
        "$wanted"*) ;;
        *) return 0 ;;
        esac
        column=$(printf '%-40s %5d ' "$wanted" "$c_id")
        case $1 in
        "$column"*) found=yes row_id=$c_id row_flags=$c_state row_memory=$c_memory row_vcpus=$c_vcpus ;;
        esac
    }
    each_row 5 || return
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
    is_living || return
    case $row_flags in
    ??p*) return 1 ;; # while it is built anew
    esac
}

domain_vcpus() {
    domain_alive "$1" '' || return
    [ "$row_vcpus" = "$2" ]
}

# Guests give and take whole pages, and xl cuts to whole MiB.
domain_memory() {
    domain_alive "$1" '' || return
    is_number "$2" && [ $((row_memory - $2)) -le 1 ] && [ $(($2 - row_memory)) -le 1 ]
}

uuid_absent() {
    wanted=$1
    reading xl list -v
    [ "$status" = 0 ] || return 3
    found=no
    row_seen() {
        case $c_uuid in
        *[A-F]*) c_uuid=$(printf '%s' "$c_uuid" | tr '[:upper:]' '[:lower:]') ;;
        esac
        [ "$c_uuid" != "$wanted" ] || found=yes
    }
    each_row 8 || return
    [ "$found" = no ]
}

# `test` is a program like another where the client judges: its status is the answer.
file_exists() {
    path_is -f "$1"
}

folder_exists() {
    path_is -d "$1"
}

device_exists() {
    path_is -b "$1"
}

path_is() {
    answer='' complaint=
    test "$1" "$2"
    status=$?
    return $status
}

path_absent() {
    answer='' complaint=
    [ ! -e "$1" ] && [ ! -L "$1" ]
    status=$((1 - $?))
    return $((1 - status))
}

link_to() {
    reading readlink "$1"
    [ "$status" -le 2 ] || return 3
    [ "$status" = 0 ] && [ "$answer" = "$2$nl" ]
}

folder_has_room() {
    reading df -P -k "$1"
    [ "$status" -le 2 ] || return 3
    [ "$status" = 0 ] || return 1
    rest=${answer#*"$nl"}
    case $rest in
    *"$nl"*) rest=${rest%%"$nl"*} ;;
    *) return 3 ;;
    esac
    case $rest in
    *'% '*) ;;
    *) return 3 ;;
    esac
    IFS=' 	'
    # shellcheck disable=SC2086 # to be split
    set -- "$2" ${rest%%'% '*}
    needed=$1
    [ $# -ge 3 ] || return 3
    shift $(($# - 2)) # what is free, and the capacity
    is_number "$1" || return 3
    is_number "$needed" || needed=0
    [ $(($1 * 1024)) -ge "$needed" ]
}

# A line `SUM  NAME`, with a backslash before it where the name has one.
file_sum_is() {
    reading sha256sum "$1"
    [ "$status" -le 2 ] || return 3
    [ "$status" = 0 ] || return 1
    sum=${answer#\\}
    case $sum in
    *' '*) sum=${sum%%' '*} ;;
    *) return 3 ;;
    esac
    case $sum in
    *[!0-9a-f]*) return 3 ;;
    esac
    [ "${#sum}" = 64 ] || return 3
    [ "$sum" = "$2" ]
}

# The config stands at the beginning of what `xl save` writes, as JSON: `  "name": "web",`.
saved_guest() {
    reading grep -a -m 1 '^ *"name": "' "$1"
    [ "$status" -le 2 ] || return 3
    [ "$status" = 0 ] || return 1
    name=${answer#*'"name": "'}
    case $name in
    *\"*) ;;
    *) return 1 ;;
    esac
    [ "${name%\"*}" = "$2" ]
}

# HEADING COLUMNS: calls `row_seen COLUMN ...` for each row of $answer; 3 where there is anything else.
each_device() {
    heading=$1 columns=$2 header=no
    case $answer in
    '' | *[!"$nl"]) return 3 ;; # cut
    esac
    IFS=$nl
    for line in $answer; do
        if [ "$header" = no ]; then
            case $line in
            "$heading"*) header=yes ;;
            *) return 3 ;;
            esac
            continue
        fi
        IFS=' 	'
        # shellcheck disable=SC2086
        set -- $line
        [ $# = "$columns" ] && row_seen "$@" || return 3
    done
    [ "$header" = yes ] || return 3
}

# DOMAIN NUMBER -> $found, $device_state of Xen's disk of that number, and $unconnected, whether any disk is not in state 4
disk_row() {
    wanted=$2
    reading xl block-list "$1"
    [ "$status" = 0 ] || return 3
    found=no unconnected=no
    row_seen() {
        [ "$4" = -1 ] || is_number "$4" || return 1
        is_number "$1" || return 1
        case $7 in
        /*) ;;
        *) return 1 ;;
        esac
        [ "$4" = 4 ] || unconnected=yes
        [ "$found" = no ] && [ "$1" = "$wanted" ] || return 0
        found=yes device_state=$4
    }
    each_device 'Vdev ' 7
}

nic_row() { # DOMAIN MAC, likewise
    wanted=$2
    reading xl network-list "$1"
    [ "$status" = 0 ] || return 3
    found=no
    row_seen() {
        [ "$5" = -1 ] || is_number "$5" || return 1
        is_number "$1" && [ "${#3}" = 17 ] || return 1
        mac=$3
        case $mac in
        *[A-Z]*) mac=$(printf '%s' "$mac" | tr '[:upper:]' '[:lower:]') ;;
        esac
        [ "$found" = no ] && [ "$mac" = "$wanted" ] || return 0
        found=yes device_state=$5
    }
    each_device 'Idx ' 8
}

disk_connected() {
    disk_row "$1" "$2" || return
    [ "$found" = yes ] && [ "$device_state" = 4 ]
}

disks_connected() {
    disk_row "$1" '' || return
    [ "$unconnected" = no ]
}

disk_absent() {
    disk_row "$1" "$2" || return
    [ "$found" = no ]
}

nic_connected() {
    nic_row "$1" "$2" || return
    [ "$found" = yes ] && [ "$device_state" = 4 ]
}

nic_absent() {
    nic_row "$1" "$2" || return
    [ "$found" = no ]
}

device_model_runs() {
    xenstore_holds "/local/domain/0/device-model/$1/state" running
}

xenstore_holds() {
    reading xenstore-read "$1"
    [ "$status" -le 1 ] || return 3
    [ "$status" = 0 ] && [ "${answer%"$nl"}" = "$2" ]
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
    written)
        word=$(dumpe2fs -h "$2" 2>/dev/null | sed -n 's/^Last write time: *//p')
        ;;
    free-loop)
        word=$(losetup -f 2>/dev/null) || return 1
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
