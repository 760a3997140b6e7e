# SPDX-License-Identifier: GPL-3.0-or-later
# domcero_icons(TARGET): renders resources/icons/*.svg to PNG (Windows has no SVG plugin) in two tones, for light and for dark
# windows, and puts them into the target as :/icons/TONE/SIZE/NAME.png. domcero.svg, the program's own, has one tone.
find_program(RSVG_CONVERT rsvg-convert REQUIRED)

function(domcero_icons target)
    set(source ${PROJECT_SOURCE_DIR}/resources/icons)
    set(rendered ${CMAKE_CURRENT_BINARY_DIR}/icons)
    file(GLOB drawings CONFIGURE_DEPENDS ${source}/*.svg)
    set(pictures)
    foreach(drawing IN LISTS drawings)
        get_filename_component(name ${drawing} NAME_WE)
        if(name STREQUAL domcero)
            set(tones light)
            set(sizes 16 24 32 48 64 128 256)
        else()
            set(tones light dark)
            set(sizes 16 24 32 48 64)
        endif()
        set(outputs)
        set(commands)
        foreach(tone IN LISTS tones)
            foreach(size IN LISTS sizes)
                set(output ${rendered}/${tone}/${size}/${name}.png)
                file(MAKE_DIRECTORY ${rendered}/${tone}/${size})
                list(APPEND outputs ${output})
                list(APPEND commands COMMAND ${RSVG_CONVERT} --width ${size} --height ${size}
                    --stylesheet ${source}/${tone}.css ${drawing} --output ${output})
            endforeach()
        endforeach()
        add_custom_command(OUTPUT ${outputs} ${commands}
            DEPENDS ${drawing} ${source}/light.css ${source}/dark.css
            COMMENT "Rendering the icon ${name}" VERBATIM)
        list(APPEND pictures ${outputs})
    endforeach()
    qt_add_resources(${target} icons PREFIX /icons BASE ${rendered} FILES ${pictures})
endfunction()
