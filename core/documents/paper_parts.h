#pragma once

#include "core/charts/display_list.h"
#include "core/documents/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace earmark::documents {

/// A part of a printed document that is not divided between pages.
struct PaperPart {
    enum class Kind {
        Free,    ///< elements of its own
        Head,    ///< a table's head, one row of a table; stands again where the table goes on
        Row,     ///< one row of the table below its head
        Picture, ///< a chart, in vectors
        Break,   ///< what follows begins a page
    };

    Kind kind = Kind::Free;
    std::string html;                             ///< made by HtmlWriter; of Free, Head and Row
    const charts::DisplayList* picture = nullptr; ///< into the document
    bool keepWithNext = false;                    ///< does not stand alone at the foot of a page
};

/// A document part by part, for paper, in the HTML that Qt's rich text understands. Points into the document.
std::vector<PaperPart> paperParts(const Document& document);

/// The style sheet that goes with it.
std::string_view paperStyle();

} // namespace earmark::documents
