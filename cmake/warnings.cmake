# One interface target carries the warnings and the sanitizers: every target of ours links it.
add_library(earmark_options INTERFACE)
target_compile_options(earmark_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${EARMARK_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # g++ 12 sees overlapping copies inside std::string's own operator+ (GCC bug 105651).
    target_compile_options(earmark_options INTERFACE -Wno-restrict)
endif()

foreach(sanitizer IN LISTS EARMARK_SANITIZE)
    target_compile_options(earmark_options INTERFACE -fsanitize=${sanitizer} -fno-omit-frame-pointer)
    target_link_options(earmark_options INTERFACE -fsanitize=${sanitizer})
endforeach()
