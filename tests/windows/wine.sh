#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# wine.sh PROGRAM ARGUMENT...: runs a program of the preset mingw in a Wine prefix of this tree; CTest does it by this too.
# DOMCERO_WINEPREFIX=FOLDER: in a copy of that as it was at first, made when it is not there: a Windows of one's own.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
own=$top/build/wine
fresh=$top/build/wine.fresh # nobody runs in it, so nothing of it goes while it is copied
export WINEPREFIX="$own" WINEDEBUG="${WINEDEBUG:--all}" WINEARCH=win64
export LC_CTYPE=C.UTF-8 # or Wine takes no file's name that is not ASCII

# The windows' fonts are those of the Linux desktop: Windows' own are not here, and of the rest Qt takes the first.
metrics='HKCU\Control Panel\Desktop\WindowMetrics'
logfont=F5FFFFFF000000000000000000000000900100000000000000000022
logfont+=$(printf '%-128s' "$(printf %s 'DejaVu Sans' | iconv -t UTF-16LE | od -An -v -tx1 | tr -d ' \n')" | tr ' ' 0)
fonts() {
    local name
    for name in MessageFont MenuFont IconFont StatusFont; do
        wine reg add "$metrics" /v "$name" /t REG_BINARY /d "$logfont" /f || return
    done
    wine reg add 'HKCU\Software\Wine\Fonts\Replacements' /v 'Courier New' /d 'DejaVu Sans Mono' /f
}

# Qt 6 wants Windows 10, and Debian's prefix says 7. Where there is no display, the null driver makes windows. Tests come at
# the same time: one makes it.
prepare() {
    [ ! "$WINEPREFIX/ready" -nt "$0" ] || return 0
    wineboot --init && wine winecfg -v win10 &&
        wine reg add 'HKCU\Software\Wine\Drivers' /v Graphics /d x11,null /f && fonts && wineserver --wait &&
        rm -rf "$fresh" && cp -a --reflink=auto "$own" "$fresh" && touch "$WINEPREFIX/ready"
}
mkdir -p "$WINEPREFIX"
(flock 9 && prepare) 9>"$WINEPREFIX.lock" >/dev/null 2>&1 </dev/null
if [ -n "${DOMCERO_WINEPREFIX:-}" ]; then
    [ -e "$DOMCERO_WINEPREFIX" ] || cp -a --reflink=auto "$fresh" "$DOMCERO_WINEPREFIX"
    export WINEPREFIX="$DOMCERO_WINEPREFIX"
fi
# Wine's server and services outlive the program: started by it, they would keep its output open for whoever reads that.
(flock 9 && { wineserver -k0 || wine cmd /c exit 9>&-; }) 9>"$WINEPREFIX.lock" >/dev/null 2>&1 </dev/null

# What is delivered comes first; what only tests need (Qt6Test, the offscreen plugin) is with the dependencies.
path() { local folder; for folder in "$@"; do [ ! -d "$folder" ] || printf 'Z:%s;' "${folder//\//\\}"; done; }
WINEPATH=$(path "$top/build/windows/domcero" "$top"/build/windows-dependencies/*/bin \
    "$(dirname "$(x86_64-w64-mingw32-gcc-posix -print-file-name=libstdc++-6.dll)")" /usr/x86_64-w64-mingw32/lib)
export WINEPATH

# Wine drops every variable of Qt's; with this prefix it hands them on. Qt Test is silent in a pipe otherwise.
while IFS='=' read -r name value; do
    [[ $name != QT_* ]] || export "WINE$name=$value"
done < <(env)
plugins=$(path "$top/build/windows-dependencies/qt/plugins" "$top/build/mingw/tests/window/reader/plugins")
export WINEQT_PLUGIN_PATH="${plugins%;}" WINEQT_FORCE_STDERR_LOGGING=1
exec wine "$@"
