#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
# shellcheck source=installer/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../installer/lib.sh"
# shellcheck source=tests/linux/root.sh
. "$REPO/tests/linux/root.sh"

usage() {
    cat <<TEXT
Usage: tests/pristine.sh [--root FOLDER] [--keep] [--no-tests] [--no-install] [--yes]

Proves the two commands where nothing is prepared: makes a pristine Debian 12 root with mmdebstrap from
this machine's own apt sources, copies a clean checkout of HEAD into it, and there, in a chroot with
namespaces of its own for mounts and processes, runs
  1. installer/run.sh until the window with the demo host is on the screen (an Xvfb outside), from nothing;
  2. the same again without a network;
  3. tests/run.sh, from nothing; 4. tests/run.sh again, with the caches full.
Wall times are printed at the end; screenshots and logs are in build/pristine. Needs root.

  --root FOLDER  where the root is made (default: a new folder in /var/tmp, about 6 GB in the end)
  --keep         leave the root there (a second call with the same --root takes it as it is)
  --no-tests     only the window (1 and 2)
  --no-install   install nothing on this machine, take what is there
  --yes          install without asking, also on a system where this was not tried
TEXT
}
with_tests=1
take_root_options "$@"
for option in "${rest[@]}"; do
    case $option in
        --no-tests) with_tests=0 ;;
        *) common_option "$option" ;;
    esac
done
[ "$(id -u)" = 0 ] || fail "A chroot needs root; start this with sudo."
ensure_packages "${PACKAGES_PRISTINE[@]}" "${PACKAGES_TEST[@]}"

out=$REPO/build/pristine
mkdir -p "$out"
own_root pristine

# window NAME: runs installer/run.sh until the window is there and has drawn the demo host, takes a
# screenshot, closes the window, and says how long it took.
window() {
    local name=$1 start=$SECONDS
    enter /root/domcero DISPLAY="$DISPLAY" LANG="${WINDOW_LANG:-C.UTF-8}"
    begin_window 2400 "$out/$name.log" installer/run.sh ||
        { tail -n 30 "$out/$name.log"; fail "installer/run.sh ended without a window, or none came within 40 minutes."; }
    took "$name: window on the screen" $((SECONDS - start))
    sleep 3 # the demo host is connected and its first readings are drawn; what a person would see
    import -window root "$out/$name.png"
    say "Screenshot: build/pristine/$name.png"
    end_window
}

if [ ! -x "$root/usr/bin/apt-get" ]; then
    start=$SECONDS
    make_root
    took "pristine Debian 12 root made" $((SECONDS - start))
fi
check_out
start_display "$out/xvfb.log"

window run-from-nothing
OFFLINE=1 window run-again-without-network
if [ $with_tests = 1 ]; then
    enter /root/domcero
    for round in tests-from-nothing tests-again; do
        start=$SECONDS status=0
        "${ENTER[@]}" tests/run.sh >"$out/$round.log" 2>&1 </dev/null || status=$?
        tail -n 40 "$out/$round.log"
        took "$round: exit status $status" $((SECONDS - start))
        [ $status = 0 ] || fail "tests/run.sh failed; see build/pristine/$round.log."
    done
fi
say "Wall times"
printf '   %s\n' "${times[@]}"
