#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The fault sweep of the plan engine, in a true dom0: a plan of three harmless steps that leave marks, and at each step each
# fault. Then the job is resumed as often as it must be, by the program, and the host is read: every step done once and
# in order, the journal heard without a gap, followed again within 5 s of the link being back.
#
#   plansweep.sh [--faults "NAME ..."] [--steps "1 2 3"] [--phases "before after"] [--results FILE]
#
# Points that FILE has are not tried again. Needs a built lab and domcero-cli (DOMCERO_CLI, or build/dev). Exit 77: no lab.
set -uo pipefail
export LC_ALL=C
here=$(cd "$(dirname "$0")" && pwd)
name=plansweep-$$
faults='none reset blackhole client runner runner+tool tool tool-fails full signal clock foreign-lock second dom0'
steps='1 2 3' phases='before after' results=''
while [ $# -gt 1 ]; do
  case $1 in
    --faults) faults=$2 ;;
    --steps) steps=$2 ;;
    --phases) phases=$2 ;;
    --results) results=$2 ;;
    *) echo "plansweep.sh: $1 is not known" >&2; exit 2 ;;
  esac
  shift 2
done
cli=${DOMCERO_CLI:-$here/../../build/dev/src/app/domcero-cli}
lab() { "$here/lab.sh" "$@"; }
# One connection of our own for all commands: a login costs an emulated dom0 more than they do.
dom0() {
  ssh -F none -S "$work/mux" -o ControlMaster=auto -o ControlPersist=60 -i "$key" -o IdentitiesOnly=yes -o IdentityAgent=none \
    -o BatchMode=yes -o UserKnownHostsFile="$work/known_hosts" -o GlobalKnownHostsFile=/dev/null -o StrictHostKeyChecking=yes \
    -o ConnectTimeout=60 -o ServerAliveInterval=5 -o ServerAliveCountMax=6 -o LogLevel=ERROR -p "${host#*:}" "${host%:*}" "$@" </dev/null
}
lab is-built >/dev/null 2>&1 || { echo 'The lab is not built.'; exit 77; }
[ -x "$cli" ] || { echo "There is no $cli."; exit 77; }

work=$(mktemp -d)
[ -n "$results" ] || results=$work/results
touch "$results"
trap 'lab down "$name" >/dev/null 2>&1; rm -rf "$work"' EXIT
lab restore "$name" --ttl 14400 --owner $$ >/dev/null || exit 1
lab known-hosts "$name" >"$work/known_hosts"
host=root@127.0.0.1:$(lab port "$name")
key=$(lab key "$name")
program() {
  "$cli" "$@" --identity "$key" --known-hosts "$work/known_hosts" --hosts "$work/none" --timeout 90 \
    --language en
}

# shellcheck disable=SC2016 # dom0's shell expands it
install_tools() {
  dom0 'mkdir -p /root/sweep && cat >/usr/local/bin/sweep-mark <<"E"
#!/bin/sh
# HOW N: early marks first and then waits for the gate, late waits first.
d=/root/sweep
gate() { : >$d/waiting-$1; until [ -e $d/open-$1 ]; do sleep 0.2; done; }
[ "$1" = late ] && gate "$2"
[ "$1" = fails ] && [ ! -e $d/good ] && { : >$d/waiting-$2; exit 7; }
echo "$2" >>$d/marks && : >$d/did-$2 && sync $d/marks $d/did-$2 $d
echo "out $2"
[ "$1" = early ] && gate "$2"
exit 0
E
chmod +x /usr/local/bin/sweep-mark; sync'
}

# make_plan HOW STEP: the step at which the fault comes is gated, the others are not.
make_plan() {
  local n how
  {
    printf 'domcero-plan 1\nid %s\ntitle Sweep\nlock sweep\n' "$(cat /proc/sys/kernel/random/uuid)"
    for n in 1 2 3; do
      how=plain
      [ "$n" != "$2" ] || how=$1
      printf 'step %s\narg sweep-mark\narg %s\narg %s\nguard path-absent\nsubject /root/sweep/did-%s\n' "$n" "$how" "$n" "$n"
      printf 'verify file-exists\nsubject /root/sweep/did-%s\nwithin 2\nidempotent\n' "$n"
    done
    echo end
  } >"$work/plan"
}
job=/var/lib/domcero/jobs
# shellcheck disable=SC2016 # dom0's shell expands it
dom0_until='until_true() { for i in $(seq 300); do "$@" && return; sleep 0.2; done; return 1; }' # a minute and more
runner_of() { dom0 "tail -qn 1 \$(ls -d $job/$id/attempt-*/claim | tail -n 1) | cut -d' ' -f2"; }
state() { program plan jobs "$host" --json 2>/dev/null | sed -n "s/.*\"id\":\"$id\".*\"state\":\"\([a-z-]*\)\".*/\1/p"; }

# without_link SECONDS STEP [--reset]: the link is cut, the step goes on meanwhile, and what the job wrote waits to be heard.
without_link() {
  dom0 "(sleep 1; : >/root/sweep/open-$2) >/dev/null 2>&1 &"
  before=$(wc -c <"$work/heard")
  lab cut "$name" ${3:+"$3"} && sleep "$1" && lab heal "$name" && healed=$(date +%s%N)
}
# heard_after WHEN: milliseconds from then until the client has heard more; two minutes at most.
heard_after() {
  local n
  for ((n = 0; n < 2400; n++)); do
    [ "$(wc -c <"$work/heard")" -le "$before" ] || { echo $((($(date +%s%N) - $1) / 1000000)); return; }
    sleep 0.05
  done
  return 1
}

# point FAULT STEP PHASE: prints "survived" or what is wrong.
point() {
  local fault=$1 step=$2 phase=$3 how=late client id healed='' before=0 after n now
  [ "$phase" = before ] || how=early
  [ "$fault" != tool-fails ] || how=fails
  dom0 'rm -rf /root/sweep; mkdir -p /root/sweep; rm -f /var/lib/domcero/locks/sweep'
  make_plan "$how" "$step"
  program plan apply "$host" "$work/plan" --follow --json >"$work/heard" 2>"$work/said" &
  client=$!
  # A file's plan gets a new id each time it is applied.
  id=$(dom0 "$dom0_until; until_true [ -e /root/sweep/waiting-$step ] && ls -t $job | head -n 1")
  [ -n "$id" ] || { kill "$client"; echo "the step was not reached: $(tail -n 3 "$work/said" | tr '\n' ' ')"; return; }
  case $fault in
    none | tool-fails) ;;
    reset) without_link 3 "$step" --reset ;;
    blackhole) without_link 5 "$step" ;;
    client) kill -KILL "$client" ;;
    runner) dom0 "kill -KILL $(runner_of)" ;;
    runner+tool) dom0 "kill -KILL $(runner_of); pkill -KILL -f '^/bin/sh /usr/local/bin/sweep-mark'" ;;
    tool) dom0 "pkill -KILL -f '^/bin/sh /usr/local/bin/sweep-mark'" ;;
    signal) dom0 "kill -TERM $(runner_of)" ;;
    clock) dom0 'date -s "+3 days" >/dev/null' ;;
    full) dom0 'dd if=/dev/zero of=/var/filler bs=1M 2>/dev/null; dd if=/dev/zero of=/var/filler2 bs=1k 2>/dev/null; true' ;;
    foreign-lock) dom0 "echo 'other x 1 1 1 plain somebody' >/var/lib/domcero/locks/sweep" ;;
    second)
      make_plan plain 0
      program plan apply "$host" "$work/plan" >"$work/second" 2>&1 && { echo 'the second job was not refused'; return; }
      grep -q 'was started by' "$work/second" || { echo "the second was not told: $(cat "$work/second")"; return; }
      ;;
    dom0) lab reset "$name" && ssh -S "$work/mux" -O exit "${host%:*}" 2>/dev/null ;;
  esac
  if [ -n "$healed" ]; then
    after=$(heard_after "$healed") || { echo 'the client did not follow again'; return; }
    [ "$after" -le 5000 ] || { echo "followed again only $after ms after the link was back"; return; }
    echo "$fault $step $phase $after" >>"$results.ms"
    timeout 120 tail --pid="$client" -f /dev/null || { echo 'the client did not come to an end'; return; }
  fi
  # What has to end by itself does; then a person resumes, as often as needed.
  dom0 "$dom0_until; no_runner() { [ -z \"\$(pgrep -f $job/$id/[r]unner)\" ]; }; : >/root/sweep/open-$step
    until_true no_runner || exit 1; rm -f /var/filler /var/filler2; : >/root/sweep/good" || { echo 'the runner does not end'; return; }
  for n in 1 2 3 4; do
    now=$(state)
    case $now in
      done) break ;;
      unknown) program plan resume "$host" "$id" --step-again "$step" --follow >/dev/null 2>"$work/resumed" ;;
      *) program plan resume "$host" "$id" --follow >/dev/null 2>"$work/resumed" ;;
    esac
  done
  kill "$client" 2>/dev/null
  wait "$client" 2>/dev/null
  [ "$now" = "done" ] || { echo "it ends as $now: $(tr '\n' ' ' <"$work/resumed")"; return; }
  dom0 "tr '\n' ' ' </root/sweep/marks; echo; ls /var/lib/domcero/locks | tr '\n' ' '; echo
    grep ' \.\$' $job/$id/journal | cut -d' ' -f3" >"$work/left"
  n=$(sed -n 1p "$work/left")
  [ "$n" = '1 2 3 ' ] || { echo "marks: $n"; return; }
  [ -z "$(sed -n 2p "$work/left")" ] || [ "$fault" = foreign-lock ] || { echo 'a lock stays'; return; }
  # The client that was there all the time heard every record of its attempt once.
  if [ "$fault" != client ] && [ "$fault" != dom0 ]; then
    sed 1,2d "$work/left" >"$work/written"
    sed -n 's/.*"event":"\([a-z-]*\)".*/\1/p' "$work/heard" | grep -v '^output$' >"$work/events"
    [ -s "$work/events" ] || { echo 'the client heard nothing'; return; }
    head -n "$(wc -l <"$work/events")" "$work/written" | cmp -s - "$work/events" || { echo 'the client heard something else'; return; }
    [ -z "$healed" ] || [ "$(tail -n 1 "$work/events")" = finished ] || { echo 'the client did not hear the end'; return; }
  fi
  echo survived
}

dom0 "xl destroy pv1; xl destroy pvh1; xl destroy hvm1" >/dev/null 2>&1 # what runs there costs the emulated dom0 time
install_tools
for fault in $faults; do
  for step in $steps; do
    for phase in $phases; do
      grep -q "^$fault $step $phase survived$" "$results" && continue
      said=$(point "$fault" "$step" "$phase")
      sed -i "/^$fault $step $phase /d" "$results"
      echo "$fault $step $phase $said" | tee -a "$results" >&2
    done
  done
done

if [ -s "$results.ms" ]; then
  printf 'followed again after the link was back, ms: median %s, most %s, of %s\n' \
    "$(cut -d' ' -f4 "$results.ms" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }')" \
    "$(cut -d' ' -f4 "$results.ms" | sort -n | tail -n 1)" "$(wc -l <"$results.ms")"
fi
printf '%-14s %6s %9s\n' fault tried survived
bad=0
while read -r fault; do
  tried=$(grep -c "^$fault " "$results")
  good=$(grep -c "^$fault .* survived$" "$results")
  printf '%-14s %6s %9s\n' "$fault" "$tried" "$good"
  [ "$tried" = "$good" ] || bad=1
done < <(cut -d' ' -f1 "$results" | sort -u)
exit $bad
