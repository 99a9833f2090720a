#pragma once

#include "core/base/localized_text.h"

#include <map>
#include <set>
#include <string>

namespace earmark::exchange {

/// A key made from a name, the same for the same name: the English words ("clear-articulation"), else the
/// initials of the Chinese characters' readings (服务态度 → "fwtd"). [a-z0-9-], at most 40 characters; empty
/// where the name holds nothing to make one of.
std::string keyOfName(const LocalizedText& name);

/// Makes keys that differ from each other.
class KeyMaker {
public:
    /// The key of a name below `prefix` ("tone" → "tone.warmth"), with a number behind it where it was made
    /// before. `otherwise` stands where the name gives none.
    std::string make(const std::string& prefix, const LocalizedText& name, const std::string& otherwise);

private:
    std::set<std::string> m_used;
    std::map<std::string, int> m_numbers; ///< the last number given behind a key
};

} // namespace earmark::exchange
