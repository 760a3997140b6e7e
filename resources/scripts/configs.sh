#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The guests' config files of a directory, and which of them start with the host: see README.md.
LC_ALL=C
export LC_ALL
directory=${1:-/etc/xen}
largest=262144 # bytes; the longest real config seen is a hundredth of it

# In the C locale ${#x} counts bytes. A shell variable holds every byte but NUL.
section() {
    printf 'section %d %d %d\n%s\n%s\n' "${#1}" "$2" "${#3}" "$1" "$3"
}

config() {
    bytes=$(wc -c 2>&1 <"$1") || bytes=unreadable
    case $bytes in
    *[!0-9\ ]*)
        section "$1" 1 "$(cat "$1" 2>&1 >/dev/null)"
        return
        ;;
    esac
    if [ "$bytes" -gt "$largest" ]; then
        section "$1" 2 ''
        return
    fi
    # The x keeps the newlines at the end. Read once, so that length and content are of one moment.
    content=$(cat "$1" 2>/dev/null && printf x)
    content=${content%x}
    if [ "${#content}" -ne "$bytes" ]; then
        section "$1" 3 ''
    else
        section "$1" 0 "$content"
    fi
}

if [ ! -d "$directory" ]; then
    section folder 1 "$directory: no such directory"
    section auto 0 ''
    section links 0 ''
    exit 0
fi
if [ ! -r "$directory" ] || [ ! -x "$directory" ]; then
    section folder 1 "$directory: permission denied"
    section auto 1 ''
    section links 1 ''
    exit 0
fi

for file in "$directory"/*; do
    [ -f "$file" ] || continue
    case ${file##*/} in
    xl.conf | oxenstored.conf | xenstored.conf | xlu.conf | cpupool | *.sxp | xend[-.]*) continue ;;
    README* | xlexample* | xmexample*) continue ;;
    \#* | *~ | *.bak | *.old | *.orig | *.save | *.swp | *.rpm?* | *.dpkg-* | *.ucf-* | *.domcero-*) continue ;;
    esac
    config "$file"
done

newline='
'
targets=
links=
for link in "$directory"/auto/*; do
    [ -f "$link" ] || continue
    direct=$link
    inside=
    if [ -L "$link" ]; then
        inside=$(readlink "$link")
        direct=$inside
        case $direct in
        /*) ;;
        *) direct=$directory/auto/$direct ;;
        esac
    fi
    # Both ends of a chain of links: the directory may hold a link too, to where the configs really are.
    final=$(readlink -f "$link")
    folder=$(cd "${direct%/*}" 2>/dev/null && pwd -P)
    direct=$folder/${direct##*/}
    case $link$direct$final in
    *"$newline"*) continue ;;
    esac
    targets=$targets$final$newline
    [ "$direct" = "$final" ] || targets=$targets$direct$newline
    if [ -n "$inside" ]; then
        links=$links$link$newline$inside$newline$final$newline
        [ "$direct" = "$final" ] || links=$links$link$newline$inside$newline$direct$newline
    fi
    # What starts with the host is shown, wherever it lies.
    case $final in
    "$directory"/auto/*) config "$final" ;;
    "$directory"/*) ;;
    *) [ "$direct" != "$final" ] || config "$final" ;;
    esac
done
section auto 0 "${targets%"$newline"}"
section links 0 "${links%"$newline"}"
