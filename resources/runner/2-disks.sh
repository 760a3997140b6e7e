# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# ---- Conditions of how a part of a disk is reached: what plan/judgedisks.cpp decides, by the same reading.

# DISK "LOOP START BYTES"
loop_of() {
    reading losetup -j "$1"
    [ "$status" = 0 ] || return 3
    l_part=${2#* }
    IFS=$nl
    for line in $answer; do
        case $line in
        "${2%% *}: "*"), offset ${l_part% *}, sizelimit ${l_part#* }") return 0 ;;
        esac
    done
    return 1
}

# TEXT: the number that it begins with, behind blanks, up to a comma or a blank -> $word
number_at() {
    IFS=' '
    # shellcheck disable=SC2086 # to be split
    set -- ${1%%,*}
    word=${1:-}
    is_number "$word" && [ "${#word}" -le 15 ]
}

# DISK "NUMBER START BYTES": every row must be understood. A guest may have named its partition anything; what comes
# first is sfdisk's own.
partition_is() {
    reading sfdisk -d "$1"
    [ "$status" = 0 ] || return 3
    sector=512 found=no
    IFS=$nl
    for line in $answer; do
        case $line in
        '#'*) continue ;;
        'sector-size: '*) sector=${line#*: } ;;
        *' : start='*) partition_row "$line" "$2" || return 3 ;;
        esac
    done
    [ "$found" = yes ]
}

# LINE WANTED
partition_row() {
    p_name=${1%%' : start='*}
    p_name=${p_name%"${p_name##*[! ]}"}
    p_number=${p_name##*[!0-9]}
    p_rest=${1#*' : start='}
    [ "$sector" = 512 ] || [ "$sector" = 4096 ] || return 1
    is_number "$p_number" && number_at "$p_rest" || return 1
    p_start=$word
    case $p_rest in
    *size=*) ;;
    *) return 1 ;;
    esac
    number_at "${p_rest#*size=}" || return 1
    if [ "$word" != 0 ] && [ "$p_number $((p_start * sector)) $((word * sector))" = "$2" ]; then
        found=yes
    fi
}

# FOLDER TYPE: the last of a folder is on top
folder_mounted() {
    reading cat /proc/mounts
    [ "$status" = 0 ] || return 3
    found=''
    IFS=$nl
    for line in $answer; do
        case $line in
        *' '*' '*) ;;
        *) continue ;;
        esac
        rest=${line#* }
        [ "${rest%% *}" = "$1" ] || continue
        rest=${rest#* }
        found=${rest%% *}
    done
    [ "$found" = "$2" ]
}

# DEVICE IMAGE -> $found: a qemu-nbd shows it there
nbd_line() {
    reading pgrep -a -x qemu-nbd
    if [ "$status" != 0 ]; then
        [ "$status" = 1 ] && [ -z "$complaint" ] || return 3
    fi
    found=no
    IFS=$nl
    for line in $answer; do
        case $line in
        *" $1 "*) ;;
        *) continue ;;
        esac
        case $line in
        *" $2") found=yes ;;
        esac
    done
}

nbd_serves() {
    nbd_line "$1" "$2" || return
    [ "$found" = yes ]
}

nbd_gone() {
    nbd_line "$1" "$2" || return
    [ "$found" = no ]
}

nbd_without_parts() {
    reading cat /sys/module/nbd/parameters/max_part
    [ "$status" = 0 ] || return 3
    [ "$answer" = "0$nl" ] || return 2
}
