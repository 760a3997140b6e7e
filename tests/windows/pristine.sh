#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
# shellcheck source=installer/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../installer/lib.sh"
# shellcheck source=tests/linux/root.sh
. "$REPO/tests/linux/root.sh"

usage() {
    cat <<TEXT
Usage: tests/windows/pristine.sh [--root FOLDER] [--keep] [--no-install] [--yes]

Proves the build for Windows where nothing is prepared: makes a pristine Debian 12 root with mmdebstrap from
this machine's own apt sources, copies a clean checkout of HEAD into it, and there, in a chroot with
namespaces of its own for mounts and processes, runs installer/windows/build.sh
  1. from nothing: packages, sources, Qt and the other libraries, program, zip, installer;
  2. again in a new checkout without a network, with the libraries in the cache and a compiler's cache of its own that is empty.
Wall times are printed at the end; logs are in build/pristine-windows, with what was built. Needs root.

  --root FOLDER  where the root is made (default: a new folder in /var/tmp, about 5 GB in the end)
  --keep         leave the root there (a second call with the same --root takes it as it is)
  --no-install   install nothing on this machine, take what is there
  --yes          install without asking, also on a system where this was not tried
TEXT
}
take_root_options "$@"
for option in "${rest[@]}"; do common_option "$option"; done
[ "$(id -u)" = 0 ] || fail "A chroot needs root; start this with sudo."
ensure_packages "${PACKAGES_PRISTINE[@]}"

out=$REPO/build/pristine-windows
mkdir -p "$out"
own_root pristine-windows

# build NAME: as a person does it, after a checkout.
build() {
    local start=$SECONDS
    "${ENTER[@]}" installer/windows/build.sh --yes >"$out/$1.log" 2>&1 </dev/null ||
        { tail -n 30 "$out/$1.log"; fail "installer/windows/build.sh failed; its words are in build/pristine-windows/$1.log."; }
    took "$1" $((SECONDS - start))
}

if [ ! -x "$root/usr/bin/apt-get" ]; then
    start=$SECONDS
    make_root
    took "pristine Debian 12 root made" $((SECONDS - start))
fi
check_out
enter /root/domcero
build from-nothing
rm -rf "$root/root/domcero/build" "$root/root/.cache/domcero/ccache"
OFFLINE=1 enter /root/domcero
build with-the-libraries-in-the-cache
cp "$root"/root/domcero/build/windows/domcero-* "$out"
grep -h ' Built ' "$out/from-nothing.log" || true
printf '   %s\n' "${times[@]}"
ls -l "$out"
