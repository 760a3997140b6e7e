#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# lab.sh: a real Xen dom0 in QEMU, for people and for tests. See README.md in this folder.
set -uo pipefail
export LC_ALL=C

usage() {
  cat <<'END'
Usage: lab.sh COMMAND [NAME] [OPTIONS]

  build                    build, prepare and save the lab, unless that was done (needs root)
  is-built                 exit 0 when it is, 1 when not
  up [NAME]                build if needed, then restore; a lab that runs already is left as it is
  restore [NAME]           a fresh throw-away copy of the saved lab; prints port=N
  cold [NAME]              the prepared disks, booted anew (half a minute)
  ssh [NAME] [-- COMMAND]  a shell or a command in dom0
  down [NAME|--all]        end it; nothing of it is kept
  status                   what runs
  port|key|known-hosts [NAME]   the port, the path of the private key, the known_hosts lines
  password USER            the password of root, admin (sudo asks for it) or plain (no sudo)
  cut [NAME] [--reset]     cut the network link: a black hole, or reset and refused
  heal [NAME]              undo it
  reset [NAME]             as if the reset button of dom0's machine were pressed; returns when dom0 answers again
  keep [NAME]              note the machine as it is now; connections must not be open
  back [NAME]              the machine as it was noted, its clock too (a few seconds)
  rehost-key [NAME]        give dom0 new host keys

Options: --name NAME (default: lab), --port N (default: a free one), --ttl SECONDS (default: 7200),
         --owner PID (end with that process), --user USER (for ssh), --suite bullseye|bookworm|trixie
END
}

for part in common machine prepare run; do
  # shellcheck source=/dev/null
  . "$(dirname "${BASH_SOURCE[0]}")/lib/$part.sh"
done

[ $# -gt 0 ] || { usage >&2; exit 2; }
command=$1
shift
[ "$command" = __supervise ] && { supervise "$@"; exit; }

name=${LAB_NAME:-lab} port=0 ttl=7200 owner='' reset='' all=0 user=root word=()
while [ $# -gt 0 ]; do
  case $1 in
    --name | --port | --ttl | --owner | --suite | --user)
      [ $# -ge 2 ] || die "The option $1 needs a value."
      case $1 in
        --name) name=$2 ;;
        --port) port=$2 ;;
        --ttl) ttl=$2 ;;
        --owner) owner=$2 ;;
        --suite) LAB_SUITE=$2 ;;
        --user) user=$2 ;;
      esac
      shift
      ;;
    --reset) reset=--reset ;;
    --all) all=1 ;;
    --) shift && break ;;
    -*) die "The option $1 is not known; see lab.sh help." ;;
    *) word+=("$1") ;;
  esac
  shift
done
export LAB_SUITE
[ ${#word[@]} -le 1 ] || die "One name at most; a command for dom0 stands after --."
[ ${#word[@]} = 0 ] || name=${word[0]}
[[ $port =~ ^[0-9]+$ && $ttl =~ ^[0-9]+$ && $owner =~ ^[0-9]*$ ]] || die "--port, --ttl and --owner take a number."
[ "$port" = 0 ] || [ "$port" -ge 1024 ] || die "The port must be 1024 or higher: known_hosts writes port 22 another way."

case $command in
  build) build ;;
  is-built)
    need_to_run
    [ -d "$(lab_dir)" ] || die "The lab for $LAB_SUITE is not built; build it with: lab.sh build"
    ;;
  up)
    if is_running "$name"; then
      say "Lab $name is running already."
      echo "port=$(cat "$LAB_RUN/$name/port")"
    else
      [ -d "$(lab_dir)" ] || build || exit 1
      restore "$name" "$port" "$ttl" "$owner" restore
    fi
    ;;
  restore) restore "$name" "$port" "$ttl" "$owner" restore ;;
  cold) restore "$name" "$port" "$ttl" "$owner" cold ;;
  ssh) run=$(running "$name") && LAB_USER=$user dom0 "$run" "$@" ;;
  down)
    if [ $all = 1 ]; then
      for run in "$LAB_RUN"/*/; do [ -d "$run" ] && end_lab "$(basename "$run")"; done
    else
      end_lab "$name"
    fi
    ;;
  status) status ;;
  port) run=$(running "$name") && cat "$run/port" ;;
  key) run=$(running "$name") && echo "$run/key" ;;
  known-hosts) run=$(running "$name") && cat "$run/known_hosts" ;;
  password)
    [ -e "$(image_dir)/accounts" ] || die "The lab is not built; build it with: lab.sh build"
    awk -v user="$name" '$1 == user { print $2; found = 1 } END { exit !found }' "$(image_dir)/accounts" ||
      die "The accounts of the lab are root, admin and plain."
    ;;
  cut) cut_link "$name" $reset ;;
  heal) heal_link "$name" ;;
  reset) reset_lab "$name" ;;
  keep) keep "$name" ;;
  back) back "$name" ;;
  rehost-key) rehost_key "$name" ;;
  help | --help | -h) usage ;;
  *) usage >&2; exit 2 ;;
esac
