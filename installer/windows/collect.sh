# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
#
# From the built programs to what people get. To be sourced after dependencies.sh.

OUTPUT="$REPO/build/windows"
PROGRAM="$OUTPUT/domcero"   # the folder as it is on a user's disk

# The version of the project, which CMake knows.
program_version() { sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$REPO/build/mingw/CMakeCache.txt"; }

# Where a DLL is: ours, then the compiler's own. One that is nowhere belongs to Windows.
find_dll() {
    local folder
    for folder in "$DEPENDENCIES"/*/bin "$(dirname "$(x86_64-w64-mingw32-gcc-posix -print-file-name=libstdc++-6.dll)")" \
        /usr/x86_64-w64-mingw32/lib; do
        [ ! -e "$folder/$1" ] || { echo "$folder/$1"; return; }
    done
}
imports_of() { x86_64-w64-mingw32-objdump -p "$1" | sed -n 's/^\s*DLL Name: //p'; }

# add_dlls FOLDER FILE: what FILE imports, and what that imports.
add_dlls() {
    local name path
    for name in $(imports_of "$2"); do
        [ ! -e "$1/$name" ] || continue
        path=$(find_dll "$name")
        [ -n "$path" ] || continue
        cp "$path" "$1/$name"
        add_dlls "$1" "$path"
    done
}

# DLLs beside the programs; Qt's plugins and sentences where qt.conf says.
collect_program() {
    local plugin file
    rm -rf "$PROGRAM"
    mkdir -p "$PROGRAM/translations"
    cp "$REPO/build/mingw/src/app/domcero.exe" "$REPO/build/mingw/src/app/domcero-cli.exe" "$PROGRAM"
    for plugin in platforms/qwindows.dll styles/qwindowsvistastyle.dll; do
        install -D "$DEPENDENCIES/qt/plugins/$plugin" "$PROGRAM/plugins/$plugin"
    done
    for file in "$PROGRAM"/*.exe "$PROGRAM"/plugins/*/*.dll; do
        add_dlls "$PROGRAM" "$file"
    done
    find "$PROGRAM" -name '*.[ed][xl][el]' -exec x86_64-w64-mingw32-strip --strip-unneeded {} +
    printf '[Paths]\nPrefix = .\n' >"$PROGRAM/qt.conf"
    cp /usr/share/qt6/translations/qtbase_es.qm "$PROGRAM/translations"
    cp "$REPO/LICENSE" "$PROGRAM/LICENSE.txt"
    say "The program is $(du -sm "$PROGRAM" | cut -f 1) MB in $(find "$PROGRAM" -type f | wc -l) files."
}

make_zip() {
    local name
    name=domcero-$(program_version)-windows-x86_64.zip
    rm -f "$OUTPUT"/*.zip
    (cd "$OUTPUT" && zip -q -9 -r "$name" domcero)
}

# The installer's list of files is what was collected, so that the uninstaller takes away these and nothing else.
make_installer() {
    rm -f "$OUTPUT"/*.exe
    # shellcheck disable=SC2016 # $INSTDIR is makensis' own
    (cd "$PROGRAM" && find . -type f -printf 'Delete "$INSTDIR/%P"\n' &&
        find . -mindepth 1 -depth -type d -printf 'RMDir "$INSTDIR/%P"\n') | sed 's|/|\\|g' >"$OUTPUT/uninstall.nsh"
    makensis -V2 -INPUTCHARSET UTF8 -DVERSION="$(program_version)" -DPROGRAM="$PROGRAM" -DOUTPUT="$OUTPUT" \
        -DICON="$REPO/build/mingw/installer/windows/domcero.ico" "$REPO/installer/windows/domcero.nsi"
    rm -f "$OUTPUT/uninstall.nsh"
}
