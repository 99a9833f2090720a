#pragma once

#include "core/base/localized_text.h"
#include "core/model/answer.h"
#include "core/model/quantity.h"
#include "core/model/scorecard.h"

#include <cstdint>
#include <optional>

/// The words of a derivation, in both languages.
namespace earmark::scoring {

LocalizedText operator+(LocalizedText left, const LocalizedText& right);
/// The same characters in both languages: numbers and signs.
LocalizedText plain(const std::string& text);

/// A name in each language, or in the one it has.
LocalizedText inBoth(const LocalizedText& name);
/// "5 of 8".
LocalizedText outOf(const std::string& earned, const std::string& possible);
/// "59 %", in Chinese without the space.
LocalizedText percentInBoth(model::Share share);

/// The answer in words ("yes", an option's name, "2 times"); empty where the points say it all.
LocalizedText answerText(const model::Criterion& criterion, const model::AnswerValue& value);

/// Which trigger was met: "“Told without the check” was marked".
LocalizedText triggerText(const model::FatalTrigger& trigger, const model::Criterion& criterion,
                          const model::Answer& answer, std::int64_t earned);

/// What a scope does: "the score is set to 0 and the evaluation fails".
LocalizedText scopeText(const model::FatalRule& rule);

} // namespace earmark::scoring
