# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# What the scripts of installer and tests share: to speak, to fail with a sentence, the options that all have, to install
# what is missing, to configure and build a preset. To be sourced by bash; needs nothing that is not in a minimal Debian.

REPO=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=installer/packages.sh
. "$REPO/installer/packages.sh"

HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d: -f6)}
export HOME
DOMCERO_CACHE="${XDG_CACHE_HOME:-$HOME/.cache}/domcero"

say() { printf '== %s\n' "$*"; }
fail() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; exit 1; }

# common_option OPTION: takes one that all have, and refuses any other. The script has a function usage.
common_option() {
    case $1 in
        --no-install) NO_INSTALL=1 ;;
        --yes) ASSUME_YES=1 ;;
        -h | --help) usage; exit 0 ;;
        *) usage >&2; fail "There is no option $1." ;;
    esac
}

# The system's name and version as people say them, and whether the set-up was tried on it.
system_name() {
    local line='an unknown system'
    # shellcheck disable=SC1091
    [ ! -r /etc/os-release ] || line=$(. /etc/os-release && echo "${PRETTY_NAME:-${NAME:-an unknown system}}")
    echo "$line"
}
system_is_tried() {
    # shellcheck disable=SC1091
    [ -r /etc/os-release ] && [ "$(. /etc/os-release && echo "${ID:-}${VERSION_ID:-}")" = debian12 ]
}

# missing_packages NAME...: those that are not installed, one a line.
missing_packages() {
    local installed
    installed=$(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^.i. *//p' | sort -u)
    printf '%s\n' "$@" | sort -u | comm -23 - <(printf '%s\n' "$installed")
}

# ensure_packages NAME...: installs what is missing. Nothing is asked of the network when all is there.
# (A subshell, like build_preset, so that a caller can go on after a failure.)
ensure_packages() (
    local missing answer
    if ! command -v dpkg-query >/dev/null; then
        [ "${NO_INSTALL:-0}" = 1 ] && return
        fail "This system has no Debian packages. Install what these Debian packages bring, then start again" \
            "with --no-install: $*"
    fi
    mapfile -t missing < <(missing_packages "$@")
    if [ ${#missing[@]} = 0 ]; then
        say "All $# packages that are needed are installed."
        return
    fi
    if [ "${NO_INSTALL:-0}" = 1 ]; then
        say "Going on without these packages, as --no-install says: ${missing[*]}"
        return
    fi
    say "${#missing[@]} packages are missing: ${missing[*]}"
    if ! system_is_tried; then
        say "This is $(system_name). The set-up was tried on Debian 12 only; names of packages may differ here."
        if [ "${ASSUME_YES:-0}" != 1 ]; then
            [ -t 0 ] || fail "Start again with --yes to install them, or install them yourself:" \
                "apt-get install --no-install-recommends ${missing[*]}"
            read -r -p "Install them now? [y/N] " answer
            case $answer in [yYsS]*) ;; *) fail "Nothing was installed." ;; esac
        fi
    fi
    install_packages "${missing[@]}"
)

# as_root COMMAND...: as it is for root, else by sudo, which asks on a terminal only.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
        sudo "$@"
    else
        fail "Installing packages needs root, or sudo on a terminal. As root, run: $*"
    fi
}
apt() {
    as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C apt-get -q -o DPkg::Lock::Timeout=600 -o APT::Color=0 \
        -o Dpkg::Use-Pty=0 "$@"
}

install_packages() {
    # A private sshd is for the tests; the package would also start one that listens to the world.
    if printf '%s\n' "$@" | grep -qx openssh-server && [ ! -e /etc/ssh/sshd_config ]; then
        say "openssh-server is for the tests only: /etc/ssh/sshd_not_to_be_run keeps it from listening on port 22."
        as_root mkdir -p /etc/ssh
        as_root touch /etc/ssh/sshd_not_to_be_run
    fi
    if ! apt-get --simulate --no-install-recommends install "$@" >/dev/null 2>&1; then
        say "Reading the lists of packages (apt-get update)."
        apt update || fail "The lists of packages could not be read. Is there a network, and is /etc/apt right?"
    fi
    say "Installing (apt-get install)."
    if ! apt install --yes --no-install-recommends "$@"; then
        say "That failed; the lists may be old. Reading them anew and trying once more."
        if ! apt update || ! apt install --yes --no-install-recommends "$@"; then
            fail "The packages could not be installed; apt's own words stand above."
        fi
    fi
}

# build_preset PRESET [TARGET...]: configures when that was not done yet, and builds. The compiler's cache
# is ours, so that nobody's own is filled or emptied.
build_preset() (
    local preset=$1
    shift
    export CCACHE_DIR="${CCACHE_DIR:-$DOMCERO_CACHE/ccache}" CCACHE_BASEDIR="$REPO" CCACHE_NOHASHDIR=1
    export CCACHE_MAXSIZE="${CCACHE_MAXSIZE:-2G}"
    mkdir -p "$CCACHE_DIR"
    cd "$REPO" || fail "The folder $REPO cannot be entered."
    if [ ! -e "build/$preset/build.ninja" ]; then
        cmake --preset "$preset" || fail "CMake could not configure the preset $preset; its reason stands above."
    fi
    cmake --build "build/$preset" --parallel "$(nproc)" ${1:+--target "$@"} ||
        fail "The preset $preset does not build; the compiler's reason stands above."
)
