# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# off UNIT KEEP | again UNIT FILE: see README.md
what=$1 unit=$2 file=$3
case $what in
off)
    [ ! -e "$file.none" ] || systemctl disable --now "$unit"
    ;;
again)
    systemctl daemon-reload
    [ ! -e "$file" ] || systemctl enable --now "$unit"
    ;;
*)
    printf 'what of the timer: %s\n' "$what" >&2
    exit 2
    ;;
esac
