#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# configure.sh ROOT: network, sshd and services of the lab's dom0. sshd stays as Debian ships it, but
# for root's password and the one key exchange that costs seconds in emulation.
set -euo pipefail
root=$1

echo dom0 >"$root/etc/hostname"
printf '127.0.0.1 localhost\n127.0.1.1 dom0.lab dom0\n' >"$root/etc/hosts"
echo 'nameserver 10.0.2.3' >"$root/etc/resolv.conf"
echo '/dev/vda / ext4 rw,noatime 0 0' >"$root/etc/fstab"
cat >"$root/etc/network/interfaces" <<'END'
auto lo
iface lo inet loopback

# The bridge of the guests, with the only network card in it.
auto br0
iface br0 inet static
    address 10.0.2.15/24
    gateway 10.0.2.2
    bridge_ports eth0
    bridge_stp off
    bridge_fd 0
END
cat >"$root/etc/ssh/sshd_config.d/lab.conf" <<'END'
PermitRootLogin yes
KexAlgorithms -sntrup761x25519-sha512*
END
# An HVM guest's network card needs /dev/net/tun; raw image files need loop.
printf 'tun\nloop\n' >"$root/etc/modules-load.d/lab.conf"

# The clock of a restored lab is the time of its save; the guests' starting times move along with it,
# so that "xl uptime" does not count the time in the freezer.
cat >"$root/usr/local/sbin/lab-clock" <<'END'
#!/bin/sh
shift_by=$(($1 - $(date +%s)))
date -s "@$1" >/dev/null
for uuid in $(xenstore-list /vm 2>/dev/null); do
  started=$(xenstore-read "/vm/$uuid/start_time" 2>/dev/null) || continue
  xenstore-write "/vm/$uuid/start_time" "$((${started%%.*} + shift_by)).00"
done
END
chmod 755 "$root/usr/local/sbin/lab-clock"

for unit in apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer \
  e2scrub_reap.service fstrim.timer logrotate.timer systemd-hwdb-update.service \
  systemd-update-utmp.service systemd-update-utmp-runlevel.service systemd-networkd-wait-online.service \
  systemd-pstore.service systemd-timesyncd.service lvm2-monitor.service blk-availability.service \
  getty@tty1.service getty-static.service serial-getty@hvc0.service serial-getty@ttyS0.service console-getty.service \
  dev-hugepages.mount sys-kernel-debug.mount sys-kernel-tracing.mount systemd-binfmt.service \
  modprobe@drm.service keyboard-setup.service console-setup.service; do
  ln -sf /dev/null "$root/etc/systemd/system/$unit"
done
mkdir -p "$root/etc/systemd/journald.conf.d"
printf '[Journal]\nStorage=volatile\n' >"$root/etc/systemd/journald.conf.d/lab.conf"
rm -rf "$root/var/lib/apt/lists" "$root"/var/cache/apt/* "$root/etc/apt/sources.list" "$root"/etc/apt/sources.list.d/*
