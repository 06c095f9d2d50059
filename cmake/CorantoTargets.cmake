# SPDX-FileCopyrightText: 2026 The Coranto contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# How every target is built: one place for warnings, definitions, sanitizers and the compiler cache.

find_program(CORANTO_CCACHE ccache)
if(CORANTO_CCACHE)
    # Precompiled headers are cached only when ccache may look past their time stamps.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env "CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime"
        "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}"   # another clone finds what this one compiled
        ${CORANTO_CCACHE})
    add_compile_options($<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

set(CORANTO_PARTS_FOLDER "${CMAKE_BINARY_DIR}/src/app/parts")

add_library(coranto-options INTERFACE)
target_compile_options(coranto-options INTERFACE
    -Wall -Wextra -Wpedantic -Werror -Wold-style-cast -Woverloaded-virtual -Wnon-virtual-dtor)
target_compile_definitions(coranto-options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400 CORANTO_VERSION="${PROJECT_VERSION}")
target_include_directories(coranto-options INTERFACE "${CMAKE_SOURCE_DIR}/src")

if(CORANTO_SANITIZE)
    add_compile_options(-fsanitize=${CORANTO_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${CORANTO_SANITIZE})
endif()
if(CORANTO_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# coranto_precompiled(NAME [OPTION…]): what nearly every file includes, compiled once for all that reuse it.
function(coranto_precompiled name)
    add_library(${name} OBJECT "${CMAKE_SOURCE_DIR}/cmake/precompiled.cpp")
    target_link_libraries(${name} PRIVATE coranto-options Qt6::Core)
    target_compile_options(${name} PRIVATE ${ARGN})
    target_precompile_headers(${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/precompiled.h")
endfunction()

# Only what a test tests need be fast.
set(CORANTO_TEST_OPTIONS -O0)
set(CORANTO_TEST_SECONDS 300)
if(CORANTO_SANITIZE)
    set(CORANTO_TEST_SECONDS 900)   # nothing is optimised there
endif()
coranto_precompiled(coranto-precompiled)
coranto_precompiled(coranto-precompiled-tests ${CORANTO_TEST_OPTIONS})

# coranto_generators(TARGET SOURCES GENERATORS): has Qt's generators look only where they have something to do.
function(coranto_generators target sources generators)
    list(FILTER sources INCLUDE REGEX "[.]qrc$")
    foreach(generator IN LISTS generators sources)
        string(REGEX REPLACE ".*[.]qrc$" "rcc" generator "${generator}")
        string(TOUPPER "AUTO${generator}" property)
        set_target_properties(${target} PROPERTIES ${property} ON)
    endforeach()
endfunction()

# coranto_module(NAME SOURCES … LINK … [GENERATE moc uic])
# One folder of src/, one static library `coranto-NAME`. LINK is the only list of what the folder may use;
# a plain word names another folder of src/, a word with `::` an imported target. GENERATE moc where a class is a
# Q_OBJECT, uic where a form is shown.
function(coranto_module name)
    cmake_parse_arguments(MODULE "" "" "SOURCES;LINK;GENERATE" ${ARGN})
    add_library(coranto-${name} STATIC ${MODULE_SOURCES})
    coranto_link(coranto-${name} PUBLIC ${MODULE_LINK})
    coranto_generators(coranto-${name} "${MODULE_SOURCES}" "${MODULE_GENERATE}")
    target_precompile_headers(coranto-${name} REUSE_FROM coranto-precompiled)
endfunction()

# coranto_part(NAME SOURCES … LINK …)
# The same as a library of its own that the program loads when it needs it, see src/parts/parts.h.
function(coranto_part name)
    cmake_parse_arguments(PART "" "" "SOURCES;LINK" ${ARGN})
    add_library(coranto-${name} MODULE ${PART_SOURCES})
    coranto_link(coranto-${name} PRIVATE ${PART_LINK})
    set_target_properties(coranto-${name} PROPERTIES
        LIBRARY_OUTPUT_DIRECTORY "${CORANTO_PARTS_FOLDER}" CXX_VISIBILITY_PRESET hidden)
    set_target_properties(coranto-${name} PROPERTIES AUTOMOC ON)
    # Its own, since what it links defines more.
    target_precompile_headers(coranto-${name} PRIVATE "${CMAKE_SOURCE_DIR}/cmake/precompiled.h")
    # Two folders below lib: CPack takes what stands higher for something that ldconfig is to know.
    install(TARGETS coranto-${name} LIBRARY DESTINATION "${CMAKE_INSTALL_LIBDIR}/coranto/parts")
endfunction()

# coranto_link(TARGET PUBLIC|PRIVATE …): the words of a LINK line become targets.
function(coranto_link target visibility)
    target_link_libraries(${target} ${visibility} coranto-options)
    foreach(word IN LISTS ARGN)
        if(word MATCHES "::")
            target_link_libraries(${target} ${visibility} ${word})
        else()
            target_link_libraries(${target} ${visibility} coranto-${word})
        endif()
    endforeach()
endfunction()

# coranto_test(NAME SOURCES … LINK … [LABELS …] [ENVIRONMENT …])
# One QtTest executable, run offscreen with a home of its own, an odd time zone and an odd locale.
function(coranto_test name)
    cmake_parse_arguments(TEST "" "" "SOURCES;LINK;LABELS;ENVIRONMENT" ${ARGN})
    add_executable(${name} ${TEST_SOURCES})
    coranto_link(${name} PRIVATE ${TEST_LINK} Qt6::Test)
    target_include_directories(${name} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_compile_options(${name} PRIVATE ${CORANTO_TEST_OPTIONS})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_precompile_headers(${name} REUSE_FROM coranto-precompiled-tests)
    target_compile_definitions(${name} PRIVATE
        CORANTO_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data" CORANTO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    add_test(NAME ${name} COMMAND ${name})
    set(home "${CMAKE_BINARY_DIR}/homes/${name}")
    file(MAKE_DIRECTORY "${home}")
    file(CHMOD "${home}" PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${CORANTO_TEST_SECONDS}
        LABELS "${TEST_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;HOME=${home};XDG_CONFIG_HOME=${home}/config;XDG_DATA_HOME=${home}/data;XDG_CACHE_HOME=${home}/cache;XDG_STATE_HOME=${home}/state;XDG_RUNTIME_DIR=${home};TZ=Asia/Kathmandu;LC_ALL=C.UTF-8;CORANTO_PARTS=${CORANTO_PARTS_FOLDER};ASAN_OPTIONS=detect_leaks=0;${TEST_ENVIRONMENT}")
endfunction()
