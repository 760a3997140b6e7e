# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
# FOLDER: see README.md
cd -- "$1" || exit 1
set +f
if [ ! -f manifest.json ] || [ ! -s SHA256SUMS ]; then
    printf '%s is no whole backup\n' "$1" >&2
    exit 1
fi
sha256sum -c SHA256SUMS >&2 || exit 1
printf '50.00%%\n'
for file in *.zst *.gz; do
    case $file in
    *.zst) packer=zstd ;;
    *) packer=gzip ;;
    esac
    [ ! -f "./$file" ] || "$packer" -q -t "./$file" || exit 1
done
printf '100.00%%\n'
