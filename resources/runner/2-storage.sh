# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# ---- Conditions of storage: what plan/judgestorage.cpp and plan/judgeimages.cpp decide, by the same reading.

# KIND -> $by
storage_condition() {
    case $1 in
    volume-is) by=volume_is ;;
    volume-bytes) by=volume_bytes ;;
    volume-not-open) by=volume_not_open ;;
    volume-merging) by=volume_merging ;;
    volume-absent) by=volume_absent ;;
    group-not-active) by=group_not_active ;;
    group-is) by=group_is ;;
    group-absent) by=group_absent ;;
    group-has-extents) by=group_has_extents ;;
    physical-volume-is) by=physical_volume_is ;;
    physical-volume-in) by=physical_volume_in ;;
    physical-volume-empty) by=physical_volume_empty ;;
    blank) by=blank ;;
    device-unused) by=device_unused ;;
    content-is) by=content_is ;;
    file-unbound) by=file_unbound ;;
    file-system-clean) by=file_system_clean ;;
    file-system-unwritten) by=file_system_unwritten ;;
    loop-of) by=loop_of ;;
    partition-is) by=partition_is ;;
    folder-mounted) by=folder_mounted ;;
    nbd-serves) by=nbd_serves ;;
    nbd-gone) by=nbd_gone ;;
    nbd-without-parts) by=nbd_without_parts ;;
    image-is) by=image_is ;;
    image-builds-on) by=image_builds_on ;;
    image-has-snapshot) by=image_has_snapshot ;;
    image-has-no-snapshot) by=image_has_no_snapshot ;;
    file-system-fits) by=file_system_fits ;;
    target-logged-in) by=target_logged_in ;;
    target-logged-out) by=target_logged_out ;;
    target-known) by=target_known ;;
    target-holds) by=target_holds ;;
    *) return 1 ;;
    esac
}

# TOOL COLUMNS [WORD ...]
lvm_report() {
    lvm_tool=$1 lvm_columns=$2
    shift 2
    reading "$lvm_tool" --noheadings --nosuffix --units b --separator '|' -o "$lvm_columns" "$@"
}

# COUNT: calls `row_seen COLUMN ...` for each row of $answer; 3 where there is anything else.
each_report_row() {
    columns=$1
    case $answer in
    '') return 0 ;;
    *[!"$nl"]) return 3 ;; # cut
    esac
    IFS=$nl
    for line in $answer; do
        case $line in
        '  '*) line=${line#'  '} ;;
        *) return 3 ;;
        esac
        line="$line|." # a separator at the end would not make an empty column in every shell
        IFS='|'
        # shellcheck disable=SC2086 # to be split
        set -- $line
        [ $# = "$((columns + 1))" ] || return 3
        row_seen "$@"
    done
}

# GROUP/VOLUME -> $found, $v_uuid, $v_attributes, $v_bytes, and $active, whether any of the group's is
volume_row() {
    wanted=${1#*/}
    lvm_report lvs lv_name,lv_uuid,lv_attr,lv_size -a "${1%%/*}"
    [ "$status" = 0 ] || return 3
    found=no active=no
    row_seen() {
        case $3 in
        ????a*) active=yes ;;
        esac
        [ "$1" = "$wanted" ] || return 0
        found=yes v_uuid=$2 v_attributes=$3 v_bytes=$4
    }
    each_report_row 4
}

volume_is() {
    volume_row "$1" || return
    [ "$found" = yes ] && [ "$v_uuid" = "$2" ]
}

volume_bytes() {
    volume_row "$1" || return
    [ "$found" = yes ] && [ "$v_bytes" = "$2" ]
}

volume_not_open() {
    volume_row "$1" || return
    [ "$found" = yes ] || return 1
    case $v_attributes in
    ?????o*) return 1 ;;
    esac
}

volume_merging() {
    volume_row "$1" || return
    [ "$found" = yes ] || return 1
    case $v_attributes in
    O*) ;;
    *) return 1 ;;
    esac
}

volume_absent() {
    volume_row "$1" || return
    [ "$found" = no ]
}

group_not_active() {
    volume_row "$1/" || return
    [ "$active" = no ]
}

group_row() { # GROUP -> $found, $g_uuid, $g_free
    wanted=$1
    lvm_report vgs vg_name,vg_uuid,vg_free_count
    [ "$status" = 0 ] || return 3
    found=no
    row_seen() {
        [ "$1" = "$wanted" ] || return 0
        found=yes g_uuid=$2 g_free=$3
    }
    each_report_row 3
}

group_is() {
    group_row "$1" || return
    [ "$found" = yes ] && [ "$g_uuid" = "$2" ]
}

group_absent() {
    group_row "$1" || return
    [ "$found" = no ]
}

group_has_extents() {
    group_row "$1" || return
    [ "$found" = yes ] || return 1
    is_number "$g_free" && is_number "$2" || return 3
    [ "$g_free" -ge "$2" ]
}

physical_row() { # DEVICE -> $found, $p_uuid, $p_used, $p_group
    lvm_report pvs pv_uuid,pv_pe_alloc_count,vg_name "$1"
    [ "$status" = 0 ] || [ "$status" = 5 ] || return 3
    found=no
    [ "$status" = 0 ] || return 1
    row_seen() {
        found=yes p_uuid=$1 p_used=$2 p_group=$3
    }
    each_report_row 3
}

physical_volume_is() {
    physical_row "$1" || return
    [ "$found" = yes ] && [ "$p_uuid" = "$2" ]
}

physical_volume_in() {
    physical_row "$1" || return
    [ "$found" = yes ] && [ "$p_group" = "$2" ]
}

physical_volume_empty() {
    physical_row "$1" || return
    [ "$found" = yes ] && [ "$p_used" = 0 ]
}

blank() {
    reading wipefs "$1"
    [ "$status" = 0 ] || return 3
    [ -z "$answer" ]
}

# The device itself, then its partitions, none of them with a mount.
device_unused() {
    reading lsblk -n -r -o TYPE,MOUNTPOINT "$1"
    [ "$status" = 0 ] || return 3
    found=no
    IFS=$nl
    for line in $answer; do
        IFS=' 	'
        # shellcheck disable=SC2086 # to be split
        set -- $line
        [ $# = 1 ] || return 1
        [ "$found" = no ] || [ "$1" = part ] || return 1
        found=yes
    done
    [ "$found" = yes ] || return 3
}

content_is() {
    reading blkid -p -s "${2%%=*}" -o value "$1"
    [ "$status" = 0 ] || [ "$status" = 2 ] || return 3
    [ "$status" = 0 ] && [ "$answer" = "${2#*=}$nl" ]
}

file_unbound() {
    reading losetup -j "$1"
    [ "$status" = 0 ] || return 3
    [ -z "$answer" ]
}

# LABEL: what dumpe2fs -h says behind it, of $answer -> $word. 1: nothing
ext_field() {
    word=
    IFS=$nl
    for line in $answer; do
        case $line in
        "$1"*)
            word=${line#"$1"}
            word=${word#"${word%%[! ]*}"}
            word=${word%"${word##*[! ]}"}
            return 0
            ;;
        esac
    done
    return 1
}

# WEEKDAY MONTH DAY TIME YEAR -> $stamp, "20261115091241"; empty: no such date ("n/a")
stamp_of() {
    stamp=
    [ $# = 5 ] || return 0
    s_month=JanFebMarAprMayJunJulAugSepOctNovDec
    case $2 in
    Jan | Feb | Mar | Apr | May | Jun | Jul | Aug | Sep | Oct | Nov | Dec) s_month=${s_month%%"$2"*} ;;
    *) return 0 ;;
    esac
    s_month=$((${#s_month} / 3 + 1)) s_day=$3 s_time=
    [ "$s_month" -gt 9 ] || s_month=0$s_month
    [ "${#s_day}" -gt 1 ] || s_day=0$s_day
    [ "${#s_day}" = 2 ] || return 0
    IFS=:
    for s_part in $4; do s_time=$s_time$s_part; done
    s_part=$5$s_month$s_day$s_time
    case $s_part in
    0*) return 0 ;;
    esac
    if is_number "$s_part" && [ "${#s_part}" = 14 ]; then stamp=$s_part; fi
}

# shellcheck disable=SC2086 # dates to be split
file_system_clean() {
    reading dumpe2fs -h "$1"
    [ "$status" = 0 ] || return 3
    ext_field 'Last mount time:'
    IFS=' '
    stamp_of $word
    mounted=$stamp
    ext_field 'Last checked:'
    IFS=' '
    stamp_of $word
    if [ "$2" = checked ] && [ -n "$mounted" ] && [ -n "$stamp" ]; then
        [ "$stamp" -ge "$mounted" ] || return 1
    fi
    ext_field 'Filesystem state:' || return
    [ "$word" = clean ]
}

# PATH TIME
file_system_unwritten() {
    reading dumpe2fs -h "$1"
    [ "$status" = 0 ] || return 3
    ext_field 'Last write time:' || return
    [ "$word" = "$2" ]
}

# FILE FORMAT -> $found, $i_bytes, $i_backing
image_facts() {
    reading qemu-img info -f "$2" "$1"
    found=no i_bytes='' i_backing=''
    [ "$status" -le 1 ] || return 3
    [ "$status" = 0 ] || return 1
    IFS=$nl
    for line in $answer; do
        case $line in
        'virtual size: '*'('*' bytes)')
            found=yes i_bytes=${line##*(} # )
            i_bytes=${i_bytes%' bytes)'}
            ;;
        'backing file: '[!/]*' (actual path: '*')') # of a name that is not a whole path
            i_backing=${line##*' (actual path: '}
            i_backing=${i_backing%)}
            ;;
        'backing file: '*) i_backing=${line#'backing file: '} ;;
        esac
    done
    [ "$found" = yes ] || return 3
}

image_is() {
    image_facts "$1" "${2%% *}" || return
    case $2 in
    *' '*) [ "$i_bytes" = "${2#* }" ] ;;
    esac
}

image_builds_on() {
    image_facts "$1" qcow2 || return
    [ "$i_backing" = "$2" ]
}

# LINE LABEL -> $word: the number behind the label, up to a blank
number_behind() {
    word=${1#"$2"}
    IFS=' 	'
    # shellcheck disable=SC2086 # to be split
    set -- $word
    word=${1:-}
    is_number "$word" && [ "${#word}" -le 18 ]
}

# What it spans, by its own tool: $1 PATH, $2 "TYPE BYTES"
file_system_fits() {
    f_type=${2%% *} f_limit=${2#* } f_blocks='' f_size='' f_free='' f_devices=1
    [ "$f_type" != btrfs ] || f_devices=''
    case $f_type in
    ext*) reading dumpe2fs -h "$1" ;;
    ntfs) reading ntfsresize -i -f "$1" ;;
    btrfs) reading btrfs inspect-internal dump-super "$1" ;;
    *) return 3 ;;
    esac
    [ "$status" = 0 ] && is_number "$f_limit" || return 3
    IFS=$nl
    for line in $answer; do
        case $f_type$line in
        ext*'Block count:'*) f_blocks='' && number_behind "$line" 'Block count:' && f_blocks=$word ;;
        ext*'Block size:'*) f_size='' && number_behind "$line" 'Block size:' && f_size=$word ;;
        ext*'Free blocks:'*) f_free='' && number_behind "$line" 'Free blocks:' && f_free=$word ;;
        'ntfsCurrent volume size:'*) f_blocks='' && number_behind "$line" 'Current volume size:' && f_blocks=$word f_size=1 f_free=0 ;;
        "btrfsdev_item.total_bytes$tab"*) f_blocks='' && number_behind "$line" "dev_item.total_bytes$tab" && f_blocks=$word ;;
        "btrfsbytes_used$tab"*) f_size='' && number_behind "$line" "bytes_used$tab" && f_size=1 ;;
        "btrfsdev_item.bytes_used$tab"*) f_free='' && number_behind "$line" "dev_item.bytes_used$tab" && f_free=$word ;;
        "btrfsnum_devices$tab"*) f_devices='' && number_behind "$line" "num_devices$tab" && f_devices=$word ;;
        esac
    done
    [ -n "$f_blocks" ] && [ -n "$f_size" ] && [ -n "$f_free" ] && [ -n "$f_devices" ] || return 3
    [ "$f_devices" = 1 ] && [ $((f_blocks * f_size)) -le "$f_limit" ]
}

image_snapshot_row() { # FILE NAME -> $found
    wanted=$2
    reading qemu-img snapshot -l "$1"
    [ "$status" = 0 ] || return 3
    found=no
    IFS=$nl
    for line in $answer; do
        IFS=' 	'
        # shellcheck disable=SC2086 # to be split
        set -- $line
        if [ $# -ge 2 ] && is_number "$1" && [ "$2" = "$wanted" ]; then
            found=yes
        fi
    done
}

image_has_snapshot() {
    image_snapshot_row "$1" "$2" || return
    [ "$found" = yes ]
}

image_has_no_snapshot() {
    image_snapshot_row "$1" "$2" || return
    [ "$found" = no ]
}

# MODE TARGET PORTAL -> $found. Rows: "tcp: [3] PORTAL,1 TARGET (non-flash)", or of nodes "PORTAL,1 TARGET".
target_row() {
    wanted=$2 wanted_portal=$3
    reading iscsiadm -m "$1"
    [ "$status" = 0 ] || [ "$status" = 21 ] || return 3
    found=no
    [ "$status" = 0 ] || return 0
    IFS=$nl
    for line in $answer; do
        IFS=' 	'
        # shellcheck disable=SC2086 # to be split
        set -- $line
        case ${1:-} in
        *:) [ $# -gt 2 ] && shift 2 ;;
        esac
        [ $# -ge 2 ] || return 3
        case $1 in
        *,*) ;;
        *) return 3 ;;
        esac
        if [ "${1%,*}" = "$wanted_portal" ] && [ "$2" = "$wanted" ]; then
            found=yes
        fi
    done
}

target_logged_in() {
    target_row session "$1" "$2" || return
    [ "$found" = yes ]
}

target_logged_out() {
    target_row session "$1" "$2" || return
    [ "$found" = no ]
}

target_known() {
    target_row node "$1" "$2" || return
    [ "$found" = yes ]
}

target_holds() {
    reading iscsiadm -m node -T "${1%% *}" -p "${1#* }"
    [ "$status" = 0 ] || [ "$status" = 21 ] || return 3
    [ "$status" = 0 ] || return 1
    case $nl$answer in
    *"$nl$2$nl"*) ;;
    *) return 1 ;;
    esac
}
