#include "core/documents/composer.h"

#include "core/reporting/figure_text.h"

#include <algorithm>

namespace earmark::documents {

using reporting::ReportedFinding;

Composer::Composer(const ComposeOptions& options)
    : m_hideNames(options.hideNames)
    , m_say(options.language) {
    m_document.language = options.language;
    m_document.stamp = "Earmark · " + m_say("made on ", "生成于") + dayText(options.made);
}

void Composer::title(std::string title, std::string subtitle) {
    m_document.title = std::move(title);
    m_document.subtitle = std::move(subtitle);
}

void Composer::heading(std::string text, int level, Tone tone) {
    add(Heading{std::move(text), level, tone});
}

void Composer::paragraph(std::string text, Tone tone) {
    if (!text.empty()) add(Paragraph{std::move(text), tone});
}

std::string Composer::callWords(const ReportedFinding& finding) const {
    std::string words = finding.callTime;
    if (!finding.agentName.empty() || !finding.agentNumber.empty())
        words += " · " + m_say.person(finding.agentName, finding.agentNumber);
    if (!finding.callNumber.empty() && !m_say.hidesNames()) words += " · " + finding.callNumber;
    return words;
}

void Composer::fullPoints(const ReportedFinding& finding) {
    if (!finding.fullPoints.empty())
        add(Details{{{m_say("Full points for", "满分要求"), m_say.of(finding.fullPoints)}}});
}

void Composer::finding(const ReportedFinding& finding, Passage::Example example, bool belowCriterion) {
    Details details;
    const auto detail = [&](std::string label, std::string text) {
        if (!text.empty()) details.items.push_back({std::move(label), std::move(text)});
    };
    const std::string earned = reporting::pointsText(finding.earnedThousandths) + m_say(" of ", "分，满分") +
                               reporting::pointsText(finding.possibleThousandths) + m_say(" points", "分");
    const std::string answer = m_say.of(finding.answer);
    heading(belowCriterion ? finding.callTime : m_say.of(finding.criterionName), 3,
            finding.fatal ? Tone::Alert : Tone::Plain);
    detail(m_say("Call", "通话"), callWords(finding));
    detail(m_say("Answer", "评分"), answer.empty()                     ? earned
                                    : finding.possibleThousandths == 0 ? answer
                                                                       : answer + " · " + earned);
    detail(m_say("Why fatal", "致命原因"), finding.reason);
    detail(m_say("Comment", "评语"), finding.comment);
    detail(m_say("Cause", "原因归类"), m_say.causes(finding.causes));
    detail(m_say("Inspector", "质检员"), finding.inspectorName);
    if (example != Passage::Example::Good && !belowCriterion)
        detail(m_say("Full points for", "满分要求"), m_say.of(finding.fullPoints));
    detail(m_say("Quotation", "原文"), finding.quote);
    add(std::move(details));
    if (finding.passage)
        add(Passage{m_say.of(finding.criterionName),
                    finding.recording.toString(),
                    callWords(finding),
                    finding.passage->fromMs,
                    finding.passage->toMs,
                    {},
                    finding.passage->note,
                    example});
}

void Composer::agents(const std::vector<NameAndNumber>& agents) {
    const std::set<NameAndNumber> all(agents.begin(), agents.end());
    const std::size_t digits = std::to_string(all.size()).size();
    for (const auto& [name, number] : agents) {
        const std::string place = std::to_string(m_named.size() + 1);
        person(name, number,
               m_say("Agent ", "坐席") + std::string(digits - std::min(digits, place.size()), '0') + place);
    }
}

void Composer::person(const std::string& name, const std::string& number, const std::string& alias) {
    if (!m_named.emplace(name, number).second) return;
    if (m_hideNames) m_say.hide(name, number, alias);
    Person person{{}, alias};
    if (!name.empty()) person.names.push_back(name);
    // A number such as 2026 also is a year or a count; one with a leading zero is nobody else's.
    if (number.starts_with('0') || number.find_first_not_of("0123456789") != std::string::npos)
        person.names.push_back(number);
    if (!person.names.empty()) m_document.people.push_back(std::move(person));
}

KeyFigure keyFigure(std::string label, std::string value, std::string detail, std::string comparison,
                    Tone tone) {
    return {std::move(label), std::move(value), std::move(detail), std::move(comparison), tone};
}

std::vector<KeyFigure> scoreFigures(const reporting::Figures& figures, const Wording& say) {
    return {keyFigure(say("Mean score", "平均得分"), say.share(figures.meanMillionths),
                      say.basis(figures.meanInterval, figures.scored), {}),
            keyFigure(say("Pass rate", "合格率"), say.share(figures.passRateMillionths),
                      say.basis(figures.passRateInterval, figures.scored), {}),
            keyFigure(say("Fatal rate", "致命性错误率"), say.share(figures.fatalRateMillionths),
                      say.basis(figures.fatalRateInterval, figures.count), {},
                      figures.fatal > 0 ? Tone::Alert : Tone::Plain)};
}

namespace {

Column column(std::string title, ColumnKind kind, ColumnHint hint, bool dataOnly) {
    Column made;
    made.title = std::move(title);
    made.kind = kind;
    made.hint = hint;
    made.dataOnly = dataOnly;
    return made;
}

} // namespace

Column textColumn(std::string title) {
    return column(std::move(title), ColumnKind::Text, ColumnHint::None, false);
}

Column countColumn(std::string title, bool dataOnly) {
    return column(std::move(title), ColumnKind::Integer, ColumnHint::None, dataOnly);
}

Column pointsColumn(std::string title, ColumnHint hint, bool dataOnly) {
    return column(std::move(title), ColumnKind::Decimal, hint, dataOnly);
}

Column percentColumn(std::string title, ColumnHint hint, bool dataOnly) {
    return column(std::move(title), ColumnKind::Percent, hint, dataOnly);
}

Column changeColumn(std::string title, bool dataOnly) {
    return column(std::move(title), ColumnKind::Change, ColumnHint::None, dataOnly);
}

Column dayColumn(std::string title) {
    return column(std::move(title), ColumnKind::Date, ColumnHint::None, false);
}

} // namespace earmark::documents
