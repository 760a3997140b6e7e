#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fetch-kernel.sh FOLDER (an mmdebstrap hook): fetches the .deb of the suite's kernel. It is
# linux-image-amd64: the cloud kernel has no CONFIG_XEN_DOM0.
set -euo pipefail
export APT_CONFIG=$MMDEBSTRAP_APT_CONFIG
name=$(apt-cache depends linux-image-amd64 | sed -n 's/^ *Depends: //p' | head -n 1)
# A name that ends in "$" would be a pattern to apt, and so would dots and stars: take it as it is.
[[ $name =~ ^linux-image-[0-9][a-z0-9.+-]*-amd64$ ]]
version=$(apt-cache policy "$name" | sed -n 's/^  Candidate: //p')
cd "$1"
apt-get -q download "$name=$version"
