# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# A running lab: restore, watch, cut, heal, end.

# port_of RUNDIR: the host port that QEMU forwards to dom0's sshd; waits until QEMU answers.
port_of() {
  local end=$((SECONDS + 120)) port=''
  until [ -S "$1/qmp" ] && port=$(hmp "$1" 'info usernet' | awk '/HOST_FORWARD/ { print $4; exit }') && [ -n "$port" ]; do
    [ "$SECONDS" -lt "$end" ] || return 1
    [ ! -e "$1/ended" ] || return 1
    sleep 0.1
  done
  echo "$port"
}

is_running() { [ -e "$LAB_RUN/$1/pid" ] && kill -0 "$(cat "$LAB_RUN/$1/pid")" 2>/dev/null; }

# has_runner NAME: its runner lives (it outlives QEMU by a moment, to clear up).
has_runner() {
  local runner
  runner=$(cat "$LAB_RUN/$1/supervisor" 2>/dev/null) && grep -q __supervise "/proc/$runner/cmdline" 2>/dev/null
}

# running NAME: the state folder of a running lab, or the end with a sentence.
running() {
  is_running "$1" || die "No lab named $1 is running; start one with: lab.sh up --name $1"
  echo "$LAB_RUN/$1"
}

process_start() { sed 's/.*) //' "/proc/$1/stat" 2>/dev/null | cut -d' ' -f20; }

# supervise NAME TTL OWNER PORT WAY: the runner of one lab, a process of its own. It ends QEMU when the time is
# over, when the owner's process is gone, or at SIGTERM; and QEMU dies with it, whatever happens.
supervise() {
  local name=$1 ttl=$2 owner=$3 port=$4 way=$5 run=$LAB_RUN/$1 disks reason='QEMU ended' owner_start=''
  local incoming=()
  [ "$way" = restore ] && incoming=(-incoming "exec:zstd -q -dc lab/state.zst")
  [ -n "$owner" ] && owner_start=$(process_start "$owner")
  cd "$run" || exit 1
  disks=$(readlink disks)
  exec 9>>lab/in-use
  flock -s 9
  local qemu end=$((SECONDS + ttl))
  echo $$ >supervisor
  echo $(($(date +%s) + ttl)) >deadline
  trap 'rm -f again; reason="it was stopped"; kill -KILL $qemu 2>/dev/null' TERM INT HUP
  while :; do
    machine_args "$port"
    setpriv --pdeathsig KILL "${MACHINE[@]}" "${incoming[@]}" </dev/null >qemu.log 2>&1 9>&- &
    qemu=$!
    echo "$qemu" >pid
    while kill -0 "$qemu" 2>/dev/null; do
      if [ "$SECONDS" -ge "$end" ]; then
        reason="its time of $ttl s is over"
        kill -KILL "$qemu"
      elif [ -n "$owner" ] && [ "$(process_start "$owner")" != "$owner_start" ]; then
        reason="its owner, process $owner, is gone"
        kill -KILL "$qemu"
      fi
      sleep 0.5
    done
    wait "$qemu" 2>/dev/null
    [ -e again ] || break
    rm -f again qmp
    port=$(cat port) incoming=(-loadvm noted)
  done
  rm -rf "$disks"
  echo "$reason" >ended
  rm -f pid
}

# restore NAME PORT TTL OWNER WAY: a fresh throw-away copy of the saved lab (WAY restore), or the prepared
# disks booted anew (WAY cold). An older lab of that name is ended first.
restore() {
  local name=$1 port=$2 ttl=$3 owner=$4 way=$5 run=$LAB_RUN/$1 disks lab image begun
  need_to_run
  [[ $name =~ ^[a-zA-Z0-9_-]{1,40}$ ]] || die "The name of a lab is made of letters, digits, - and _."
  lab=$(lab_dir)
  image=$(image_dir)
  [ -d "$lab" ] || die "The lab for $LAB_SUITE is not built; build it with: lab.sh build --suite $LAB_SUITE"
  touch "$lab" # the youngest are kept when old ones are removed
  begun=$(date +%s%N)
  mkdir -p "$LAB_RUN" "$LAB_BASE/live"
  exec 7>>"$LAB_RUN/names.lock"
  flock 7
  end_lab "$name"
  mkdir -p "$run"
  exec 7>&-
  # A folder of its own for each life: an older runner of this name may be clearing up still.
  disks=$(mktemp -d "$LAB_BASE/live/$name.XXXXXX")
  ln -s "$lab" "$run/lab"
  ln -s "$image" "$run/image"
  ln -s "$disks" "$run/disks"
  install -m 600 "$image/key" "$run/key"
  overlays "$lab" "$disks" || die "The disks of the lab could not be made in $disks."
  setsid "$LAB_HOME/lab.sh" __supervise "$name" "$ttl" "$owner" "$port" "$way" </dev/null >"$run/supervisor.log" 2>&1 &
  port_of "$run" >"$run/port" || give_up "$name" "QEMU did not start: $(cat "$run/qemu.log" "$run/supervisor.log" 2>/dev/null)"
  write_known_hosts "$run" "$image/hostkeys"
  [ "$way" = cold ] || wait_until_restored "$name" "$run"
  set_clock "$run" "$([ "$way" = cold ] && echo 600 || echo 120)" || give_up "$name" "dom0 did not answer ssh."
  say "Lab $name is up after $((($(date +%s%N) - begun) / 1000000)) ms: root@127.0.0.1 port $(cat "$run/port"), for $ttl s${owner:+ or as long as process $owner lives}."
  echo "port=$(cat "$run/port")"
}

wait_until_restored() {
  local name=$1 run=$2 status tries=0
  until status=$(qmp_status "$run") && [ "$status" = running ]; do
    [ "$status" = paused ] && qmp "$run" '{"execute":"cont"}' >/dev/null
    tries=$((tries + 1))
    if [ "$tries" -ge 1200 ] || ! is_running "$name"; then
      give_up "$name" "the saved machine did not come back: $(cat "$run/qemu.log")"
    fi
    sleep 0.05
  done
}

# set_clock RUNDIR SECONDS: waits for dom0's sshd and sets the clock in the same session. The time is
# given when dom0 asks for it: a login takes a second or more.
set_clock() {
  local end=$((SECONDS + $2)) word pid ssh_in ssh_out
  while [ "$SECONDS" -lt "$end" ] && kill -0 "$(cat "$1/pid")" 2>/dev/null; do
    # shellcheck disable=SC2016 # dom0's shell expands it
    coproc LAB_CLOCK { LAB_CONNECT_TIMEOUT=10 dom0 "$1" 'echo ready; read -r now; lab-clock "$now"; echo done' 2>/dev/null; }
    pid=$LAB_CLOCK_PID ssh_in=${LAB_CLOCK[1]} ssh_out=${LAB_CLOCK[0]}
    if read -r -t 60 -u "$ssh_out" word && [ "$word" = ready ]; then
      date +%s >&"$ssh_in"
      read -r -t 60 -u "$ssh_out" word && [ "$word" = 'done' ] && wait "$pid" && return
    fi
    kill "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    sleep 0.3
  done
  return 1
}

give_up() {
  end_lab "$1"
  die "Lab $1 did not come up: $2"
}

# end_lab NAME: ends it and waits until its runner is gone. A lab that is not there is no error.
end_lab() {
  local run=$LAB_RUN/$1 tries=0 disks
  [ -d "$run" ] || return 0
  while has_runner "$1"; do
    [ "$tries" -gt 0 ] || kill -TERM "$(cat "$run/supervisor")" 2>/dev/null
    tries=$((tries + 1))
    [ "$tries" -lt 300 ] || die "Lab $1 does not end."
    sleep 0.1
  done
  disks=$(readlink "$run/disks" || true)
  [ -z "$disks" ] || rm -rf "$disks"
  rm -rf "$run"
}

# cut NAME [--reset]: without --reset the link becomes a black hole: nothing arrives, nobody is told. With it,
# connections break at once and new ones are refused.
cut_link() {
  local run
  run=$(running "$1") || exit 1
  if [ "${2:-}" != --reset ]; then
    qmp "$run" '{"execute":"set_link","arguments":{"name":"n0","up":false}}' >/dev/null || die "QEMU did not cut the link."
    return
  fi
  # One session stays to break the others after the door is closed; it breaks itself last.
  # shellcheck disable=SC2016 # dom0's shell expands it
  coproc LAB_CUT { dom0 "$run" 'echo ready; read -r _; kill -KILL $(pgrep -f "^sshd: " | grep -vx "$(cat /run/sshd.pid)")' 2>/dev/null; }
  read -r -t 60 -u "${LAB_CUT[0]}" _ || die "dom0 did not answer; is the link of $1 cut already?"
  hmp "$run" "hostfwd_remove n0 tcp:127.0.0.1:$(cat "$run/port")" >/dev/null
  echo >&"${LAB_CUT[1]}"
  wait "$LAB_CUT_PID" 2>/dev/null
  : >"$run/refusing"
}

# reset_lab NAME: what dom0 had not flushed is lost; what it had is kept, for QEMU itself goes on. The machine is
# started with -no-reboot, which ends it when it boots anew by itself.
reset_lab() {
  local run
  run=$(running "$1") || exit 1
  if ! { qmp "$run" '{"execute":"set-action","arguments":{"reboot":"reset"}}' &&
    qmp "$run" '{"execute":"system_reset"}'; } >/dev/null; then
    die "QEMU did not reset the machine."
  fi
  set_clock "$run" 600 || die "dom0 did not come back."
}

# keep NAME: memory and disks as they are now, in the overlays.
keep() {
  local run answer
  run=$(running "$1") || exit 1
  answer=$(hmp "$run" 'savevm noted') || die "QEMU did not answer."
  [ -z "$answer" ] || die "QEMU did not note it: $answer"
}

# back NAME: as it was noted, in a QEMU of its own: in one whose machine was reset meanwhile dom0's timers stand still.
back() {
  local run pid tries=0
  run=$(running "$1") || exit 1
  pid=$(cat "$run/pid")
  : >"$run/again"
  kill -KILL "$pid"
  until [ "$(cat "$run/pid" 2>/dev/null)" != "$pid" ] && [ -S "$run/qmp" ] && [ "$(qmp_status "$run" 2>/dev/null)" = running ]; do
    tries=$((tries + 1))
    if [ "$tries" -ge 600 ] || [ -e "$run/ended" ]; then die "The machine did not come back: $(cat "$run/qemu.log")"; fi
    sleep 0.1
  done
}

heal_link() {
  local run answer
  run=$(running "$1") || exit 1
  qmp "$run" '{"execute":"set_link","arguments":{"name":"n0","up":true}}' >/dev/null || die "QEMU did not heal the link."
  if [ -e "$run/refusing" ]; then
    answer=$(hmp "$run" "hostfwd_add n0 tcp:127.0.0.1:$(cat "$run/port")-10.0.2.15:22")
    [ -z "$answer" ] || die "The port could not be opened again: $answer"
    rm -f "$run/refusing"
  fi
}

# rehost_key NAME: dom0 gets new host keys, as after a reinstall. The known_hosts of "lab.sh ssh" follows;
# what somebody noted before does not.
rehost_key() {
  local run
  run=$(running "$1") || exit 1
  dom0 "$run" 'rm -f /etc/ssh/ssh_host_* && ssh-keygen -A >/dev/null && systemctl restart ssh && cat /etc/ssh/ssh_host_*_key.pub' \
    >"$run/hostkeys" || die "dom0 did not change its keys."
  write_known_hosts "$run" "$run/hostkeys"
}

status() {
  local run name left any=0
  for run in "$LAB_RUN"/*/; do
    name=$(basename "$run")
    [ -d "$run" ] || continue
    any=1
    if is_running "$name"; then
      left=$(($(cat "$run/deadline") - $(date +%s)))
      echo "$name port=$(cat "$run/port" 2>/dev/null) pid=$(cat "$run/pid") left=${left}s lab=$(basename "$(readlink "$run/lab")")"
    elif has_runner "$name"; then
      echo "$name comes or goes"
    else
      echo "$name ended: $(cat "$run/ended" 2>/dev/null || echo 'its runner was killed')"
    fi
  done
  [ $any = 1 ] || echo "No lab is running."
}
