#pragma once

#include "core/model/scorecard.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace earmark::reporting {

/// In which language a card is printed; Both puts them side by side.
enum class PrintLanguage { English, Chinese, Both };

/// "en", "zh", "both".
const char* printLanguageName(PrintLanguage language);
std::optional<PrintLanguage> printLanguageFromName(std::string_view name);

/// A part of a printed card that is not divided between pages.
struct PrintedPart {
    enum class Kind {
        Front,   ///< the card's name, version and rules; elements
        Section, ///< a section's head; one row of a table
        Row,     ///< a criterion; one row of a table below its section's head
    };

    Kind kind = Kind::Row;
    std::string html; ///< made by HtmlWriter
};

/// A card for the wall and for agents, what earns what, part by part. The page about the parts is a writer's:
/// cardHtml() here, app/report for PDF.
struct PrintedCard {
    PrintLanguage language = PrintLanguage::English;
    std::string title; ///< plain text, for the page's head
    std::string stamp; ///< "version 3 · 2026-03-02"
    std::vector<PrintedPart> parts;
};

/// `day` is the day that stands on it: when the version was published, or today's for a draft ("2026-03-02").
PrintedCard printedCard(const model::CardVersion& card, PrintLanguage language, const std::string& day);

/// One self-contained HTML file: no script, nothing from elsewhere, laid out for A4.
std::string cardHtml(const PrintedCard& card);

/// The style that screen, print and PDF share: colours and weights of the classes that parts use.
std::string_view printStyle();

} // namespace earmark::reporting
