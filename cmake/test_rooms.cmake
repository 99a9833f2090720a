# earmark_test(<room> <sources…>): one test program for one room of the core, one ctest entry per case.
function(earmark_test room)
    set(target earmark_${room}_test)
    add_executable(${target} ${ARGN})
    target_link_libraries(${target} PRIVATE earmark::core earmark_test_support)
    catch_discover_tests(${target} TEST_PREFIX "${room}: " PROPERTIES TIMEOUT 120)
endfunction()

# earmark_bench(<room> <sources…>): a plain program that prints a line for each figure with its goal; ./dev bench runs it.
function(earmark_bench room)
    set(target earmark_${room}_bench)
    add_executable(${target} ${ARGN})
    target_link_libraries(${target} PRIVATE earmark::core earmark_options)
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/bench")
    if(NOT TARGET earmark_benches) # what ./dev bench builds: these and the programs they start, no tests
        add_custom_target(earmark_benches DEPENDS earmark_cli)
        foreach(program IN ITEMS earmark_desktop earmark_decoder earmark_codecs earmark_print)
            if(TARGET ${program})
                add_dependencies(earmark_benches ${program})
            endif()
        endforeach()
    endif()
    add_dependencies(earmark_benches ${target})
endfunction()

# earmark_soak(<room> <sources…>): a long trial that ends by itself, exit code 0 when nothing was lost; ./dev soak runs it.
function(earmark_soak room)
    set(target earmark_${room}_soak)
    add_executable(${target} ${ARGN})
    target_link_libraries(${target} PRIVATE earmark::core earmark_options)
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}/soak")
endfunction()

# earmark_ui_test(<name> <sources…>): one QTest class of the window, run without a display, one ctest entry.
function(earmark_ui_test name)
    set(target earmark_ui_${name}_test)
    add_executable(${target} ${ARGN})
    set_target_properties(${target} PROPERTIES AUTOMOC ON
        AUTOMOC_MOC_OPTIONS "--include;${PROJECT_SOURCE_DIR}/cmake/moc_macros.h")
    target_link_libraries(${target} PRIVATE earmark::ui earmark_ui_test_support Qt6::Test earmark_options)
    add_test(NAME "ui: ${name}" COMMAND ${target})
    set_tests_properties("ui: ${name}" PROPERTIES TIMEOUT 120
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()
