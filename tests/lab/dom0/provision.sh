#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs once in the lab's dom0, before the save: volumes, images, the iSCSI target, and the first guests.
# Standard input is a tar of the guests' configs.
set -euo pipefail
export LC_ALL=C
step() { echo "lab: dom0, $SECONDS s: $*" >&2; }

# The four disks by their serial: the kernel's names are given in the order of discovery.
disk() { readlink -f /dev/disk/by-id/*"LABDISK$1"; }
fs() { mkfs.ext4 -q -F -L "$2" "/dev/$1" && mount "/dev/$1" /mnt && echo "$2" >/mnt/name && umount /mnt; }

tar -C /etc/xen -xf -
mkdir -p /etc/xen/auto
ln -s ../pv1.cfg /etc/xen/auto/pv1.cfg

step "volumes: vg0 on two disks, a thin pool in vg1 on the third; the fourth stays blank"
pvcreate -q "$(disk 1)" "$(disk 2)" "$(disk 3)" >&2
vgcreate -q vg0 "$(disk 1)" "$(disk 2)" >&2
vgcreate -q vg1 "$(disk 3)" >&2
for volume in pv1-root:320M pv1-data:256M pv2-root:128M pvh1-root:128M hvm1-disk:256M blank:64M; do
  lvcreate -q -y -n "${volume%:*}" -L "${volume#*:}" vg0 >&2
done
for volume in pv1-root pv1-data pv2-root pvh1-root hvm1-disk; do fs "vg0/$volume" "$volume"; done
lvcreate -q -y -s -n pv2-root-snap -L 32M vg0/pv2-root >&2
lvcreate -q -y --type thin-pool -n pool0 -L 1G vg1 >&2
lvcreate -q -y -n thin1 -V 2G --thinpool vg1/pool0 >&2
fs vg1/thin1 thin1

step "images: qcow2 and raw"
mkdir -p /var/lib/xen/images /var/lib/iscsi
cd /var/lib/xen/images
truncate -s 64M web.raw
mkfs.ext4 -q -F -L web web.raw
qemu-img create -q -f qcow2 extra.qcow2 256M
truncate -s 64M /tmp/mail.raw
mkfs.ext4 -q -F -L mail /tmp/mail.raw
qemu-img convert -O qcow2 /tmp/mail.raw mail.qcow2
rm /tmp/mail.raw

step "iSCSI target with CHAP"
truncate -s 512M /var/lib/iscsi/lun1.img
cat >/etc/tgt/conf.d/lab.conf <<'END'
<target iqn.2024-01.lab.dom0:disk1>
    backing-store /var/lib/iscsi/lun1.img
    incominguser chapuser chapsecret123
</target>
END
systemctl restart tgt
tgtadm --lld iscsi --op show --mode target | grep -q iqn.2024-01.lab.dom0:disk1

# The guests. PVH and HVM are paused: idle, they cost dom0 most of its speed. hvm1 is paused as soon as it exists
# and goes on with its boot when it is unpaused: a PC's firmware and drivers take minutes on a busy machine.
wait_ping() {
  local tries=0
  until ping -q -c 1 -W 1 "$1" >/dev/null 2>&1; do
    tries=$((tries + 1))
    [ "$tries" -lt 400 ] || return 1
    sleep 1
  done
}
start() {
  step "guest $1"
  xl create "/etc/xen/$1.cfg" >&2
}
start pv1
wait_ping 10.0.2.21
start pvh1
wait_ping 10.0.2.23
xl pause pvh1
start hvm1
xl pause hvm1
xl list >&2
sync
