# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# The pieces that build.sh puts together, each a function.

# machine_sources SUITE: this machine's own Debian sources with its release's name replaced by SUITE,
# in one-line form. A source of another vendor does not carry the release's name as its suite.
machine_sources() {
  local codename lines
  if [ -n "${LAB_SOURCES:-}" ]; then
    cat "$LAB_SOURCES"
    return
  fi
  # shellcheck source=/dev/null
  codename=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
  # apt leaves unknown fields as they are written: a source without Signed-By shows "$(SIGNED_BY)".
  # shellcheck disable=SC2016
  lines=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE) $(COMPONENT) $(SIGNED_BY)' 'Created-By: Packages' |
    awk -v from="$codename" -v to="$1" '
      from && ($2 == from || index($2, from "-") == 1) && $1 ~ /\/debian(-security)?\/?$/ && $3 == "main" {
        signed = $4 ~ /^\// ? "[signed-by=" $4 "] " : ""
        print "deb " signed $1 " " to substr($2, length(from) + 1) " " $3
      }' | sort -u)
  if [ -z "$lines" ]; then
    echo "lab: This machine's apt lists hold no Debian source; run apt-get update, or set LAB_SOURCES to a sources.list file." >&2
    return 1
  fi
  echo "$lines"
}

# machine_apt_options: how this machine's apt reaches its mirror (proxies, retries, clock checks).
machine_apt_options() {
  apt-config dump | grep -E '^Acquire::(http|https|ftp|Retries|Check-)' || true
}

# packages_of SUITE: what dom0 holds, one per line.
packages_of() {
  local xen qemu=qemu-system-xen
  case $1 in
    bullseye) xen=4.14 qemu=qemu-system-x86 ;; # Debian 11 has no package of its own for Xen's QEMU
    bookworm) xen=4.17 ;;
    trixie) xen=4.20 ;;
    *) echo "lab: The suite $1 is not known; choose bullseye, bookworm or trixie." >&2 && return 1 ;;
  esac
  printf '%s\n' systemd-sysv dbus udev kmod login passwd mount procps iproute2 iputils-ping ifupdown \
    bridge-utils openssh-server sudo opendoas libpam-google-authenticator zstd python3-minimal busybox-static less \
    "xen-hypervisor-$xen-amd64" "xen-utils-$xen" xen-utils-common $qemu qemu-utils \
    lvm2 thin-provisioning-tools e2fsprogs xfsprogs btrfs-progs ntfs-3g dosfstools \
    parted fdisk gdisk kpartx open-iscsi tgt
}

# extract_vmlinux BZIMAGE: the ELF kernel inside it, on stdout. Xen starts it as dom0 and as PV and
# PVH guests much faster than the compressed one. Offsets: Linux' boot protocol, setup header.
extract_vmlinux() {
  local file=$1 sects offset length start magic
  sects=$(od -An -tu1 -j 497 -N 1 "$file")
  offset=$(od -An -tu4 -j 584 -N 4 "$file")
  length=$(od -An -tu4 -j 588 -N 4 "$file")
  start=$(((sects + 1) * 512 + offset))
  magic=$(od -An -tx1 -j "$start" -N 4 "$file" | tr -d ' ')
  # The last four bytes are the unpacked size, not data.
  dd if="$file" bs=1M iflag=skip_bytes,count_bytes skip="$start" count="$((length - 4))" status=none |
    case $magic in
      fd377a58) xz -dc ;;
      28b52ffd) zstd -dc ;;
      1f8b*) gzip -dc ;;
      *) echo "lab: The kernel $file is packed in a way that is not known ($magic)." >&2 && return 1 ;;
    esac
}

# copy_modules FROM ROOT VERSION: the modules that a headless dom0 can need; the rest is 3/4 of the size.
copy_modules() {
  local from=$1 root=$2 version=$3 tree dir
  [ -d "$from/usr/lib/modules" ] && tree=$from/usr/lib/modules/$version || tree=$from/lib/modules/$version
  mkdir -p "$root/lib/modules/$version"
  cp "$tree"/modules.* "$root/lib/modules/$version/"
  for dir in arch block crypto lib mm fs net virt drivers/ata drivers/block drivers/xen drivers/virtio \
    drivers/md drivers/scsi drivers/target drivers/dax drivers/char drivers/nvdimm drivers/input \
    drivers/net/{xen-netback,ethernet/intel,bonding,dummy,macvlan,veth} drivers/acpi; do
    [ -d "$tree/kernel/$dir" ] || continue
    mkdir -p "$root/lib/modules/$version/kernel/$(dirname "$dir")"
    cp -a "$tree/kernel/$dir" "$root/lib/modules/$version/kernel/$dir"
  done
  mkdir -p "$root/lib/modules/$version/kernel/drivers/net"
  find "$tree/kernel/drivers/net" -maxdepth 1 -name '*.ko*' \
    -exec cp -t "$root/lib/modules/$version/kernel/drivers/net" {} +
  chroot "$root" depmod "$version"
}

# make_initrd ROOT VERSION INIT OUTPUT MODULE...: busybox, INIT and the modules with what they need,
# in the order to load them; uncompressed, because unpacking costs more than reading here.
make_initrd() {
  local root=$1 version=$2 init=$3 out=$4 tree module line
  shift 4
  tree=$(mktemp -d "${out%/*}/initrd.XXXXXX")
  mkdir -p "$tree"/{bin,sbin,dev,proc,sys,run,mnt,root,etc,lib/modules}
  cp "$root/bin/busybox" "$tree/bin/busybox"
  ln -s busybox "$tree/bin/sh"
  install -m 755 "$init" "$tree/init"
  for module in "$@"; do
    chroot "$root" modprobe --ignore-install --set-version "$version" --show-depends "$module"
  done | awk '$1 == "insmod" { print $2 }' | awk '!seen[$0]++' >"$tree/modules.paths"
  while read -r line; do
    case $line in
      *.xz) xz -dc "$root/$line" >"$tree/lib/modules/$(basename "$line" .xz)" ;;
      *) cp "$root/$line" "$tree/lib/modules/" ;;
    esac
    basename "$line" .xz >>"$tree/modules.order"
  done <"$tree/modules.paths"
  rm "$tree/modules.paths"
  (cd "$tree" && find . -mindepth 1 | cpio --quiet -o -H newc -R 0:0) >"$out"
  rm -rf "$tree"
}

# make_accounts ROOT OUTPUT: users, passwords and keys. They are the lab's alone: not secret.
make_accounts() {
  local root=$1 out=$2 user
  printf '%s\n' 'root lab-root' 'admin lab-admin' 'plain lab-plain' >"$out/accounts"
  chroot "$root" useradd -m -s /bin/bash -G sudo admin
  chroot "$root" useradd -m -s /bin/bash plain
  sed 's/ /:/' "$out/accounts" | chroot "$root" chpasswd
  ssh-keygen -q -t ed25519 -N '' -C 'domcero lab' -f "$out/key"
  for user in root home/admin home/plain; do
    install -d -m 700 "$root/$user/.ssh"
    install -m 600 "$out/key.pub" "$root/$user/.ssh/authorized_keys"
  done
  chroot "$root" chown -R admin:admin /home/admin
  chroot "$root" chown -R plain:plain /home/plain
  rm -f "$root"/etc/ssh/ssh_host_*
  ssh-keygen -q -A -f "$root"
  cat "$root"/etc/ssh/ssh_host_*_key.pub >"$out/hostkeys"
}
