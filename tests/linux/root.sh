# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034,SC2154
#
# A pristine Debian 12 root, and a screen for what runs in it. To be sourced after installer/lib.sh, by root; $root is where
# the root is made, and $keep is 1 when it shall stay: take_root_options.
# shellcheck source=tests/lab/image/pieces.sh
. "$REPO/tests/lab/image/pieces.sh"

# take_root_options ARGUMENT...: sets $root and $keep, which all tests in a root have; what else there is comes into $rest.
take_root_options() {
    root='' keep=0 rest=()
    while [ $# -gt 0 ]; do
        case $1 in
            --root) root=${2:?--root needs a folder.}; shift ;;
            --keep) keep=1 ;;
            *) rest+=("$1") ;;
        esac
        shift
    done
}

display_job='' session_job=''
clean_up() {
    end_window
    [ -z "$display_job" ] || kill "$display_job" 2>/dev/null || true
    wait 2>/dev/null || true
    [ "$keep" = 1 ] || rm -rf --one-file-system "$root"
}
# own_root NAME: from here on $root is ours, and removed at the end: a new folder if none was named, never one that holds
# something else.
own_root() {
    [ -n "$root" ] || root=$(mktemp -d "/var/tmp/domcero-$1.XXXXXX")
    if [ -n "$(ls -A "$root" 2>/dev/null)" ] && [ ! -e "$root/.pristine-root" ]; then
        fail "$root is not empty and no root of an earlier call; name a new folder."
    fi
    trap clean_up EXIT
}

make_root() {
    local work
    work=$(mktemp -d)
    machine_sources bookworm >"$work/sources.list"
    machine_apt_options >"$work/apt.conf"
    mmdebstrap --quiet --mode=root --variant=minbase --format=directory --aptopt="$work/apt.conf" \
        bookworm "$root" - <"$work/sources.list" || fail "The pristine root could not be made."
    touch "$root/.pristine-root"
    cp "$work/sources.list" "$root/etc/apt/sources.list"
    cp "$work/apt.conf" "$root/etc/apt/apt.conf.d/90machine"
    rm -rf "$work" "$root/etc/apt/sources.list.d"/*
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    # mmdebstrap leaves the lists of packages there; on a fresh machine they may be missing.
    rm -rf "$root"/var/lib/apt/lists/*
}
# check_out: a clean checkout of HEAD in the root; what an earlier call built there stays.
check_out() {
    local there=$root/root/domcero
    [ -d "$there/.git" ] || git clone -q --no-hardlinks "$REPO" "$there"
    git -C "$there" fetch -q "$REPO" HEAD
    git -C "$there" checkout -q --detach "$(git -C "$REPO" rev-parse HEAD)"
    git -C "$there" clean -qfd
}

# took WHAT SECONDS: for the table `times` at the end.
times=()
took() { times+=("$(printf '%5d s  %s' "$2" "$1")"); say "$1: $2 s"; }

# enter FOLDER [VARIABLE=VALUE...]: makes ENTER, the command that runs what follows in that folder of the root, as on a machine
# of its own. All its processes and mounts end with it. The screen outside is reached by its socket, as a desktop would give it.
enter() {
    local folder=$1
    shift
    local network=()
    [ "${OFFLINE:-0}" = 0 ] || network=(--net)
    # shellcheck disable=SC2016
    ENTER=(env -i PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 TERM=dumb
        "$@" unshare --mount --pid --uts --fork --kill-child "${network[@]}" bash -euc '
            root=$1 folder=$2
            shift 2
            mount --make-rprivate /
            mount --rbind /dev "$root/dev"
            mount -t sysfs sys "$root/sys" 2>/dev/null || mount --rbind /sys "$root/sys"
            mount -t proc proc "$root/proc"
            mkdir -p -m 1777 "$root/tmp/.X11-unix"
            mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
            exec chroot "$root" bash -c "cd \"\$1\" && shift && exec \"\$@\"" inside "$folder" "$@"' inside "$root" "$folder")
}

# start_display LOG: an Xvfb outside; sets DISPLAY and display_job.
start_display() {
    local display_fd number
    exec {display_fd}<> <(:)
    Xvfb -displayfd "$display_fd" -screen 0 1280x800x24 -nolisten tcp >"$1" 2>&1 &
    display_job=$!
    read -r -t 20 -u "$display_fd" number || fail "Xvfb did not start; see $1."
    export DISPLAY=:$number
}

# begin_window SECONDS LOG COMMAND...: runs it in ENTER's place until a window of Domcero is on the screen; false when it
# ends without one, or none comes in that time.
begin_window() {
    local end=$((SECONDS + $1)) log=$2
    shift 2
    "${ENTER[@]}" "$@" >"$log" 2>&1 </dev/null &
    session_job=$!
    until xdotool search --onlyvisible --name Domcero >/dev/null 2>&1; do
        kill -0 "$session_job" 2>/dev/null && [ $SECONDS -lt $end ] || return 1
        sleep 0.2
    done
}
end_window() {
    [ -n "$session_job" ] || return 0
    kill -KILL "$session_job" 2>/dev/null || true
    wait "$session_job" 2>/dev/null || true
    session_job=''
}
