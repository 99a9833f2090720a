#pragma once

#include "core/base/localized_text.h"
#include "core/model/scorecard.h"
#include "core/service/found_measures.h"

#include <QString>

/// What a call says of a measure, in words.
namespace earmark::ui {

/// "found 4.1 s: the field response_seconds (“4.10 sec”)", "not found: the call has no field csat".
QString foundSentence(const model::Criterion& criterion, const service::FoundMeasure& found,
                      Language language);

/// Where it comes from, beside the value: "field response_seconds", "first response"; "not found".
QString foundBrief(const service::FoundMeasure& found);

/// One of model::kCallFigures and kTextFigures in words: "first response".
QString figureText(const std::string& figure);

} // namespace earmark::ui
