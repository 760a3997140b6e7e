#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# The numbers from 1 to $1, a line each.
exec seq 1 "$1"
