#pragma once

#include "core/model/scorecard.h"
#include "core/reporting/card_print.h"
#include "core/reporting/html_writer.h"

#include <vector>

/// The rows of a printed card; inside core/reporting only.
namespace earmark::reporting {

/// The languages that a print holds, in the order in which they stand.
std::vector<Language> languagesOf(PrintLanguage print);

/// A text in each language of the print, one below the other, each once.
void writeStacked(HtmlWriter& html, const char* tag, const LocalizedText& text, PrintLanguage print,
                  std::string_view classes = {});

/// The section's head with the columns' headings; `number` from 1.
std::string sectionHead(const model::CardVersion& card, const model::Section& section, std::size_t number,
                        PrintLanguage print);

/// A criterion: name, what earns what, points. `label` is its number, "4.1".
std::string criterionRow(const model::CardVersion& card, const model::Criterion& criterion,
                         const std::string& label, PrintLanguage print);

} // namespace earmark::reporting
