# earmark_test(<room> <sources…>): one test program for one room of the core, one ctest entry per case.
function(earmark_test room)
    set(target earmark_${room}_test)
    add_executable(${target} ${ARGN})
    target_link_libraries(${target} PRIVATE earmark::core earmark_test_support)
    catch_discover_tests(${target} TEST_PREFIX "${room}: " PROPERTIES TIMEOUT 120)
endfunction()
