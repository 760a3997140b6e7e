# SPDX-License-Identifier: GPL-3.0-or-later
# domcero_layer(NAME DEPENDS ...): one static library per layer of src/README.md, made of all sources of the folder.
# X_posix.cpp and X_windows.cpp are taken on their own platform only.
function(domcero_layer name)
    cmake_parse_arguments(LAYER "" "" "DEPENDS" ${ARGN})
    file(GLOB sources CONFIGURE_DEPENDS *.cpp *.h */*.cpp */*.h)
    get_property(children DIRECTORY PROPERTY SUBDIRECTORIES)
    foreach(child IN LISTS children)   # a folder with a CMakeLists.txt of its own is a layer of its own
        list(FILTER sources EXCLUDE REGEX "^${child}/")
    endforeach()
    if(WIN32)
        list(FILTER sources EXCLUDE REGEX "_posix\\.cpp$")
    else()
        list(FILTER sources EXCLUDE REGEX "_windows\\.cpp$")
    endif()
    add_library(domcero_${name} STATIC ${sources})
    set_target_properties(domcero_${name} PROPERTIES LINKER_LANGUAGE CXX)
    # CMake 3.25 does not run moc again for a file that came anew into the folder, only when a file that it reads
    # in this folder has changed: so the list of sources is such a file.
    file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}_sources.cmake CONTENT "# ${sources}\n" @ONLY)
    include(${CMAKE_CURRENT_BINARY_DIR}/${name}_sources.cmake)
    target_link_libraries(domcero_${name} PUBLIC domcero_options ${LAYER_DEPENDS})
    if(name STREQUAL "gui")
        domcero_precompiled(domcero_${name} WIDGETS)
    else()
        domcero_precompiled(domcero_${name})
    endif()
endfunction()

# domcero_test(SOURCE LABEL libraries...): one Qt Test program, named after its file. On Windows Qt's offscreen platform has no
# fonts; there it is the true one, and Wine makes windows without a display (tests/windows/wine.sh). What the programs set for
# themselves there is set for tests, too (src/app/threadends.h).
if(WIN32)
    set(DOMCERO_TEST_ENVIRONMENT "QT_QPA_PLATFORM=windows;QT_ENABLE_REGEXP_JIT=0;LC_ALL=C.UTF-8")
else()
    set(DOMCERO_TEST_ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endif()
function(domcero_test source label)
    get_filename_component(name ${source} NAME_WE)
    add_executable(${name} ${source})
    target_link_libraries(${name} PRIVATE domcero_test_support Qt6::Test ${ARGN})
    target_compile_definitions(${name} PRIVATE
        DOMCERO_GOLDEN_DIR="${PROJECT_SOURCE_DIR}/tests/golden" DOMCERO_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
    if(label STREQUAL "gui")
        domcero_precompiled(${name} WIDGETS)
    else()
        domcero_precompiled(${name})
    endif()
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES LABELS ${label} TIMEOUT 300
        ENVIRONMENT "${DOMCERO_TEST_ENVIRONMENT}")
    if(WIN32 AND label STREQUAL "gui")
        domcero_test_has_windows(${name})
    endif()
endfunction()
# On Windows the tests share a screen, and a window that comes up takes the keyboard from another program's: one at a time.
function(domcero_test_has_windows name)
    set_tests_properties(${name} PROPERTIES RESOURCE_LOCK screen)
endfunction()
