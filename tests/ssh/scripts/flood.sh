#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Lines without end, as fast as they are taken.
exec yes "a line of a flood that nobody asked for"
