#pragma once

#include "core/base/error.h"

#include <string>
#include <vector>

namespace earmark::cli {

/// A thing that can be named: by its key, or by a name that stands in brackets behind it (empty: none).
struct KnownName {
    std::string key;
    std::string name;
};

/// Why `given` names nothing: NotFound, whose detail has the known names, those most like the given one first
/// and a handful at most. `what` is the kind of thing: "queue".
Error unknownName(const std::string& what, const std::string& given, std::vector<KnownName> known);

} // namespace earmark::cli
