#pragma once

#include "core/charts/display_list.h"
#include "core/reporting/html_writer.h"

#include <functional>
#include <string>

namespace earmark::documents {

/// What a chart is called and says, for those who cannot see it, and where its marks lead.
struct SvgTexts {
    std::string title;
    std::string description;
    /// The address behind a mark's `opens`, such as "#call-3"; empty or no function: none. What it opens
    /// stands in the attribute data-opens in any case.
    std::function<std::string(const std::string& opens)> address;
};

/// A chart within a page whose style sheet holds chartStyle().
void writeSvg(reporting::HtmlWriter& html, const charts::DisplayList& list, const SvgTexts& texts);

/// A chart as a file of its own.
std::string chartSvg(const charts::DisplayList& list, const SvgTexts& texts);

/// The colours of marks on light, on dark and on paper.
std::string chartStyle();

} // namespace earmark::documents
