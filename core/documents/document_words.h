#pragma once

#include "core/base/localized_text.h"

#include <string>

namespace earmark::documents {

/// What writers say by themselves, around the texts of a document.
enum class Word {
    Figure,
    Value,
    Basis,
    Comparison,
    Passages,
    Passage,
    Call,
    From,
    To,
    Speaker,
    Note,
};

const std::string& wordIn(Word word, Language language);

} // namespace earmark::documents
