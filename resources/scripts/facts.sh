#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# What the requirement checks need to know of a host: see README.md. The argument is a folder that stands for /
# in tests.
LC_ALL=C
export LC_ALL
root=${1:-}

# In the C locale ${#x} counts bytes.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

file_section() { # NAME FILE
    if content=$(cat "$root$2" 2>&1); then
        section "$1" 0 "$content"
    else
        section "$1" 1 "$content"
    fi
}

found() {
    command -v "$1" >/dev/null 2>&1
}

if [ -r "$root/etc/os-release" ]; then
    file_section os-release /etc/os-release
elif [ -r "$root/usr/lib/os-release" ]; then
    file_section os-release /usr/lib/os-release
elif release=$(cat "$root/etc/redhat-release" 2>/dev/null); then # CentOS 6 has nothing else
    section os-release 0 "PRETTY_NAME=\"$release\""
else
    section os-release 1 'no os-release'
fi
file_section capabilities /proc/xen/capabilities
file_section hypervisor /sys/hypervisor/type

tools=
for tool in xl xentop xenstore-watch xenstore-ls lvs vgs pvs lvcreate lvextend lvreduce qemu-img qemu-nbd iscsiadm \
    e2fsck resize2fs dumpe2fs blkid sfdisk parted kpartx losetup systemd-run setsid flock sudo zstd; do
    if found "$tool"; then
        tools="$tools$tool
"
    fi
done
section tools 0 "${tools%?}"

bridges=
for bridge in "$root"/sys/class/net/*/bridge; do
    [ -d "$bridge" ] || continue
    bridge=${bridge%/bridge}
    bridges="$bridges${bridge##*/}
"
done
if found ovs-vsctl; then
    for bridge in $(ovs-vsctl --timeout=3 list-br 2>/dev/null); do
        bridges="$bridges$bridge
"
    done
fi
section bridges 0 "${bridges%?}"

if ! found vgs; then
    section volume-groups 127 ''
elif groups=$(vgs --noheadings -o vg_name 2>/dev/null); then
    lines=
    for group in $groups; do # a group's name has no blank
        lines="$lines$group
"
    done
    section volume-groups 0 "${lines%?}"
else
    section volume-groups 1 "$(vgs --noheadings -o vg_name 2>&1 >/dev/null)"
fi

exists() { # some of the files that a pattern stands for
    for candidate in "$@"; do
        if [ -e "$candidate" ] || [ -L "$candidate" ]; then
            return 0
        fi
    done
    return 1
}
# Read from the links that enabling makes: systemctl, chkconfig and rc-update each know only a part of the hosts.
if exists "$root"/etc/systemd/system/*.wants/xendomains.service "$root"/etc/rc[2345].d/S[0-9][0-9]xendomains \
    "$root"/etc/rc.d/rc[2345].d/S[0-9][0-9]xendomains "$root"/etc/runlevels/*/xendomains; then
    section xendomains 0 enabled
elif exists "$root"/etc/init.d/xendomains "$root"/etc/rc.d/init.d/xendomains \
    "$root"/lib/systemd/system/xendomains.service "$root"/usr/lib/systemd/system/xendomains.service \
    "$root"/etc/systemd/system/xendomains.service; then
    section xendomains 0 disabled
else
    section xendomains 0 absent
fi

file_section meminfo /proc/meminfo
file_section loadavg /proc/loadavg
file_section uptime /proc/uptime
if initiator=$(grep '^[[:space:]]*InitiatorName=' "$root/etc/iscsi/initiatorname.iscsi" 2>/dev/null); then
    section initiator 0 "$initiator"
else
    section initiator 1 ''
fi
if settings=$(grep -v '^[[:space:]]*#' "$root/etc/xen/xl.conf" 2>&1); then
    section xl-conf 0 "$settings"
elif [ -r "$root/etc/xen/xl.conf" ]; then # nothing but comments
    section xl-conf 0 ''
else
    section xl-conf 1 "$settings"
fi
