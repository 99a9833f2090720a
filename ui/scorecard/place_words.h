#pragma once

#include "core/model/scorecard.h"

#include <QString>

#include <string>

namespace earmark::ui {

/// A place in a card as a person finds it: "Attitude › Warmth › Guidance" for
/// "sections/attitude/criteria/warmth/guidance". What the card does not hold is named as the place has it.
QString placeWords(const model::CardVersion& card, const std::string& place, Language language);

} // namespace earmark::ui
