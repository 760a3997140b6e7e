#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# wine.sh PROGRAM ARGUMENT...: runs a program of the preset mingw in a Wine prefix of this tree; CTest does it by this too.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
export WINEPREFIX="$top/build/wine" WINEDEBUG="${WINEDEBUG:--all}" WINEARCH=win64

# Qt 6 wants Windows 10, and Debian's prefix says 7. Where there is no display, the null driver makes windows. Tests come at
# the same time: one makes it.
prepare() {
    [ ! -e "$WINEPREFIX/ready" ] || return 0
    wineboot --init && wine winecfg -v win10 &&
        wine reg add 'HKCU\Software\Wine\Drivers' /v Graphics /d x11,null /f && wineserver --wait && touch "$WINEPREFIX/ready"
}
mkdir -p "$WINEPREFIX"
(flock 9 && prepare) 9>"$WINEPREFIX.lock" >/dev/null 2>&1 </dev/null

# What is delivered comes first; what only tests need (Qt6Test, the offscreen plugin) is with the dependencies.
path() { local folder; for folder in "$@"; do [ ! -d "$folder" ] || printf 'Z:%s;' "${folder//\//\\}"; done; }
WINEPATH=$(path "$top/build/windows/domcero" "$top"/build/windows-dependencies/*/bin \
    "$(dirname "$(x86_64-w64-mingw32-gcc-posix -print-file-name=libstdc++-6.dll)")" /usr/x86_64-w64-mingw32/lib)
export WINEPATH

# Wine drops every variable of Qt's; with this prefix it hands them on. Qt Test is silent in a pipe otherwise.
while IFS='=' read -r name value; do
    [[ $name != QT_* ]] || export "WINE$name=$value"
done < <(env)
plugins=$(path "$top/build/windows-dependencies/qt/plugins")
export WINEQT_PLUGIN_PATH="${plugins%;}" WINEQT_FORCE_STDERR_LOGGING=1
exec wine "$@"
