# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What every lab script needs: where things are, how to fail with a sentence,
# how to talk to a lab's QEMU (QMP) and to its dom0 (ssh).
#
# Folders
#   $LAB_BASE/image-HASH   a dom0 image, booted never; HASH is of what makes it
#   $LAB_BASE/lab-HASH     a prepared lab, saved while it ran; the base of every restore
#   $LAB_BASE/live/NAME    the disks of a running lab: overlays, thrown away at the end
#   $LAB_RUN/NAME          the state of a running lab: pid, port, sockets, logs

LAB_HOME=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
LAB_BASE="${XDG_CACHE_HOME:-$HOME/.cache}/domcero/lab"
# shellcheck disable=SC2034 # used by run.sh and lab.sh
LAB_RUN="${XDG_RUNTIME_DIR:-$LAB_BASE}/domcero-lab"
LAB_SUITE="${LAB_SUITE:-bookworm}"

say() { printf 'lab: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# need COMMAND PACKAGE...: says which Debian package brings a missing command.
need() {
  local missing=() packages=() pair
  for pair in "$@"; do
    PATH="$PATH:/usr/sbin:/sbin" command -v "${pair%%=*}" >/dev/null && continue
    missing+=("${pair%%=*}")
    packages+=("${pair#*=}")
  done
  [ ${#missing[@]} -eq 0 ] ||
    die "These programs are missing: ${missing[*]}. Install the Debian packages: ${packages[*]}."
}

need_to_run() {
  need qemu-system-x86_64=qemu-system-x86 qemu-img=qemu-utils ssh=openssh-client \
    socat=socat zstd=zstd setpriv=util-linux flock=util-linux
}

need_to_build() {
  need_to_run
  need mmdebstrap=mmdebstrap cpio=cpio xz=xz-utils mkfs.ext4=e2fsprogs apt-get=apt
  [ "$(id -u)" = 0 ] || die "Building the lab needs root (it makes a Debian root); run it with sudo."
}

# The hashes that name the caches. The first covers the files that make the image, the second also
# those that boot, prepare and save it. QEMU's version counts: a saved machine belongs to it.
image_hash() {
  (cd "$LAB_HOME" && { echo "$LAB_SUITE"; find image -type f -print0 | sort -z | xargs -0 sha256sum; } |
    sha256sum | cut -c1-12)
}
lab_hash() {
  (cd "$LAB_HOME" && {
    image_hash
    qemu-system-x86_64 --version | head -n 1
    find dom0 lib/machine.sh lib/prepare.sh -type f -print0 | sort -z | xargs -0 sha256sum
  } | sha256sum | cut -c1-12)
}
image_dir() { echo "$LAB_BASE/image-$(image_hash)"; }
lab_dir() { echo "$LAB_BASE/lab-$(lab_hash)"; }

# qmp RUNDIR JSON: sends one command, prints its answer; fails when QEMU says "error" or is gone.
# The connection is held until the answer is there: QEMU drops what is unanswered at end of file.
qmp() {
  local line answer='' fd_in fd_out pid
  coproc LAB_QMP { cd "$1" && exec socat - UNIX-CONNECT:qmp 2>/dev/null; }
  pid=$LAB_QMP_PID fd_in=${LAB_QMP[1]} fd_out=${LAB_QMP[0]}
  if read -r -t 10 -u "$fd_out" line; then
    printf '%s\n' '{"execute":"qmp_capabilities"}' >&"$fd_in"
    read -r -t 10 -u "$fd_out" line
    printf '%s\n' "$2" >&"$fd_in"
    while read -r -t "${3:-20}" -u "$fd_out" line; do
      case $line in '{"return"'* | '{"error"'*) answer=$line && break ;; esac
    done
  fi
  kill "$pid" 2>/dev/null
  wait "$pid" 2>/dev/null
  printf '%s\n' "$answer"
  [[ $answer == '{"return"'* ]]
}

# hmp RUNDIR COMMAND: one command of QEMU's human monitor; prints its text.
hmp() {
  qmp "$1" "{\"execute\":\"human-monitor-command\",\"arguments\":{\"command-line\":\"$2\"}}" |
    sed -e 's/^{"return": "//' -e 's/"}\r*$//' -e 's/\\r\\n/\n/g'
}

qmp_status() { qmp "$1" '{"execute":"query-status"}' | sed -n 's/.*"status": "\([a-z-]*\)".*/\1/p'; }

# dom0 RUNDIR [ssh options] COMMAND: runs as root in the lab's dom0, by key, with the known host key.
dom0() {
  local run=$1
  shift
  ssh -F none -i "$run/key" -o IdentitiesOnly=yes -o IdentityAgent=none -o BatchMode=yes \
    -o UserKnownHostsFile="$run/known_hosts" -o GlobalKnownHostsFile=/dev/null \
    -o StrictHostKeyChecking=yes -o ConnectTimeout="${LAB_CONNECT_TIMEOUT:-20}" -o LogLevel=ERROR \
    -p "$(cat "$run/port")" -l "${LAB_USER:-root}" 127.0.0.1 "$@"
}

# write_known_hosts RUNDIR HOSTKEYS: one line for each public host key, as ssh wants it for this port.
write_known_hosts() {
  sed "s/^\([^ ]* [^ ]*\).*/[127.0.0.1]:$(cat "$1/port") \1/" "$2" >"$1/known_hosts"
}
