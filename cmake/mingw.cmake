# SPDX-License-Identifier: GPL-3.0-or-later
# Windows x86-64 by MinGW's compiler with POSIX threads. The dependencies are built by this file as well, so a change of
# it builds all of them anew.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)

# Where installer/windows/build.sh puts links to what it built.
get_filename_component(DOMCERO_WINDOWS ${CMAKE_CURRENT_LIST_DIR}/../build/windows-dependencies ABSOLUTE)
set(CMAKE_PREFIX_PATH ${DOMCERO_WINDOWS}/mbedtls ${DOMCERO_WINDOWS}/libssh ${DOMCERO_WINDOWS}/qt ${DOMCERO_WINDOWS}/qcustomplot)
set(ENV{PKG_CONFIG_LIBDIR} ${DOMCERO_WINDOWS}/libssh/lib/pkgconfig)

# Libraries of Windows only, programs of this machine only.
set(CMAKE_FIND_ROOT_PATH ${DOMCERO_WINDOWS} /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)

# moc, uic, rcc and lrelease are this machine's.
set(QT_HOST_PATH /usr)
set(QT_HOST_PATH_CMAKE_DIR /usr/lib/x86_64-linux-gnu/cmake)
set(Qt6LinguistTools_DIR ${QT_HOST_PATH_CMAKE_DIR}/Qt6LinguistTools)
