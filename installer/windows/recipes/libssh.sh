#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# On mbedtls, which is in the DLL then: twice as fast here as libgcrypt, and it reads PKCS#8 keys. The server's part is
# for tests. mbedtls takes its entropy from bcrypt.dll, which a static library cannot say.
set -euo pipefail
cmake -S "$SOURCE" -B "$BUILD" -G Ninja --toolchain "$TOOLCHAIN" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_INSTALL_PREFIX="$PREFIX" -DWITH_MBEDTLS=ON -DWITH_ZLIB=OFF -DWITH_GSSAPI=OFF -DWITH_NACL=OFF -DWITH_PCAP=OFF \
    -DCMAKE_C_STANDARD_LIBRARIES="-lws2_32 -lbcrypt" -DWITH_DEBUG_CALLTRACE=OFF -DWITH_EXAMPLES=OFF -DWITH_SERVER=ON
cmake --build "$BUILD" --parallel "$JOBS"
cmake --install "$BUILD"
