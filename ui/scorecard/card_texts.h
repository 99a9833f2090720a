#pragma once

#include "core/model/scorecard.h"

#include <QString>
#include <QStringList>

#include <string>

namespace earmark::ui {

/// The rules of a card in the trade's words, in the current language.

/// "0 … 9", "yes 5, no 0", "a choice of 4", "−2 each, at most 3".
QString answerKindText(const model::Criterion& criterion);
/// The most a criterion can earn: "9"; empty where it has no points of its own.
QString maximumText(const model::Criterion& criterion);
/// What a section's points add up to, weights and cap included (under deduct: the most it can lose, with a
/// minus); empty where it has none.
QString sectionMaximumText(const model::CardVersion& card, const model::Section& section);
/// The card's full maximum; empty where it has none.
QString cardMaximumText(const model::CardVersion& card);
/// "fatal", "severe is fatal", "N/A", "only on a condition" …
QStringList ruleWords(const model::Criterion& criterion);
/// "pass 80% · not applicable leaves the denominator" and so on, for the head of the card.
QString policyText(const model::CardVersion& card);
/// Why a version was published, in its publisher's words; a shipped one says that it is.
QString publishReasonText(const std::string& publishedBy, const std::string& reason);

} // namespace earmark::ui
