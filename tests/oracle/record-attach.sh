#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# record-attach.sh XL [PRELOAD] <questions >answers: what xl's dry runs say. A question is a line of words, percent-encoded
# where they hold blanks or bytes that are not printed: "block-attach WORD..." or "network-attach WORD...". An answer is
# the question after "$ ", a line "exit=N", and what xl prints. XL is a true xl; in a dom0, or elsewhere with PRELOAD made
# of fakexen.c. Behind the words in xl's memory stands PATH=..., which no MAC address goes on in.
set -u
xl=$1 preload=${2-}
while read -r verb line; do
    words=()
    for word in $line; do
        [ "$word" != "%" ] || word=
        printf -v decoded '%b' "${word//%/\\x}"
        words+=("$decoded")
    done
    printf '$ %s %s\n' "$verb" "$line"
    output=$(env -i ${preload:+LD_PRELOAD="$preload"} PATH=/usr/sbin:/usr/bin:/bin LC_ALL=C "$xl" -N "$verb" 0 "${words[@]}" 2>/dev/null; echo "exit=$?")
    printf '%s\n%s\n' "${output##*$'\n'}" "${output%$'\n'*}" | sed -e '/^exit=[1-9]/{n;d}'
done
