#pragma once

#include "core/base/localized_text.h"
#include "core/model/scorecard.h"

#include <string>

/// The rules of a card in the trade's words, in both languages, for whoever shows a card or what changed in
/// it: conditions, fatal rules, bands, kinds, policies. Every function gives a part of a sentence without a
/// full stop, in small letters where English allows; names come from the card and stand in quotation marks.
namespace earmark::scoring {

/// A criterion's, section's, option's or band's name in both languages; its key where it has no name.
LocalizedText nameOrKey(const LocalizedText& name, const std::string& key);
/// “Warmth”, in the quotation marks of each language.
LocalizedText quoted(const LocalizedText& name);

/// "2.5", and "1 point" / "2.5 points".
LocalizedText numberWords(model::Points points);
LocalizedText pointsWords(model::Points points);
/// "80 %", in Chinese without the space.
LocalizedText shareWords(model::Share share);

/// "“Complaint” is yes and (call type is “sale” or queue is one of “vip”, “gold”)"; names are looked up in
/// the card. An empty All is "always", an empty Any "never".
LocalizedText conditionWords(const model::Condition& condition, const model::CardVersion& card);
/// A field of the call: "call type"; a centre's own field as it is called.
LocalizedText fieldWords(const std::string& field);

/// "marking “Told without the check”", "earning 3 points or fewer", "a severe case".
LocalizedText triggerWords(const model::FatalTrigger& trigger, const model::Criterion& criterion);
/// "zeroes the card", "holds the score to 60 % at most"; the cap is the rule's own.
LocalizedText scopeWords(const model::FatalRule& rule);
/// Both as one sentence: "answering no zeroes the card".
LocalizedText fatalRuleWords(const model::FatalRule& rule, const model::Criterion& criterion);

/// "3 up to 10 s", "below 3 s", "10 s and more"; which limit belongs to it follows the criterion's closed
/// end.
LocalizedText measureRangeWords(const model::MeasureBand& band, const model::Criterion& criterion);
/// The same for a grade: "80 % to below 90 %".
LocalizedText gradeRangeWords(const model::GradeBand& band, const model::Policy& policy);
/// "typed by the inspector", "taken from the call's field “wait”", "found in the recording: first response".
LocalizedText measureSourceWords(const model::MeasureSource& source);

/// "a scale", "a choice of levels", "yes or no" …
LocalizedText kindWords(model::CriterionKind kind);
/// What a criterion is worth, in a few words: "a scale, 9 points", "a deduction of 2 points, at most 3
/// times".
LocalizedText worthWords(const model::Criterion& criterion);
/// "yes", "full marks", "“Good”"; "none" without a default.
LocalizedText defaultWords(const model::Criterion& criterion);
/// "the sum of points", "the mean of the sections" …
LocalizedText aggregationWords(model::Aggregation aggregation);
/// "is left out", "earns full marks".
LocalizedText notApplicableWords(model::NotApplicableRule rule);
/// "customer", "business", "compliance", "none".
LocalizedText familyWords(model::CriticalFamily family);
/// The cause behind a key of model::kCauseKeys; another key as it is.
LocalizedText causeWords(const std::string& key);
LocalizedText mediumWords(model::Medium medium);
/// "percent", "points".
LocalizedText unitWords(model::ScoreUnit unit);

} // namespace earmark::scoring
