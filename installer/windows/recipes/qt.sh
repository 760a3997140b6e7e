#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Qt base, with its own copies of zlib, freetype and so on.
# - tabletevent needs wintab.h, which Debian removes.
# - direct2d1_1 goes, but not direct2d: without that, 6.4.2 fails at linking Qt6PrintSupport.
set -euo pipefail
cmake -S "$SOURCE" -B "$BUILD" -G Ninja --toolchain "$TOOLCHAIN" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_INSTALL_PREFIX="$PREFIX" -DCMAKE_CXX_FLAGS=-Wno-attributes -DCMAKE_C_FLAGS=-Wno-attributes \
    -DQT_BUILD_EXAMPLES=OFF -DQT_BUILD_TESTS=OFF -DBUILD_SHARED_LIBS=ON \
    -DFEATURE_tabletevent=OFF -DFEATURE_direct2d1_1=OFF -DFEATURE_sql=OFF -DFEATURE_dbus=OFF
cmake --build "$BUILD" --parallel "$JOBS"
cmake --install "$BUILD"
