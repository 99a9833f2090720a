#pragma once

#include "core/model/scorecard.h"

#include <QString>

namespace earmark::ui {

/// How many texts stand in one language and are missing in the other.
struct TextGaps {
    int english = 0;
    int chinese = 0;

    TextGaps& operator+=(const TextGaps& other);
};

TextGaps textGaps(const model::Criterion& criterion);
/// With all that is in it.
TextGaps textGaps(const model::Section& section);
TextGaps textGaps(const model::CardVersion& card);

/// "2 texts are missing in Chinese"; empty where nothing is missing.
QString gapsText(const TextGaps& gaps);

} // namespace earmark::ui
