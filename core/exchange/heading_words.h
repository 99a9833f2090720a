#pragma once

#include "core/exchange/list_mapping.h"

#include <optional>
#include <string>
#include <string_view>

namespace earmark::exchange {

/// Whether a word is among words separated by spaces.
bool listsWord(std::string_view words, std::string_view word);

/// A heading reduced to what its words say: lower case, without spaces, punctuation and what stands in
/// brackets. "开始时间（北京）" and "Start_Time (local)" become "开始时间" and "starttime".
std::string headingKey(std::string_view heading);

/// What field a heading means in a kind of list, by the words that recorders, call-centre systems and people
/// use; nullopt for a word not known.
std::optional<ListField> fieldOfHeading(std::string_view heading, ListKind kind);

/// The key under which scorecards know a custom field that a Chinese heading names (回拨 is callback_due);
/// empty for others.
std::string knownCustomKey(std::string_view heading);

} // namespace earmark::exchange
