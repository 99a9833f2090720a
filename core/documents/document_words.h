#pragma once

#include "core/base/localized_text.h"

#include <string>

namespace earmark::documents {

/// What writers say by themselves, around the texts of a document.
enum class Word {
    KeyFigures,
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
    SoundMissing,    ///< in place of a player: nobody knows where the recording lies
    SoundUnreadable, ///< it lies there and cannot be read
    MoreRows,        ///< before the number of rows that a page leaves out
    ChartFigures,
    GoodExample,
    BadExample,
    Summary,
    Sheet,
    DateAndSignature,
};

const std::string& wordIn(Word word, Language language);

} // namespace earmark::documents
