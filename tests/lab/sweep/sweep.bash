# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# A sweep of faults in a true dom0: at each step of a plan each fault, before the step's command, after it or in its middle.
# Then the job is resumed as often as it must be, by the program as a person would, and the host is read.
#
# To be sourced by a script that has set faults, phases and scenarios, and has the functions
#   install          once, when the lab is up
#   prepare NAME     the host as the scenario finds it
#   plan_of NAME     writes the plan to $work/plain; both once, for each point has the machine back as it was then
#   strike_with FAULT STEP   a fault of the caller's own; $relieve is the command for dom0's shell that ends it (optional)
#   mend NAME        what a person does by hand when it has failed twice, as the program says it (optional)
#   judge NAME       prints what is wrong; nothing when all is well. $now is the job's state, $fault what happened
# and then calls `sweep`. Its options are --scenarios, --faults (also FAULT:PHASE), --steps, --phases (words to be taken of them)
# and --results FILE: points that FILE has as survived are not tried again. Exit 77: no lab.
export LC_ALL=C
lab_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
lab() { "$lab_folder/lab.sh" "$@"; }
name=sweep-$$
results='' steps=''
# shellcheck disable=SC2034 # the caller's words
while [ $# -gt 1 ]; do
  case $1 in
    --scenarios) scenarios=$2 ;;
    --faults) faults=$2 ;;
    --steps) steps=$2 ;;
    --phases) phases=$2 ;;
    --results) results=$2 ;;
    *) echo "${0##*/}: $1 is not known" >&2; exit 2 ;;
  esac
  shift 2
done
cli=${DOMCERO_CLI:-$lab_folder/../../build/dev/src/app/domcero-cli}
lab is-built >/dev/null 2>&1 || { echo 'The lab is not built.'; exit 77; }
[ -x "$cli" ] || { echo "There is no $cli."; exit 77; }

work=$(mktemp -d)
[ -n "$results" ] || results=$work/results
touch "$results"
trap 'lab down "$name" >/dev/null 2>&1; rm -rf "$work"' EXIT
export LAB_CACHE=writeback # what dom0 flushes is flushed
lab restore "$name" --ttl 14400 --owner $$ >/dev/null || exit 1
lab known-hosts "$name" >"$work/known_hosts"
host=root@127.0.0.1:$(lab port "$name")
key=$(lab key "$name")
job=/var/lib/domcero/jobs

# One connection of our own for all commands: a login costs an emulated dom0 more than they do.
dom0_reads() {
  ssh -F none -S "$work/mux" -o ControlMaster=auto -o ControlPersist=60 -i "$key" -o IdentitiesOnly=yes -o IdentityAgent=none \
    -o BatchMode=yes -o UserKnownHostsFile="$work/known_hosts" -o GlobalKnownHostsFile=/dev/null -o StrictHostKeyChecking=yes \
    -o ConnectTimeout=60 -o ServerAliveInterval=5 -o ServerAliveCountMax=6 -o LogLevel=ERROR -p "${host#*:}" "${host%:*}" "$@"
}
dom0() { dom0_reads "$@" </dev/null; }
program() {
  "$cli" "$@" --identity "$key" --known-hosts "$work/known_hosts" --hosts "$work/none" --timeout 90 --language en </dev/null
}
# put FILE NAME: a script of ours, as dom0's /usr/local/bin/NAME
put() { dom0_reads "cat >/usr/local/bin/$2 && chmod +x /usr/local/bin/$2 && sync" <"$1"; }

# gated HOW STEP <PLAN: with the gate before that step's command; and a resume does not wait minutes for a proof that will
# not come, for what would bring it was killed.
gated() {
  awk -v how="$1" -v step="$2" '
    /^within / { print "within 10"; next }
    /^step / { at = $2 == step }
    /^undo/ { at = 0 }
    at && /^script / { printf "arg sweep-gate\narg %s\narg %s\narg sweep-tool\n", how, step; sub(/^script/, "arg"); at = 0 }
    at && /^arg / { printf "arg sweep-gate\narg %s\narg %s\n", how, step; at = 0 }
    { print }'
}

# shellcheck disable=SC2016 # dom0's shell expands it
dom0_until='until_true() { for i in $(seq 600); do "$@" && return; sleep 0.2; done; return 1; }' # two minutes and more
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
# The command of the step, and what it has started.
# shellcheck disable=SC2016 # dom0's shell expands it
kill_tool='for p in $(pgrep -f "^/bin/sh /usr/local/bin/sweep-gate"); do pkill -KILL -P $p; kill -KILL $p; done'

# strike FAULT STEP: the fault comes. Prints what is wrong with how it was met.
strike() {
  local lock
  lock=$(sed -n 's/^lock \([^ ]*\).*/\1/p' "$work/plan" | head -n 1)
  case $1 in
    none | tool-fails) ;;
    reset) without_link 3 "$2" --reset ;;
    blackhole) without_link 5 "$2" ;;
    client) kill -KILL "$client" ;;
    runner) dom0 "kill -KILL $(runner_of)" ;;
    runner+tool) dom0 "kill -KILL $(runner_of); $kill_tool" ;;
    tool) dom0 "$kill_tool" ;;
    signal) dom0 "kill -TERM $(runner_of)" ;;
    clock) dom0 'date -s "+3 days" >/dev/null' ;;
    full)
      dom0 'fallocate -l "$(($(df --output=avail -B1 /var | tail -n 1) - 4194304))" /var/filler
        dd if=/dev/zero of=/var/filler2 bs=1k 2>/dev/null; df --output=avail /var | tail -n 1 | grep -qw 0' ||
        echo 'the disk was not filled'
      ;;
    foreign-lock) dom0 "echo 'other x 1 1 1 plain somebody' >'/var/lib/domcero/locks/$lock'" ;;
    second)
      program plan apply "$host" "$work/plan" --yes >"$work/second" 2>&1 && { echo 'the second job was not refused'; return; }
      grep -q 'was started by' "$work/second" || echo "the second was not told: $(cat "$work/second")"
      ;;
    dom0) lab reset "$name" && disconnect ;;
    *) strike_with "$@" ;;
  esac
}

# go_on STEP: resumes as a person does, until the job is done; what can neither go on nor be known is taken back. Sets $now.
go_on() {
  local n
  for n in 1 2 3 4 5; do
    now=$(state)
    case $now in
      'done' | rolled-back) return ;;
      unknown) program plan resume "$host" "$id" --step-again "$1" --follow --yes >/dev/null 2>"$work/resumed" ;;
      *)
        if [ "$n" = 2 ] && declare -F mend >/dev/null; then mend "$scenario"; fi
        program plan resume "$host" "$id" --follow --yes >/dev/null 2>"$work/resumed"
        ;;
    esac
    [ "$n" -lt 3 ] || case $(state) in
      failed | unknown) program plan rollback "$host" "$id" --follow --yes >/dev/null 2>>"$work/resumed" ;;
    esac
  done
}

# point SCENARIO FAULT STEP PHASE: prints "survived" or what is wrong.
point() {
  local scenario=$1 fault=$2 step=$3 phase=$4 how=late client id healed='' before=0 after n now wrong
  case $phase in after) how=early ;; mid) how=mid ;; esac
  [ "$fault" != tool-fails ] || how=fails
  lab back "$name" || { echo 'the machine did not come back'; return; }
  gated "$how" "$step" <"$work/plain" >"$work/plan"
  program plan apply "$host" "$work/plan" --follow --json --yes >"$work/heard" 2>"$work/said" &
  client=$!
  # A file's plan gets a new id each time it is applied.
  id=$(dom0 "$dom0_until; until_true [ -e /root/sweep/waiting-$step ] && ls -t $job | head -n 1")
  [ -n "$id" ] || { kill "$client"; echo "the step was not reached: $(tail -n 3 "$work/said" | tr '\n' ' ')"; return; }
  wrong=$(strike "$fault" "$step")
  [ -z "$wrong" ] || { echo "$wrong"; return; }
  if [ -n "$healed" ]; then
    after=$(heard_after "$healed") || { echo 'the client did not follow again'; return; }
    [ "$after" -le 5000 ] || { echo "followed again only $after ms after the link was back"; return; }
    echo "$fault $step $phase $after" >>"$results.ms"
    timeout 120 tail --pid="$client" -f /dev/null || { echo 'the client did not come to an end'; return; }
  fi
  # What has to end by itself does; then a person resumes, as often as needed.
  dom0 "$dom0_until; no_runner() { [ -z \"\$(pgrep -f $job/$id/[r]unner)\" ]; }; mkdir -p /root/sweep; : >/root/sweep/open-$step
    until_true no_runner || exit 1; rm -f /var/filler /var/filler2; ${relieve:-:}; : >/root/sweep/good" || { echo 'the runner does not end'; return; }
  go_on "$step"
  kill "$client" 2>/dev/null
  wait "$client" 2>/dev/null
  case $now in
    'done' | rolled-back) ;;
    *) echo "it ends as $now: $(tr '\n' ' ' <"$work/resumed")"; return ;;
  esac
  dom0 "ls /var/lib/domcero/locks | tr '\n' ' '; echo; grep ' \.\$' $job/$id/journal | cut -d' ' -f3" >"$work/left"
  [ -z "$(sed -n 1p "$work/left")" ] || [ "$fault" = foreign-lock ] || { echo 'a lock stays'; return; }
  # The client that was there all the time heard every record of its attempt once.
  if [ "$fault" != client ] && [ "$fault" != dom0 ]; then
    sed 1d "$work/left" >"$work/written"
    sed -n 's/.*"event":"\([a-z-]*\)".*/\1/p' "$work/heard" | grep -v '^output$' >"$work/events"
    [ -s "$work/events" ] || { echo 'the client heard nothing'; return; }
    head -n "$(wc -l <"$work/events")" "$work/written" | cmp -s - "$work/events" || { echo 'the client heard something else'; return; }
    [ -z "$healed" ] || [ "$(tail -n 1 "$work/events")" = finished ] || { echo 'the client did not hear the end'; return; }
  fi
  wrong=$(judge "$scenario")
  echo "${wrong:-survived, $now}"
}

# table COLUMN: how many of each were tried and survived.
table() {
  local word tried good
  printf '%-20s %6s %9s\n' "$2" tried survived
  while read -r word; do
    tried=$(awk -v c="$1" -v w="$word" '$c == w' "$results" | wc -l)
    good=$(awk -v c="$1" -v w="$word" '$c == w && $5 ~ /^survived/' "$results" | wc -l)
    printf '%-20s %6s %9s\n' "$word" "$tried" "$good"
  done < <(cut -d' ' -f"$1" "$results" | sort -u)
}

disconnect() { ssh -S "$work/mux" -O exit "${host%:*}" 2>/dev/null; }

# begin_scenario NAME: the host as it finds it, the plan for it, and the machine noted as it is then. Prints what is wrong.
begin_scenario() {
  dom0 'rm -rf /root/sweep /var/lib/domcero/jobs; mkdir -p /root/sweep; rm -f /var/lib/domcero/locks/*'
  prepare "$1" >"$work/prepared" 2>&1 || { echo "not prepared: $(tail -n 2 "$work/prepared" | tr '\n' ' ')"; return; }
  plan_of "$1" 2>"$work/said" || { echo "no plan: $(tail -n 2 "$work/said" | tr '\n' ' ')"; return; }
  dom0 sync
  disconnect
  lab keep "$name" || echo 'the machine could not be noted'
}

# points_of NAME: those of a scenario that are to be tried, FAULT STEP PHASE.
points_of() {
  local word fault step phase
  for word in $faults; do
    fault=${word%%:*}
    for step in ${steps:-$(sed -n 's/^step //p' "$work/plain")}; do
      for phase in $([ "$word" = "$fault" ] && echo "$phases" || echo "${word#*:}"); do
        [ "$fault" != tool-fails ] || [ "$phase" = before ] || continue
        grep -q "^$1 $fault $step $phase survived" "$results" || echo "$fault $step $phase"
      done
    done
  done
}

sweep() {
  local scenario fault step phase said at began
  dom0 "xl destroy pv1; xl destroy pvh1; xl destroy hvm1" >/dev/null 2>&1 # what runs there costs the emulated dom0 time
  put "$lab_folder/sweep/gate" sweep-gate
  # A tool of plans is the runner's own.
  # shellcheck disable=SC2016 # dom0's shell expands it
  printf '%s\n' '#!/bin/sh' 'exec /bin/sh "$(ls -td /var/lib/domcero/jobs/*/ | head -n 1)runner" tool "$@"' >"$work/tool"
  put "$work/tool" sweep-tool
  install
  for scenario in $scenarios; do
    said=$(begin_scenario "$scenario")
    [ -z "$said" ] || { echo "$scenario - - - $said" | tee -a "$results" >&2; continue; }
    while read -r fault step phase; do
      at="$scenario $fault $step $phase" began=$SECONDS
      said=$(point "$scenario" "$fault" "$step" "$phase" </dev/null)
      disconnect
      sed -i "/^$at /d" "$results"
      echo "$at $said ($((SECONDS - began)) s)" | tee -a "$results" >&2
    done < <(points_of "$scenario")
  done
  if [ -s "$results.ms" ]; then
    printf 'followed again after the link was back, ms: median %s, most %s, of %s\n' \
      "$(cut -d' ' -f4 "$results.ms" | sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }')" \
      "$(cut -d' ' -f4 "$results.ms" | sort -n | tail -n 1)" "$(wc -l <"$results.ms")"
  fi
  table 1 scenario
  table 2 fault
  ! grep -qv '^[^ ]* [^ ]* [^ ]* [^ ]* survived' "$results"
}
