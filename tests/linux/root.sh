# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
#
# A pristine Debian 12 root, and a screen for what runs in it. To be sourced after installer/lib.sh, by root; $root is where
# the root is made.
# shellcheck source=tests/lab/image/pieces.sh
. "$REPO/tests/lab/image/pieces.sh"

make_root() {
    local work
    work=$(mktemp -d)
    machine_sources bookworm >"$work/sources.list"
    machine_apt_options >"$work/apt.conf"
    mmdebstrap --quiet --mode=root --variant=minbase --format=directory --aptopt="$work/apt.conf" \
        bookworm "$root" - <"$work/sources.list" || fail "The pristine root could not be made."
    cp "$work/sources.list" "$root/etc/apt/sources.list"
    cp "$work/apt.conf" "$root/etc/apt/apt.conf.d/90machine"
    rm -rf "$work" "$root/etc/apt/sources.list.d"/*
    cp -L /etc/resolv.conf /etc/hosts "$root/etc/"
    # mmdebstrap leaves the lists of packages there; on a fresh machine they may be missing.
    rm -rf "$root"/var/lib/apt/lists/*
}
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
