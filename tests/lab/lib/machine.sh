# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The emulated machine. The same arguments must be used for the save and for each restore, so they
# stand here once. Software emulation only: what decides its speed is that dom0 has ONE vcpu.
# No comma may stand in dom0's kernel arguments: QEMU splits -initrd at commas.

LAB_DATA_DISKS=4
# What QEMU does with what dom0 flushes: unsafe forgets it, which is fast; writeback does it.
LAB_CACHE=${LAB_CACHE:-unsafe}

# machine_args PORT: fills the array MACHINE. QEMU must be started in a folder that holds "image" and
# "disks" (links): so no name of a cache folder, with its blanks or commas, gets into the arguments.
# PORT 0 lets the kernel choose a free one.
machine_args() {
  local port=$1 n
  MACHINE=(
    qemu-system-x86_64 -machine pc -accel "tcg,thread=multi,tb-size=512" -cpu "qemu64,+svm,+npt"
    -smp 2 -m 4096 -display none -vga none -nodefaults -no-reboot
    -kernel image/boot/xen
    -append "dom0_mem=1024M,max:1024M dom0_max_vcpus=1 dom0_vcpus_pin com1=115200,8n1 console=com1 loglvl=info guest_loglvl=info bootscrub=0 spec-ctrl=no xpti=no iommu=no"
    -initrd "image/boot/vmlinux root=/dev/vda rw console=hvc0 quiet mitigations=off net.ifnames=0,image/boot/initrd.img"
    -drive "file=disks/root.qcow2,if=none,id=root,cache=$LAB_CACHE,discard=unmap"
    -device "virtio-blk-pci,drive=root,serial=LABROOT"
    -device "virtio-scsi-pci,id=scsi0"
  )
  for ((n = 1; n <= LAB_DATA_DISKS; n++)); do
    MACHINE+=(
      -drive "file=disks/disk$n.qcow2,if=none,id=disk$n,cache=$LAB_CACHE,discard=unmap"
      -device "scsi-hd,bus=scsi0.0,lun=$n,drive=disk$n,serial=LABDISK$n"
    )
  done
  MACHINE+=(
    -netdev "user,id=n0,hostfwd=tcp:127.0.0.1:$port-10.0.2.15:22"
    -device "virtio-net-pci,netdev=n0" -device virtio-rng-pci
    -serial "file:serial.log" -qmp "unix:qmp,server=on,wait=off"
  )
}

# overlays BASE DISKS: new qcow2 files over the disks of BASE; what a lab writes goes there.
overlays() {
  local base=$1 disks=$2 file
  for file in "$base"/*.qcow2; do
    qemu-img create -q -f qcow2 -F qcow2 -b "$file" "$disks/${file##*/}" || return
  done
}
