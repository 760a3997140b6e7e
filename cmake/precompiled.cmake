# SPDX-License-Identifier: GPL-3.0-or-later
# The headers that nearly every source reads, compiled once instead of some hundred times: the C++ library's, Qt's Core, and for
# what draws Qt's Widgets. Only where DOMCERO_PRECOMPILED is on (presets dev and mingw): the others, of which the packages are
# made, show an include that a source forgot.
option(DOMCERO_PRECOMPILED "Compile the common headers once" OFF)

# domcero_precompiled(TARGET [WIDGETS]): lets it use them.
function(domcero_precompiled target)
    if(NOT DOMCERO_PRECOMPILED)
        return()
    endif()
    set(owner domcero_core_headers)
    set(qt Core)
    set(headers <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <utility> <vector> <QByteArray> <QHash> <QList> <QObject> <QSet> <QString> <QStringList>)
    if("${ARGN}" STREQUAL "WIDGETS")
        set(owner domcero_widgets_headers)
        set(qt Widgets)
        list(APPEND headers <QWidget> <QLabel> <QLayout> <QAbstractItemView> <QApplication>)
    endif()
    if(NOT TARGET ${owner})
        file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/${owner}.cpp CONTENT "// only its headers count\n")
        add_library(${owner} STATIC ${PROJECT_BINARY_DIR}/${owner}.cpp)
        set_target_properties(${owner} PROPERTIES AUTOMOC OFF AUTOUIC OFF)
        target_link_libraries(${owner} PRIVATE domcero_options Qt6::${qt})
        target_precompile_headers(${owner} PRIVATE ${headers})
        target_compile_options(${owner} PRIVATE -fpch-preprocess) # ccache looks into them
    endif()
    target_precompile_headers(${target} REUSE_FROM ${owner})
    target_compile_options(${target} PRIVATE -fpch-preprocess)
endfunction()
