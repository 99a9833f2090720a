#pragma once

#include <string>
#include <vector>

namespace earmark::cli {

/// What an option takes that names the format of sound without a header: the word that takes it back first.
std::vector<std::string> formatNames(const char* takesBack);

} // namespace earmark::cli
