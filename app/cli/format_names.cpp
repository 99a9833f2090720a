#include "app/cli/format_names.h"

#include "core/audio/headerless_formats.h"

namespace earmark::cli {

std::vector<std::string> formatNames(const char* takesBack) {
    std::vector<std::string> names{takesBack};
    for (const audio::HeaderlessFormat& format : audio::headerlessFormats())
        names.push_back(format.name);
    return names;
}

} // namespace earmark::cli
