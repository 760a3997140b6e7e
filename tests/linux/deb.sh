#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
set -euo pipefail
# shellcheck source=installer/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/../../installer/lib.sh"
# shellcheck source=tests/linux/root.sh
. "$REPO/tests/linux/root.sh"

usage() {
    cat <<TEXT
Usage: tests/linux/deb.sh [OPTION...]

Proves the Debian packages that installer/linux/deb.sh has put into build/linux: lintian has nothing to say, and in a
pristine Debian 12 root, with what they depend on and nothing more, domcero-cli is installed alone and answers, then
domcero shows its window with the demo host on a screen outside (screenshot: build/linux/domcero.png); manuals and
completions are found; after the purge nothing is left. Needs root, and a network for the packages.

  --root FOLDER  where the root is made (default: a new folder in /var/tmp, about 1 GB)
  --keep         leave the root there
  --no-install   install nothing on this machine, take what is there
  --yes          install without asking, also on a system where this was not tried
TEXT
}
take_root_options "$@"
for option in "${rest[@]}"; do common_option "$option"; done
[ "$(id -u)" = 0 ] || fail "A chroot needs root; start this with sudo."
out=$REPO/build/linux
cli=$(echo "$out"/domcero-cli_*.deb) desktop=$(echo "$out"/domcero_*.deb)
if [ ! -e "$cli" ] || [ ! -e "$desktop" ]; then fail "There are no packages in build/linux; run installer/linux/deb.sh."; fi
ensure_packages "${PACKAGES_PRISTINE[@]}" "${PACKAGES_LINTIAN[@]}" "${PACKAGES_TEST[@]}"

own_root deb
passed=0 failed=0

# check NAME COMMAND...
check() {
    local name=$1
    shift
    if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAIL $name"; fi
}
# says WORDS COMMAND...: what the command prints has the words.
says() {
    local words=$1 said
    shift
    said=$("$@" 2>&1 </dev/null) || true
    [[ $said == *"$words"* ]] || { printf '%s\n' "$said" | tail -n 20; return 1; }
}
nothing_from() { [ -z "$("$@")" ] || { "$@"; return 1; }; }
inside() { "${ENTER[@]}" "$@"; }
# installed: how many packages, and their MB.
# shellcheck disable=SC2016 # dpkg-query's and awk's own variables
installed() {
    chroot "$root" dpkg-query -W -f '${db:Status-Abbrev} ${Installed-Size}\n' |
        awk '$1 == "ii" { n++; kb += $2 } END { print n, int(kb / 1024) }'
}
# with_apt NAME ARGUMENT...: installs, and says how much that was.
with_apt() {
    local name=$1 count size now_count now_size
    shift
    read -r count size < <(installed)
    check "$name" inside apt-get -qq -o Dpkg::Use-Pty=0 --yes --no-install-recommends install "$@" >"$out/apt.log" 2>&1 ||
        tail -n 20 "$out/apt.log"
    read -r now_count now_size < <(installed)
    say "$name: $((now_count - count)) packages came, $((now_size - size)) MB unpacked."
}
# Every trace by its name, and every entry of dpkg. What man keeps of pages that were read is its own.
traces() {
    find "$root" -xdev -mindepth 1 -iname '*domcero*' -not -path "$root/tmp/*" -not -path "$root/var/cache/man/*"
    chroot "$root" dpkg-query -W 'domcero*' 2>/dev/null
}
# window_comes: domcero until its window is on the screen and has drawn the demo host.
window_comes() {
    begin_window 120 "$out/domcero.log" domcero || { cat "$out/domcero.log"; return 1; }
    sleep 5
    import -window root "$out/domcero.png"
    kill -0 "$session_job" 2>/dev/null
}

ls -l "$cli" "$desktop"
check "lintian" nothing_from lintian --allow-root --fail-on error,warning --pedantic "$cli" "$desktop"

make_root
mkdir -p "$root/tmp/deb" "$root/tmp/home"
cp "$cli" "$desktop" "$root/tmp/deb"
start_display "$out/xvfb.log"
enter /tmp/deb HOME=/tmp/home DISPLAY="$DISPLAY" DEBIAN_FRONTEND=noninteractive
check "nothing before" nothing_from traces
inside apt-get -qq update

with_apt "domcero-cli alone" ./"${cli##*/}"
check "no window system came with it" nothing_from sh -c "ls '$root'/usr/lib/*/libQt6Gui.so.6 2>/dev/null"
check "domcero-cli --version" says "domcero-cli $(dpkg-deb -f "$cli" Version)" inside domcero-cli --version
check "domcero-cli guests demo" says zimbra inside domcero-cli guests demo
with_apt "domcero" ./"${desktop##*/}"
check "domcero --version" says "domcero $(dpkg-deb -f "$desktop" Version)" inside domcero --version
check "domcero's window" window_comes
end_window
inside du -sh /usr/bin/domcero /usr/bin/domcero-cli

# What reads the rest comes last, so that it brought nothing that was missing.
with_apt "man and the shells" man-db bash-completion zsh fish qt6-translations-l10n
for page in domcero domcero-cli; do
    check "man $page" says "xl.cfg(5)" inside man "$page"
    check "man -L es $page" says NOMBRE inside man -L es "$page"
done
# shellcheck disable=SC2016 # the shells' own variables
{
    check "completion in bash" says _domcero_cli inside bash -c '. /usr/share/bash-completion/bash_completion
        _completion_loader domcero-cli; complete -p domcero-cli'
    check "completion in zsh" says _domcero-cli inside zsh -c 'autoload -U compinit; compinit -u -D; print $_comps[domcero-cli]'
    check "completion in fish" says rollback inside fish -c 'complete -C "domcero-cli plan ro"'
}

check "purge" inside apt-get -qq --yes purge domcero domcero-cli >"$out/apt.log" 2>&1
check "nothing left" nothing_from traces

printf '%s passed, %s failed\n' "$passed" "$failed"
[ $failed = 0 ]
