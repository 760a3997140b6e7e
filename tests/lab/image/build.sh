#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# build.sh SUITE OUTPUT: makes a Debian dom0 with Xen, from the apt sources of this machine.
#   OUTPUT/root.img                     the root file system (ext4, not mounted to make it)
#   OUTPUT/boot/{xen,vmlinux,initrd.img}
#   OUTPUT/{key,key.pub,hostkeys,accounts}  keys and passwords of this lab: they guard nothing else
# Called by lab.sh, as root. Every file in this folder takes part in the name of the cache.
set -euo pipefail
export LC_ALL=C PATH="$PATH:/usr/sbin:/sbin"

suite=$1 out=$2
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/lab/image/pieces.sh
. "$here/pieces.sh"

work=$(mktemp -d "$out/work.XXXXXX")
trap 'rm -rf --one-file-system "$work"' EXIT
root=$work/root
mkdir -p "$out/boot" "$work/kernel"

machine_sources "$suite" >"$work/sources.list"
machine_apt_options >"$work/apt.conf"

# Without Recommends (mmdebstrap's rule). The kernel is fetched beside it and unpacked, not installed.
mmdebstrap --quiet --mode=root --variant=apt --format=directory \
  --aptopt="$work/apt.conf" --aptopt='Acquire::Languages "none"' \
  --dpkgopt='path-exclude=/usr/share/man/*' --dpkgopt='path-exclude=/usr/share/locale/*' \
  --dpkgopt='path-exclude=/usr/share/doc/*' \
  --include="$(packages_of "$suite" | paste -sd,)" \
  --customize-hook="$here/fetch-kernel.sh '$work/kernel'" \
  "$suite" "$root" - <"$work/sources.list" >"$work/mmdebstrap.log" 2>&1 ||
  { cat "$work/mmdebstrap.log" >&2; exit 1; }

dpkg-deb -x "$work"/kernel/*.deb "$work/kernel/tree"
kernel=$(basename "$(echo "$work"/kernel/tree/boot/vmlinuz-*)")
version=${kernel#vmlinuz-}
extract_vmlinux "$work/kernel/tree/boot/$kernel" >"$out/boot/vmlinux"
copy_modules "$work/kernel/tree" "$root" "$version"
xen=$(echo "$root"/boot/xen-*-amd64.gz)
gzip -dc "$xen" >"$out/boot/xen"

# The initrds: dom0's finds its root; the guests' is a whole small guest.
make_initrd "$root" "$version" "$here/dom0-init" "$out/boot/initrd.img" \
  virtio_pci virtio_blk ext4
make_initrd "$root" "$version" "$here/guest-init" "$root/boot/guest-initrd.img" \
  xen-blkfront xen-netfront ext4 ata_piix sd_mod e1000
cp "$out/boot/vmlinux" "$root/boot/vmlinux"
cp "$work/kernel/tree/boot/$kernel" "$root/boot/vmlinuz"
rm -f "$xen"

make_accounts "$root" "$out"
"$here/configure.sh" "$root"

# Slack for what tests write: images, saved guests, logs.
used=$(du -sm --one-file-system "$root" | cut -f1)
truncate -s "$((used + 2048))M" "$out/root.img.new"
mkfs.ext4 -q -F -L labroot -E lazy_itable_init=1,lazy_journal_init=1 -O ^metadata_csum \
  -d "$root" "$out/root.img.new"
mv "$out/root.img.new" "$out/root.img"
