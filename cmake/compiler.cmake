# SPDX-License-Identifier: GPL-3.0-or-later
# What every target is compiled with: warnings, sanitizers, the compiler cache, a quick linker.
add_library(domcero_options INTERFACE)
target_compile_definitions(domcero_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_NO_FOREACH
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    DOMCERO_VERSION="${PROJECT_VERSION}")
target_include_directories(domcero_options INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(domcero_options INTERFACE -Wall -Wextra -Wconversion -Wno-sign-conversion -Wshadow)

if(WIN32) # Windows 10 and later; its headers without the names that clash with ours
    target_compile_definitions(domcero_options INTERFACE _WIN32_WINNT=0x0A00 UNICODE _UNICODE WIN32_LEAN_AND_MEAN NOMINMAX)
    target_compile_options(domcero_options INTERFACE -Wno-attributes) # Qt's headers and MinGW
endif()

if(DOMCERO_SANITIZE)
    target_compile_options(domcero_options INTERFACE -fsanitize=${DOMCERO_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(domcero_options INTERFACE -fsanitize=${DOMCERO_SANITIZE})
endif()

if(DOMCERO_FUZZ) # coverage of the layers for libFuzzer; the first finding ends the run
    target_compile_options(domcero_options INTERFACE -fsanitize=fuzzer-no-link -fno-sanitize-recover=all)
    target_link_options(domcero_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_program(DOMCERO_CCACHE ccache)
if(DOMCERO_CCACHE)
    # as its manual wants it for precompiled headers, which it is not to read at each compilation; nothing of ours has
    # __TIME__ in it
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_INODECACHE=1 ${DOMCERO_CCACHE})
endif()

find_program(DOMCERO_LLD ld.lld)
if(DOMCERO_LLD AND NOT MINGW)
    target_link_options(domcero_options INTERFACE -fuse-ld=lld)
endif()
