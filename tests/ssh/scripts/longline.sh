#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# A line, one of $1 bytes, and one more.
echo first
head -c "$1" /dev/zero | tr '\0' x
echo
echo last
