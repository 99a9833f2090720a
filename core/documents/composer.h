#pragma once

#include "core/documents/document.h"
#include "core/documents/wording.h"

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace earmark::documents {

/// How a report is composed.
struct ComposeOptions {
    Language language = Language::English;
    Day made;               ///< the day that stands in its foot
    bool hideNames = false; ///< agents are called "Agent 3"
};

/// How an agent is known: the name, which may be empty, and the number.
using NameAndNumber = std::pair<std::string, std::string>;

/// What the composers of reports share: a document in the making, with words at hand.
class Composer {
public:
    explicit Composer(const ComposeOptions& options);

    const Wording& say() const { return m_say; }
    void title(std::string title, std::string subtitle);
    void heading(std::string text, int level = 1, Tone tone = Tone::Plain);
    void paragraph(std::string text, Tone tone = Tone::Plain);
    void add(Block block) { m_document.blocks.push_back(std::move(block)); }
    /// An answer with everything said about it, and where it can be heard. Below its criterion's heading it
    /// is headed by its call, and what earns full points is not said again.
    void finding(const reporting::ReportedFinding& finding, Passage::Example example,
                 bool belowCriterion = false);
    void fullPoints(const reporting::ReportedFinding& finding);
    /// Agents, before anything else is said; where names are hidden each is called by a number of this
    /// report: "Agent 03" of 24, so that lists of them sort. Nobody is counted twice.
    void agents(const std::vector<NameAndNumber>& agents);
    /// An agent, before anything else is said: under another name where names are hidden.
    void person(const std::string& name, const std::string& number, const std::string& alias);

    Document take() { return std::move(m_document); }

private:
    std::string callWords(const reporting::ReportedFinding& finding) const;

    bool m_hideNames = false;
    Wording m_say;
    Document m_document;
    std::set<NameAndNumber> m_named;
};

/// A key figure of a mean or a rate.
KeyFigure keyFigure(std::string label, std::string value, std::string detail, std::string comparison,
                    Tone tone = Tone::Plain);
/// Mean, pass rate and fatal rate, each with its interval and number.
std::vector<KeyFigure> scoreFigures(const reporting::Figures& figures, const Wording& say);

Column textColumn(std::string title);
Column countColumn(std::string title, bool dataOnly = false);
Column pointsColumn(std::string title, ColumnHint hint = ColumnHint::None, bool dataOnly = false);
Column percentColumn(std::string title, ColumnHint hint = ColumnHint::None, bool dataOnly = false);
Column changeColumn(std::string title, bool dataOnly = false);
Column dayColumn(std::string title);

} // namespace earmark::documents
