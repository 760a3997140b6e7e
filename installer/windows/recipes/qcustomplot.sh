#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The charts, for Qt 6, with the CMake files that Debian adds.
set -euo pipefail
cmake -S "$SOURCE" -B "$BUILD" -G Ninja --toolchain "$TOOLCHAIN" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_INSTALL_PREFIX="$PREFIX" -DCMAKE_CXX_FLAGS="-Wno-attributes -Wa,-mbig-obj" -DBUILD_SHARED_LIBS=ON -DUSE_QT_VERSION=6
cmake --build "$BUILD" --parallel "$JOBS"
cmake --install "$BUILD"
