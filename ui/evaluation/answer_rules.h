#pragma once

#include "core/model/answer.h"
#include "core/model/scorecard.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What answers a criterion offers, for keys, buttons and defaults alike.
namespace earmark::ui {

/// One answer that a single key or click gives.
struct AnswerOffer {
    model::AnswerValue value;
    char key = 0;                        ///< '0' … '9', 'Y', 'N' or 'X'; 0 when only a click gives it
    std::optional<model::Points> points; ///< what it earns; absent where it earns nothing by itself
    bool fatal = false;                  ///< a rule that fails the evaluation is met by it
    bool toggles = false;                ///< adds to or takes from the options marked so far (multiple)
};

/// The answers that take one key, in the order shown: options and levels, yes and no, whole steps up to 9,
/// last "not applicable" where allowed. A scale or measure that must be typed offers N/A at most.
std::vector<AnswerOffer> offersOf(const model::Criterion& criterion);

/// Those of them that stand on the criterion's row: options that are chosen by typing their number stand in
/// the guidance, however many they are.
std::vector<AnswerOffer> rowOffersOf(const model::Criterion& criterion);

/// Whether an answer is a number that is typed and finished with Enter.
bool isTyped(const model::Criterion& criterion);

/// The answer a criterion starts with, before the inspector confirms it.
std::optional<model::AnswerValue> defaultValue(const model::Criterion& criterion);

/// The answer by which a fatal rule is met, the gravest first; nullopt when no answer alone is fatal.
std::optional<model::AnswerValue> fatalAnswer(const model::Criterion& criterion);

/// The answer that says "a slip occurred", where there is only one such.
std::optional<model::AnswerValue> slipAnswer(const model::Criterion& criterion);

/// Whether giving `value` meets a rule that fails the evaluation, the severe case aside.
bool isFatalAnswer(const model::Criterion& criterion, const model::AnswerValue& value);

/// The options marked, with one of them added or taken away; sorted as the model wants it.
model::ChosenOptions toggled(const model::AnswerValue& before, const std::string& optionKey);

/// Yes/no criteria: checks and bonuses asked as checks.
bool isYesNo(const model::Criterion& criterion);

} // namespace earmark::ui
