#pragma once

#include "core/model/answer.h"
#include "core/model/scorecard.h"

#include <QString>

#include <vector>

/// Answers to be taken with a click where scoring types a number, for trying a card out.
namespace earmark::ui {

struct QuickAnswer {
    QString text;
    model::AnswerValue value;
};

/// A value for each band of a measure; levels of a long scale, counts of a long deduction, thinned out to a
/// menu's length. Empty where the form has a button for every answer already.
std::vector<QuickAnswer> quickAnswers(const model::Criterion& criterion, Language language);

/// The answer without any loss that is not fatal either; a bonus is not given. monostate when there is none.
model::AnswerValue faultlessAnswer(const model::Criterion& criterion);

} // namespace earmark::ui
