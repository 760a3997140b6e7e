#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The installer under Wine: for this user and for all; silent; the installed program answers; an upgrade keeps
# settings; after the uninstaller nothing is left but what the user made, and with /FORGET not even that.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
setup=$(echo "$top"/build/windows/domcero-*-setup.exe)
drive=$top/build/wine/drive_c
passed=0 failed=0

check() {
    local name=$1
    shift
    if "$@"; then passed=$((passed + 1)); else failed=$((failed + 1)); echo "FAIL $name"; fi
}
wine() { "$here/wine.sh" "$@" </dev/null 2>/dev/null; }
nothing_at() { [ ! -e "$1" ]; }
# Every trace by its name; Wine's own drive has none.
traces() { find "$drive" -iname '*domcero*' -not -path '*/AppData/Local/domcero*' | sort; }
registered() { wine reg query "$1\\Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\Domcero" /v DisplayVersion /reg:64 >/dev/null; }
# The uninstaller goes on in a copy of itself: it is waited for.
uninstall() { wine "$1/uninstall.exe" /S "${@:2}"; WINEPREFIX="$top/build/wine" wineserver --wait; }

wine cmd /c ver >/dev/null
user=$drive/users/$(id -un)/AppData/Local
check "nothing before" [ -z "$(traces)" ]

# scope NAME FOLDER KEY
scope() {
    local name=$1 folder=$2 key=$3
    check "$name: installs" wine "$setup" /S "/$name"
    check "$name: program" [ -e "$folder/domcero.exe" ]
    check "$name: registered" registered "$key"
    check "$name: menu" [ -n "$(find "$drive" -name Domcero.lnk)" ]
    check "$name: the installed program answers" grep -q web <(wine "$folder/domcero-cli.exe" guests demo)
    mkdir -p "$user/domcero"
    echo '{"version": 1, "hosts": [{"name": "kept-host", "address": "dom0.invalid"}]}' >"$user/domcero/hosts.json"
    check "$name: the program reads its settings there" grep -q kept-host <(wine "$folder/domcero-cli.exe" hosts)
    check "$name: upgrades" wine "$setup" /S "/$name"
    check "$name: the upgraded program has the settings" grep -q kept-host <(wine "$folder/domcero-cli.exe" hosts)
    uninstall "$folder" "/$name"
    check "$name: nothing left" [ -z "$(traces)" ]
    check "$name: no longer registered" eval "! registered $key"
    check "$name: settings kept by the uninstaller" grep -q kept-host "$user/domcero/hosts.json"
    rm -r "$user/domcero"
}
scope CURRENTUSER "$user/Programs/Domcero" HKCU
scope ALLUSERS "$drive/Program Files/Domcero" HKLM

wine "$setup" /S /CURRENTUSER
wine "$user/Programs/Domcero/domcero.exe" demo &
for _ in $(seq 100); do
    if pgrep -f 'Domcero.domcero.exe demo' >/dev/null; then break; fi
    sleep 0.1
done
check "a program that runs is not replaced" eval "! wine '$setup' /S /CURRENTUSER"
wine "$user/Programs/Domcero/uninstall.exe" /S /CURRENTUSER "_?=C:\\users\\$(id -un)\\AppData\\Local\\Programs\\Domcero" # in its own place, without a copy
check "a program that runs is not removed" [ -e "$user/Programs/Domcero/Qt6Core.dll" ]
wine taskkill /f /im domcero.exe >/dev/null
mkdir -p "$user/domcero"
uninstall "$user/Programs/Domcero" /CURRENTUSER /FORGET
check "/FORGET" nothing_at "$user/domcero"

echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
