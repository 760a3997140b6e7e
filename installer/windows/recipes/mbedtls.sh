#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# libssh's crypto, static. Threading is set in its header, where libssh sees it too: without it libssh does not start.
set -euo pipefail
python3 "$SOURCE/scripts/config.py" --file "$SOURCE/include/mbedtls/mbedtls_config.h" set MBEDTLS_THREADING_C
python3 "$SOURCE/scripts/config.py" --file "$SOURCE/include/mbedtls/mbedtls_config.h" set MBEDTLS_THREADING_PTHREAD
cmake -S "$SOURCE" -B "$BUILD" -G Ninja --toolchain "$TOOLCHAIN" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_INSTALL_PREFIX="$PREFIX" -DLINK_WITH_PTHREAD=ON -DGEN_FILES=OFF -DENABLE_PROGRAMS=OFF -DENABLE_TESTING=OFF
cmake --build "$BUILD" --parallel "$JOBS"
cmake --install "$BUILD"
