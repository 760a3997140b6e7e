# SPDX-License-Identifier: GPL-3.0-or-later
# Runs before CPack makes packages of what was installed: adds and changes what Debian's policy asks for.
function(run)
    execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# What is new in this version is the first part of CHANGELOG.md, its date is in the metainfo.
function(write_changelog package file)
    file(STRINGS ${CPACK_DOMCERO_SOURCE}/installer/linux/org.domcero.domcero.metainfo.xml release
        REGEX "<release version=\"${CPACK_PACKAGE_VERSION}\"")
    string(REGEX REPLACE ".* date=\"([0-9-]+)\".*" "\\1" day "${release}")
    execute_process(COMMAND date -u -R -d ${day} OUTPUT_VARIABLE date OUTPUT_STRIP_TRAILING_WHITESPACE
        COMMAND_ERROR_IS_FATAL ANY)
    file(READ ${CPACK_DOMCERO_SOURCE}/CHANGELOG.md text)
    string(REGEX REPLACE "^.*\n## ${CPACK_PACKAGE_VERSION}[^\n]*\n" "\n" text "${text}")
    string(REGEX REPLACE "\n## .*" "\n" text "${text}")
    string(REGEX MATCH "\n- .*" text "${text}")
    string(REPLACE "\n  " "\n    " text "${text}")
    string(REPLACE "\n- " "\n  * " text "${text}")
    file(WRITE ${file} "${text}")
    execute_process(COMMAND fmt --tagged-paragraph --width=78 ${file} OUTPUT_VARIABLE text COMMAND_ERROR_IS_FATAL ANY)
    file(WRITE ${file} "domcero (${CPACK_PACKAGE_VERSION}) unstable; urgency=medium\n${text}\n"
        " -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  ${date}\n")
endfunction()

function(finish component package)
    set(usr ${CPACK_TEMPORARY_DIRECTORY}/${component}/usr)
    set(doc ${usr}/share/doc/${package})
    file(MAKE_DIRECTORY ${doc})
    configure_file(${CMAKE_CURRENT_FUNCTION_LIST_DIR}/copyright ${doc}/copyright COPYONLY)
    write_changelog(${package} ${doc}/changelog)
    file(CHMOD ${doc}/changelog ${doc}/copyright PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
    file(GLOB pages ${usr}/share/man/man1/* ${usr}/share/man/*/man1/*)
    run(gzip -9n ${pages} ${doc}/changelog)
    run(strip --remove-section=.comment --remove-section=.note ${usr}/bin/${package})
    if(EXISTS ${usr}/share/zsh/site-functions) # Debian's zsh looks there in /usr/local only
        file(RENAME ${usr}/share/zsh/site-functions ${usr}/share/zsh/vendor-completions)
    endif()
endfunction()

finish(cli domcero-cli)
finish(desktop domcero)
