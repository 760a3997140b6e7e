#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Runs in a throw-away dom0 (sent by record.sh): runs commands and writes what they said, one file each, to
# the folder /root/golden. The order matters: first what does not change the host, last what does.
# shellcheck disable=SC2016 # the commands are text for the inner shell
set -u
export LC_ALL=C PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
out=/root/golden
mkdir -p "$out"

# rec NAME COMMAND: COMMAND is shell text, and stands in the first line of the file.
rec() {
  local name=$1 command=$2 begun code ms
  begun=$(date +%s%N)
  sh -c "$command" >/tmp/rec.out 2>/tmp/rec.err </dev/null
  code=$?
  ms=$((($(date +%s%N) - begun) / 1000000))
  {
    printf '# exit=%d ms=%d $ %s\n' "$code" "$ms" "$command"
    cat /tmp/rec.out
    if [ -s /tmp/rec.err ]; then
      [ ! -s /tmp/rec.out ] || [ -z "$(tail -c 1 /tmp/rec.out)" ] || echo
      echo '# stderr'
      cat /tmp/rec.err
    fi
  } >"$out/$name.txt"
}

# until_gone GUEST: "xl shutdown -w" comes back before the name is free.
until_gone() {
  local tries=0
  while xl domid "$1" >/dev/null 2>&1 && [ $((tries += 1)) -lt 60 ]; do sleep 1; done
}

until_ping() {
  local tries=0
  until ping -q -c 1 -W 1 "$1" >/dev/null 2>&1 || [ $((tries += 1)) -ge 60 ]; do sleep 1; done
}

# variant NAME SED-EXPRESSION...: a config in /tmp made from pv2's.
variant() {
  local name=$1
  shift
  { echo "name = \"$name\""; sed -e '/^name/d' -e '/^uuid/d' "$@" /etc/xen/pv2.cfg; } >"/tmp/$name.cfg"
}

## The host
rec xl-info 'xl info'
rec xl-info-n 'xl info -n'
rec uname 'uname -a'
rec os-release 'cat /etc/os-release'
rec hypervisor-type 'cat /sys/hypervisor/type'
rec xen-capabilities 'cat /proc/xen/capabilities'
rec proc-cmdline 'cat /proc/cmdline'
rec proc-meminfo 'cat /proc/meminfo'
rec proc-loadavg 'cat /proc/loadavg'
rec proc-stat 'cat /proc/stat'
rec proc-uptime 'cat /proc/uptime'
rec proc-all 'cat /proc/meminfo /proc/loadavg /proc/stat /proc/uptime'
rec xendomains-enabled 'systemctl is-enabled xendomains'
rec xendomains-active 'systemctl is-active xendomains'
rec xendomains-default 'cat /etc/default/xendomains'
rec qemu-img-version 'qemu-img --version'
rec iscsiadm-version 'iscsiadm --version'
rec lvm-version 'lvm version'
rec brctl-show 'brctl show'
rec ip-o-link 'ip -o link'
rec ip-o-addr 'ip -o addr'
rec vgs 'vgs'
rec lvs 'lvs'
rec lvs-a 'lvs -a'
rec pvs 'pvs'
rec vgs-bytes 'vgs --units b --nosuffix --noheadings --separator "|" -o vg_name,vg_size,vg_free,vg_extent_size,pv_count,lv_count'
rec lvs-bytes 'lvs -a --units b --nosuffix --noheadings --separator "|" -o vg_name,lv_name,lv_attr,lv_size,origin,pool_lv,data_percent'
rec pvs-bytes 'pvs --units b --nosuffix --noheadings --separator "|" -o pv_name,vg_name,pv_size,pv_free'
rec etc-xen 'ls -1 /etc/xen'
rec etc-xen-auto 'ls -1 /etc/xen/auto'
rec etc-xen-auto-l 'ls -l /etc/xen/auto'
# shellcheck disable=SC2016 # rec's shell expands it
rec etc-xen-configs 'for f in /etc/xen/*.cfg; do echo "== $f"; cat "$f"; done'

## The guests: pv1 runs, pvh1 and hvm1 are paused
rec xl-list 'xl list'
rec xl-list-l 'xl list -l'
rec xl-list-v 'xl list -v'
rec xl-list-one 'xl list pv1'
rec xl-list-l-one 'xl list -l pv1'
rec xl-vm-list 'xl vm-list'
rec xl-vcpu-list 'xl vcpu-list'
rec xl-vcpu-list-dom0 'xl vcpu-list 0'
rec xl-uptime 'xl uptime'
rec xl-domid 'xl domid pv1'
rec xl-domname 'xl domname 0'
rec xentop 'xentop -b -i 2 -d 1'
rec xentop-f 'xentop -b -f -i 2 -d 1'
rec xentop-n-x 'xentop -b -n -x -i 1'
id=$(xl domid pv1)
rec xenstore-ls-dom0 'xenstore-ls /local/domain/0'
rec xenstore-ls-pv1 "xenstore-ls /local/domain/$id"
rec xenstore-ls-pvh1 "xenstore-ls /local/domain/$(xl domid pvh1)"
rec xenstore-list-domains 'xenstore-list /local/domain'
rec xl-block-list 'xl block-list pv1'
rec xl-network-list 'xl network-list pv1'
rec xl-create-dryrun 'xl create -n /etc/xen/pv2.cfg'

# "quick": only what changes nothing, for another version of Xen.
[ "${1:-}" != quick ] || exit 0

## What fails
rec err-create-missing 'xl create /etc/xen/nosuch.cfg'
rec err-create-name-taken 'xl create /etc/xen/pv1.cfg'
rec err-create-syntax 'xl create /etc/xen/broken.cfg'
rec err-dryrun-syntax 'xl create -n /etc/xen/broken.cfg'
variant nodisk -e 's,/dev/vg0/pv2-root,/dev/vg0/nosuch,'
rec err-create-disk-missing 'xl create /tmp/nodisk.cfg'
variant big -e 's/^memory.*/memory = 3900/'
rec err-create-no-memory 'xl create /tmp/big.cfg'
variant nobridge -e 's/bridge=br0/bridge=br9/'
rec err-create-no-bridge 'xl create /tmp/nobridge.cfg'
variant nokernel -e 's,/boot/vmlinux,/boot/nosuch,'
rec err-create-kernel-missing 'xl create /tmp/nokernel.cfg'
echo 'name = "empty"' >/tmp/empty.cfg
rec err-create-no-kernel-named 'xl create /tmp/empty.cfg'
variant indisk -e 's,/dev/vg0/pv2-root,/dev/vg0/pv1-data,'
rec err-create-disk-in-use 'xl create /tmp/indisk.cfg'
for verb in shutdown reboot destroy pause unpause domid block-list network-list; do
  rec "err-$verb-nosuch" "xl $verb nosuch"
done
rec err-list-nosuch 'xl list nosuch'
rec err-unknown-verb 'xl frobnicate'
rec err-as-plain-user "su plain -c 'xl list'"
rec err-shutdown-hvm-no-drivers 'xl unpause hvm1; xl shutdown hvm1'
# shellcheck disable=SC2016 # rec's shell expands it
rec shutdown-hvm-F 'xl shutdown -F hvm1; code=$?; xl pause hvm1; exit $code'

## Guests come, go and change their state
rec xl-pause 'xl pause pv1'
rec xl-list-paused 'xl list'
rec xl-pause-again 'xl pause pv1'
rec xl-unpause 'xl unpause pv1'
rec xl-unpause-again 'xl unpause pv1'
timeout 240 xenstore-watch @introduceDomain @releaseDomain >/tmp/watch 2>/tmp/watch.err &
watch=$!
timeout 240 stdbuf -oL xenstore-watch @introduceDomain @releaseDomain /local/domain/0/backend/vbd >/tmp/watch2 2>&1 &
watch2=$!
sleep 2
rec xl-create 'xl create /etc/xen/pv2.cfg'
until_ping 10.0.2.22
rec xl-create-blank 'xl create /etc/xen/web.cfg'
until_ping 10.0.2.26
rec xl-list-blank 'xl list'
rec xl-list-v-blank 'xl list -v'
rec xl-list-l-blank 'xl list -l'
rec xl-vcpu-list-blank 'xl vcpu-list'
rec xl-uptime-blank 'xl uptime'
rec xentop-blank 'xentop -b -i 2 -d 1'
rec xentop-f-blank 'xentop -b -f -i 2 -d 1'
rec xl-block-list-file 'xl block-list "web server"'
rec xl-domid-blank 'xl domid "web server"'
rec xl-shutdown 'xl shutdown pv2'
rec xl-list-while-shutdown 'for i in 1 2 3 4 5 6 7 8; do xl list; sleep 0.2; done'
until_gone pv2
rec xl-list-after-shutdown 'xl list'
rec xl-shutdown-w 'xl shutdown -w "web server"'
rec xl-create-right-after-shutdown-w 'xl create /etc/xen/web.cfg'
until_gone 'web server'
rec xl-destroy 'xl destroy pv1'
rec err-destroy-again 'xl destroy pv1'
rec err-shutdown-gone 'xl shutdown pv1'
rec xl-create-paused 'xl create -p /etc/xen/pv1.cfg'
rec xl-list-created-paused 'xl list'
rec xl-vcpu-list-created-paused 'xl vcpu-list'
xl unpause pv1
until_ping 10.0.2.21
before=$(xl domid pv1)
rec xl-reboot 'xl reboot pv1'
tries=0
while [ "$(xl domid pv1 2>/dev/null || echo "$before")" = "$before" ] && [ $((tries += 1)) -lt 60 ]; do sleep 1; done
rec xl-list-after-reboot 'xl list'
until_ping 10.0.2.21
rec xl-create-qcow2 'xl create /etc/xen/correo-2019.cfg'
until_ping 10.0.2.25
rec xl-list-qcow2 'xl list'
rec xl-block-list-qcow2 'xl block-list mail'
rec xl-list-l-qcow2 'xl list -l mail'
kill $watch $watch2 2>/dev/null
{
  echo '# exit=0 ms=0 $ xenstore-watch @introduceDomain @releaseDomain'
  cat /tmp/watch
  [ ! -s /tmp/watch.err ] || { echo '# stderr' && cat /tmp/watch.err; }
} >"$out/xenstore-watch.txt"
{
  echo '# exit=0 ms=0 $ xenstore-watch @introduceDomain @releaseDomain /local/domain/0/backend/vbd'
  cat /tmp/watch2
} >"$out/xenstore-watch-vbd.txt"
