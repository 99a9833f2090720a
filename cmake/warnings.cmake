# One interface target carries the warnings and the sanitizers: every target of ours links it.
add_library(earmark_options INTERFACE)
target_compile_options(earmark_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    $<$<BOOL:${EARMARK_WERROR}>:-Werror>)

foreach(sanitizer IN LISTS EARMARK_SANITIZE)
    target_compile_options(earmark_options INTERFACE -fsanitize=${sanitizer} -fno-omit-frame-pointer)
    target_link_options(earmark_options INTERFACE -fsanitize=${sanitizer})
endforeach()
