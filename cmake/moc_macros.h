// Read by moc alone, before each file. moc up to Qt 6.5.2 does not expand this macro of libstdc++ and then
// fails to parse <concepts> and <chrono>.
#define _GLIBCXX_VISIBILITY(V)
