#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2010,SC2035 # names that the kernel and udev give hold no blanks and begin with no hyphen
# A host's block devices, LVM, mounts and iSCSI: see README.md. Only reads: nothing is scanned anew, and no
# device is opened for writing. The first argument is a folder that stands for / in tests, the rest are paths of
# guests' disks.
LC_ALL=C
LVM_SUPPRESS_FD_WARNINGS=1
export LC_ALL LVM_SUPPRESS_FD_WARNINGS
root=${1:-}
[ "$#" -eq 0 ] || shift

# In the C locale ${#x} counts bytes.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

found() {
    command -v "$1" >/dev/null 2>&1
}

file_section() { # NAME FILE
    if content=$(cat "$root$2" 2>&1); then
        section "$1" 0 "$content"
    else
        section "$1" 1 "$content"
    fi
}

# NAME PROGRAM ARGUMENTS: what it says, and what it says on standard error as NAME-errors. The two are never mixed:
# a row of a report must not be cut in two by a warning.
tool() {
    name=$1
    shift
    if ! found "$1"; then
        section "$name" 127 ''
        return
    fi
    errors=$({
        output=$("$@" 2>&4 3>&- 4>&-)
        section "$name" "$?" "$output" >&3
    } 4>&1)
    [ -z "$errors" ] || section "$name-errors" 0 "$errors"
}

# NAME FILES: all lines of many small files, by one grep however many there are.
attributes() {
    name=$1
    shift
    section "$name" 0 "$(printf '%s\n' "$@" | xargs grep -s '' /dev/null)"
}

# The device of each mount, once.
mounted() {
    sed -n 's|^.* - [^ ]* \(/dev/[^ ]*\) .*$|\1|p' "$root/proc/self/mountinfo" | sort -u
}

# Nothing secret leaves the host, though iscsiadm itself prints stars for passwords.
nodes() {
    iscsiadm -m node -o show | grep '^# BEGIN\|^node\.name\|^node\.tpgt\|^node\.startup\|^node\.conn\[0\]\.\(address\|port\|startup\) \|^node\.session\.auth\.\(authmethod\|username\) \|^iface\.iscsi_ifacename'
}

devices() {
    if ! cd "$root/sys/class/block" 2>/dev/null; then
        section block 1 '/sys/class/block: no such directory'
        return
    fi
    section block-links 0 "$(ls -ln)"
    attributes block */size */dev */ro */removable */partition */start */serial */wwid \
        */dm/name */dm/uuid */loop/backing_file */queue/logical_block_size \
        */device/vendor */device/model */device/serial */device/wwid */device/type
    section block-slaves 0 "$(printf '%s\n' */slaves/*)"
    if cd "$root/dev/disk" 2>/dev/null; then
        section disk-links 0 "$(ls -ln by-id by-path 2>/dev/null | grep -v ' dm-\(name\|uuid-LVM\)-')"
    fi
    if cd "$root/run/udev/data" 2>/dev/null; then
        section udev 0 "$(printf '%s\n' b* | xargs grep -s '^E:ID_SERIAL_SHORT=' /dev/null)"
    fi
}

# With what LVM 2.02.98 has: no JSON, no column of later versions.
volumes() {
    set -- --noheadings --nosuffix --units b --separator '|'
    tool pvs pvs "$@" -o pv_name,pv_uuid,vg_name,pv_attr,pv_size,pv_free,dev_size,pe_start,pv_pe_count,pv_pe_alloc_count,pv_tags
    tool vgs vgs "$@" -o vg_name,vg_uuid,vg_attr,vg_size,vg_free,vg_extent_size,vg_extent_count,vg_free_count,pv_count,vg_tags
    tool lvs lvs -a "$@" -o vg_name,lv_name,lv_uuid,lv_attr,lv_size,vg_extent_size,origin,origin_size,pool_lv,metadata_lv,data_percent,metadata_percent,copy_percent,lv_kernel_major,lv_kernel_minor,lv_tags,segtype,stripes,seg_start_pe,seg_size,seg_pe_ranges
}

mounts() {
    file_section mounts /proc/self/mountinfo
    file_section swaps /proc/swaps
    set -f
    # shellcheck disable=SC2046 # no blank is in them
    tool df df -P -k $(mounted 2>/dev/null)
    set +f
}

initiator() {
    tool iscsi-nodes nodes
    if cd "$root/sys/class/iscsi_session" 2>/dev/null; then
        attributes iscsi-sessions */targetname */state */ifacename
    fi
    if cd "$root/sys/class/iscsi_connection" 2>/dev/null; then
        attributes iscsi-connections */persistent_address */persistent_port
    fi
    section initiator 0 "$(grep -s '^[[:space:]]*InitiatorName=' "$root/etc/iscsi/initiatorname.iscsi")"
}

{
    devices
    cd / || exit 1
    volumes
    # Without blkid's cache, which would be written, and may be older than what a guest has done.
    tool blkid blkid -c /dev/null -o full -s TYPE -s LABEL -s UUID -s PTTYPE
    mounts
    if found iscsiadm; then
        initiator
    else
        section iscsi-nodes 127 ''
    fi

    # Where the disks of guests lead to, of those that are devices.
    count=0
    for path in "$@"; do
        count=$((count + 1))
        [ "$count" -gt 1 ] || set --
        [ ! -b "$path" ] || set -- "$@" "$path"
    done
    [ "$count" -eq 0 ] || [ "$#" -eq 0 ] || section paths 0 "$(stat -L -c '%t:%T %n' "$@" 2>/dev/null)"
} 3>&1
