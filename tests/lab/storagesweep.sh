#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The fault sweep of the plans of storage, in a true dom0. After each point every file of the volume is what it was, e2fsck -fn
# and qemu-img check find nothing, nothing half is left, and the change was made, or was taken back whole.
# Its options are those of sweep/sweep.bash; needs a built lab and domcero-cli (DOMCERO_CLI, or build/dev).
# shellcheck disable=SC2016,SC2034,SC2154 # dom0's shell expands; what the sweep reads and sets
set -uo pipefail
faults='dom0 runner+tool tool full full-group runner client tool-fails second reset blackhole none'
phases='before mid after'
scenarios='create-volume extend-volume create-snapshot merge-snapshot make-file-system create-image to-image to-volume
  rebase-image commit-image grow-image create-thin-volume rename-volume remove-volume empty-physical-volume
  resize-grow resize-shrink resize-in-place resize-swap resize-grow-divided resize-shrink-divided resize-grow-image resize-shrink-image
  backup restore restore-in-place'
# shellcheck source=tests/lab/sweep/sweep.bash
. "$(dirname "$0")/sweep/sweep.bash"
images=/var/lib/xen/images

install() { put "$lab_folder/sweep/storage-fixture" sweep-storage; }
first_disk() { dom0 'echo "$(readlink -f /dev/disk/by-id/*LABDISK4)1"'; }
prepare() {
  dom0 sweep-storage fresh || return
  case $1 in
    merge-snapshot)
      dom0 'lvcreate -q -y -s -n snap -L 16M sweep/data && mount /dev/sweep/data /mnt/sweep &&
        head -c 3000000 /dev/urandom >/mnt/sweep/later && umount /mnt/sweep'
      ;;
    make-file-system) dom0 'lvcreate -q -y -W y -n blank -L 64M sweep' ;;
    resize-swap) dom0 'lvcreate -q -y -W y -n swap -L 32M sweep && mkswap -L sw /dev/sweep/swap' ;;
    create-thin-volume) dom0 'lvcreate -q -y --type thin-pool -n pool -L 64M sweep' ;;
    resize-*-divided) dom0 'sweep-storage divided' ;;
    resize-*-image) dom0 'sweep-storage image' ;;
    remove-volume) dom0 'lvcreate -q -y -W y -n gone -L 16M sweep' ;;
    backup | restore*) guest_with_backups "$1" ;;
  esac
}
# A stopped guest, whose disk is the volume; for a restore with a backup of it.
backups=/var/backups/sweep
guest_with_backups() {
  dom0 "rm -rf $backups; printf '%s\\n' \"name = 'sweep'\" \"kernel = '/boot/vmlinux'\" 'memory = 128' \"disk = [ 'phy:/dev/sweep/data,xvda,w' ]\" >/etc/xen/sweep.cfg
    rm -f /etc/xen/sweep2.cfg; sha256sum </dev/sweep/data >/root/sweep-storage/data-sum" || return
  [ "$1" = backup ] || program backup make "$host" sweep "folder=$backups"
}
plan_of() {
  local deed
  case $1 in
    backup) program plan backup "$host" sweep "folder=$backups" room=4m keep=2 --yes >"$work/plain"; return ;;
    restore*)
      deed=(name=sweep2 xvda=/dev/sweep/restored)
      [ "$1" = restore ] || deed=(in-place=yes)
      program plan restore "$host" "$(dom0 "ls -d $backups/sweep/*Z")" "${deed[@]}" --yes >"$work/plain"
      return
      ;;
  esac
  case $1 in
    create-volume) deed=(create-volume sweep name=new size=64m) ;;
    extend-volume) deed=(extend-volume sweep/data size=64m) ;;
    create-snapshot) deed=(create-snapshot sweep/data name=snap size=16m) ;;
    merge-snapshot) deed=(merge-snapshot sweep/snap) ;;
    make-file-system) deed=(make-file-system sweep/blank format=ext4) ;;
    create-image) deed=(create-image "$images/sweep-new.qcow2" size=64m format=qcow2) ;;
    to-image) deed=(convert sweep/data "file=$images/sweep-copy.qcow2" format=qcow2) ;;
    to-volume) deed=(convert "$images/sweep-other.qcow2" group=sweep name=copied) ;;
    rebase-image) deed=(rebase-image "$images/sweep-top.qcow2" "backing=$images/sweep-other.qcow2") ;;
    commit-image) deed=(commit-image "$images/sweep-top.qcow2") ;;
    grow-image) deed=(grow-image "$images/sweep-top.qcow2" size=48m) ;;
    create-thin-volume) deed=(create-thin-volume sweep/pool name=thin size=256m) ;;
    rename-volume) deed=(rename-volume sweep/data name=renamed) ;;
    remove-volume) deed=(remove-volume sweep/gone typed=sweep/gone) ;;
    empty-physical-volume) deed=(empty-physical-volume "$(first_disk)") ;;
    resize-grow) deed=(resize sweep/data size=64m) ;;
    resize-shrink) deed=(resize sweep/data size=24m) ;;
    resize-in-place) deed=(resize sweep/data size=24m in-place=yes) ;;
    resize-grow-divided) deed=(resize sweep/parts size=96m) ;;
    resize-shrink-divided) deed=(resize sweep/parts size=40m) ;;
    resize-grow-image) deed=(resize "$images/sweep-parts.qcow2" size=96m) ;;
    resize-shrink-image) deed=(resize "$images/sweep-parts.qcow2" size=40m) ;;
    resize-swap) deed=(resize sweep/swap size=16m) ;;
  esac
  program plan storage "$host" "${deed[@]}" --yes >"$work/plain"
}

# In dom0: that the volume has so many bytes, and its file system as many, but what is no whole group of blocks.
sized() {
  echo "[ \"\$(blockdev --getsize64 /dev/sweep/data)\" = $1 ] && dumpe2fs -h /dev/sweep/data 2>/dev/null |
    awk -v all=$1 '/^Block count:/ { n = \$3 } /^Block size:/ { b = \$3 } END { exit !(n * b <= all && n * b > all * 9 / 10) }'"
}
# In dom0: that the second partition has so many sectors.
part_has() { echo "sfdisk -d $1 2>/dev/null | grep -q '2 : start= *18432, size= *$2,'"; }
# In dom0: whether the change was made.
made() {
  case $1 in
    create-volume) echo '[ "$(blockdev --getsize64 /dev/sweep/new)" = 67108864 ]' ;;
    extend-volume) echo '[ "$(blockdev --getsize64 /dev/sweep/data)" = 67108864 ]' ;;
    create-snapshot) echo '[ "$(lvs --noheadings -o origin sweep/snap | tr -d " ")" = data ]' ;;
    merge-snapshot) echo '! [ -e /dev/sweep/snap ] && ! debugfs -R "ls -l /" /dev/sweep/data 2>/dev/null | grep -q later' ;;
    make-file-system) echo 'e2fsck -fn /dev/sweep/blank >/dev/null 2>&1' ;;
    create-image) echo "qemu-img check -q $images/sweep-new.qcow2" ;;
    to-image) echo "qemu-img compare -q -f raw -F qcow2 /dev/sweep/data $images/sweep-copy.qcow2" ;;
    to-volume) echo "qemu-img compare -q -f qcow2 -F raw $images/sweep-other.qcow2 /dev/sweep/copied" ;;
    rebase-image) echo "qemu-img info $images/sweep-top.qcow2 | grep -q '^backing file: .*sweep-other'" ;;
    commit-image) echo "[ \"\$(qemu-img convert -O raw $images/sweep-base.qcow2 /root/raw && sha256sum </root/raw)\" = \"\$(cat /root/sweep-storage/top)\" ]" ;;
    grow-image) echo "qemu-img info $images/sweep-top.qcow2 | grep -q '(50331648 bytes)'" ;;
    create-thin-volume) echo '[ "$(lvs --noheadings -o pool_lv sweep/thin | tr -d " ")" = pool ]' ;;
    rename-volume) echo '[ -e /dev/sweep/renamed ]' ;;
    remove-volume) echo '! lvs sweep/gone >/dev/null 2>&1' ;;
    resize-grow) sized 67108864 ;;
    resize-shrink) echo "$(sized 25165824) && [ -e /dev/sweep/data-old ]" ;;
    resize-in-place) sized 25165824 ;;
    resize-grow-divided) echo "[ \"\$(blockdev --getsize64 /dev/sweep/parts)\" = 100663296 ] && $(part_has /dev/sweep/parts 176128)" ;;
    resize-shrink-divided)
      echo "[ \"\$(blockdev --getsize64 /dev/sweep/parts)\" = 41943040 ] && [ -e /dev/sweep/parts-old ] && $(part_has /dev/sweep/parts 61440)"
      ;;
    resize-grow-image) echo "qemu-img info $images/sweep-parts.qcow2 | grep -q '(100663296 bytes)'" ;;
    resize-shrink-image)
      echo "qemu-img info $images/sweep-parts.qcow2 | grep -q '(41943040 bytes)' && [ -e $images/sweep-parts.qcow2.old ]"
      ;;
    backup)
      # The disk as it was, or, where the snapshot was not made yet when somebody wrote to it, as it is.
      echo "cd $backups/sweep/*Z && sha256sum --quiet -c SHA256SUMS && zstd -q -t xvda.zst && sum=\$(zstd -dc xvda.zst | sha256sum) &&
        { [ \"\$sum\" = \"\$(cat /root/sweep-storage/data-sum)\" ] || [ \"\$sum\" = \"\$(sha256sum </dev/sweep/data)\" ]; }"
      ;;
    restore) echo "cmp /dev/sweep/restored /dev/sweep/data && [ -s /etc/xen/sweep2.cfg ]" ;;
    restore-in-place) echo 'cmp /dev/sweep/data /dev/sweep/data-old' ;;
    resize-swap) echo '[ "$(blkid -p -s LABEL -o value /dev/sweep/swap)" = sw ] && [ "$(blockdev --getsize64 /dev/sweep/swap)" = 16777216 ]' ;;
    empty-physical-volume) echo "[ \"\$(pvs --noheadings -o pv_used $(first_disk) | tr -d ' ')\" = 0 ]" ;;
  esac
}
# Somebody else takes all that is free in the group; after the runner's end it is given back.
relieve='lvremove -qq -y sweep/filler 2>/dev/null'
strike_with() {
  # What changes on the disk is more than its snapshots have room for: a file that is not looked at.
  if [ "$1" = snapshot ]; then
    dom0 'mount /dev/sweep/data /mnt/sweep && { head -c 9000000 /dev/urandom >/mnt/sweep/later; umount /mnt/sweep; }' || echo 'nothing was written'
    return
  fi
  dom0 'lvcreate -q -y -W n -n filler -l 100%FREE sweep >/dev/null 2>&1; [ "$(vgs --noheadings -o vg_free_count sweep | tr -d " ")" = 0 ]' ||
    echo 'the group was not filled'
}
# What e2fsck -p leaves to a person: of the disk, or of the device that shows its partition.
mend() {
  [[ $1 != *-grow* && $1 != *-in-place ]] || dom0 'for d in /dev/sweep/data $(losetup -nl -O NAME); do e2fsck -fy $d; done' >/dev/null 2>&1
}
judge() {
  # No snapshot of ours, and nothing half, under whatever name.
  [[ $1 != backup ]] || dom0 "lvs --noheadings -o lv_name @domcero.backup 2>/dev/null; ls -d $backups/sweep/*.part 2>/dev/null"
  case $now in
    'done') dom0 "$(made "$1")" || echo 'it is not made' ;;
    # What has grown stays so.
    rolled-back) [[ $1 = *-grow* ]] || { dom0 "$(made "$1")" && echo 'it was not taken back'; } ;;
  esac
  dom0 sweep-storage whole | tr '\n' ' '
}
sweep
