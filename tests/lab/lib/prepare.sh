# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# From nothing to a saved lab: image, first boot, volumes and guests, save. Both results are folders
# that get their name by one rename at the end, so a half-made one is never taken for a whole one; a
# lock lets one builder work while a second waits and then finds the result.

# with_lock NAME FUNCTION RESULT: makes RESULT by FUNCTION RESULT.partial unless it exists.
with_lock() {
  local name=$1 function=$2 result=$3
  [ -d "$result" ] && return
  mkdir -p "$LAB_BASE"
  (
    flock 8
    [ -d "$result" ] && exit 0
    rm -rf "$result".partial
    mkdir "$result".partial
    "$function" "$result".partial 8>&- || {
      say "The $name could not be made; its folder is kept for a look: $result.partial"
      exit 1
    }
    mv "$result".partial "$result"
  ) 8>"$LAB_BASE/build.lock"
}

make_image() {
  say "Building the dom0 image for $LAB_SUITE (a minute or two; it fetches about 200 MB of packages)."
  SECONDS=0
  "$LAB_HOME/image/build.sh" "$LAB_SUITE" "$1" || return
  say "The image was built in $SECONDS s."
}

# wait_for_ssh RUNDIR SECONDS: until dom0 answers, or QEMU has ended.
wait_for_ssh() {
  local end=$((SECONDS + $2))
  until LAB_CONNECT_TIMEOUT=5 dom0 "$1" true 2>/dev/null; do
    [ "$SECONDS" -lt "$end" ] && kill -0 "$(cat "$1/pid")" 2>/dev/null || return 1
    sleep 0.5
  done
}

# make_lab PARTIAL: boots the image once, prepares it, saves it while it runs.
make_lab() {
  local dir=$1 image run n booted ok=1
  image=$(image_dir)
  run=$dir/first-boot
  mkdir -p "$run"
  (cd "$dir" && qemu-img create -q -f qcow2 -F raw -b "../${image##*/}/root.img" root.qcow2)
  for ((n = 1; n <= LAB_DATA_DISKS; n++)); do qemu-img create -q -f qcow2 "$dir/disk$n.qcow2" 4G; done
  ln -s "$image" "$run/image"
  ln -s "$dir" "$run/disks"
  cp "$image/key" "$run/key"
  chmod 600 "$run/key"

  say "First boot (half a minute on a quiet machine)."
  SECONDS=0
  machine_args 0
  (cd "$run" && exec setpriv --pdeathsig KILL "${MACHINE[@]}" </dev/null >qemu.log 2>&1) &
  echo $! >"$run/pid"
  port_of "$run" >"$run/port" && write_known_hosts "$run" "$image/hostkeys" && wait_for_ssh "$run" 600 &&
    booted=$SECONDS && dom0 "$run" xl list >/dev/null &&
    say "dom0 answered ssh after $booted s and xl list after $SECONDS s." &&
    SECONDS=0 && provision "$run" && say "Volumes and guests took $SECONDS s." &&
    SECONDS=0 && save "$run" "$dir/state.zst" &&
    say "Saved in $SECONDS s ($(du -m "$dir/state.zst" | cut -f1) MB)." || ok=0
  kill "$(cat "$run/pid")" 2>/dev/null
  wait "$(cat "$run/pid")" 2>/dev/null
  [ $ok = 1 ] || { tail -n 5 "$run/serial.log" "$run/qemu.log" >&2; return 1; }
  rm -rf "$run"
}

# The script is sent as a file: its standard input is the tar of the configs.
provision() {
  dom0 "$1" 'cat >/root/provision.sh' <"$LAB_HOME/dom0/provision.sh" &&
    tar -C "$LAB_HOME/dom0/xen" --owner=0 --group=0 --mode=644 -cf - . | dom0 "$1" bash /root/provision.sh
}

# save RUNDIR FILE: the whole running machine. It is not stopped first: a machine saved while it was
# stopped comes back paused. No ssh connection may be open.
save() {
  local tries=0 status
  qmp "$1" '{"execute":"migrate-set-parameters","arguments":{"max-bandwidth":10000000000,"downtime-limit":3000}}' >/dev/null || return
  qmp "$1" '{"execute":"migrate","arguments":{"uri":"exec:zstd -q -3 -T0 > disks/state.zst"}}' >/dev/null || return
  until status=$(qmp "$1" '{"execute":"query-migrate"}') && [[ $status == *'"status": "completed"'* ]]; do
    [[ $status == *'"status": "failed"'* ]] && return 1
    tries=$((tries + 1))
    [ "$tries" -lt 600 ] || return 1
    sleep 0.2
  done
  qmp "$1" '{"execute":"quit"}' >/dev/null
  wait "$(cat "$1/pid")"
  [ -s "$2" ]
}

build() {
  need_to_build
  with_lock image make_image "$(image_dir)" && with_lock lab make_lab "$(lab_dir)"
  local code=$?
  [ $code = 0 ] && forget_old_caches
  return $code
}

# Keeps the three youngest labs; one in use is locked by its runner and stays too.
forget_old_caches() {
  local dir images=' '
  while read -r dir; do
    flock -n -x "$dir/in-use" true 2>/dev/null && rm -rf "$dir"
  done < <(find "$LAB_BASE" -maxdepth 1 -name 'lab-*' ! -name '*.partial' -printf '%T@ %p\n' |
    sort -rn | tail -n +4 | cut -d' ' -f2-)
  for dir in "$LAB_BASE"/lab-*; do
    [ -e "$dir/root.qcow2" ] && images+="$(qemu-img info -U "$dir/root.qcow2" |
      sed -n 's,^backing file: .*\(image-[0-9a-f]*\)/.*,\1,p') "
  done
  for dir in "$LAB_BASE"/image-*; do
    [[ $dir == *.partial || $images == *" ${dir##*/} "* ]] || rm -rf "$dir"
  done
}
