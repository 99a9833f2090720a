#include "ui/scorecard/text_gaps.h"

#include <QCoreApplication>
#include <QStringList>

namespace earmark::ui {

namespace {

struct Gaps {
    Q_DECLARE_TR_FUNCTIONS(Gaps)
};

TextGaps gap(const LocalizedText& text) {
    if (text.empty()) return {};
    return {text.en.empty() ? 1 : 0, text.zh.empty() ? 1 : 0};
}

} // namespace

TextGaps& TextGaps::operator+=(const TextGaps& other) {
    english += other.english;
    chinese += other.chinese;
    return *this;
}

TextGaps textGaps(const model::Criterion& criterion) {
    TextGaps gaps = gap(criterion.name);
    gaps += gap(criterion.guidance);
    for (const model::Option& option : criterion.options) {
        gaps += gap(option.name);
        gaps += gap(option.description);
    }
    for (const model::MeasureBand& band : criterion.measureBands)
        gaps += gap(band.name);
    for (const model::CommentPhrase& phrase : criterion.phrases)
        gaps += gap(phrase.text);
    return gaps;
}

TextGaps textGaps(const model::Section& section) {
    TextGaps gaps = gap(section.name);
    for (const model::Criterion& criterion : section.criteria)
        gaps += textGaps(criterion);
    return gaps;
}

TextGaps textGaps(const model::CardVersion& card) {
    TextGaps gaps = gap(card.name);
    gaps += gap(card.description);
    for (const model::GradeBand& band : card.policy.bands)
        gaps += gap(band.name);
    for (const model::Section& section : card.sections)
        gaps += textGaps(section);
    return gaps;
}

QString gapsText(const TextGaps& gaps) {
    QStringList parts;
    if (gaps.english > 0) parts.append(Gaps::tr("%n text(s) missing in English", "", gaps.english));
    if (gaps.chinese > 0) parts.append(Gaps::tr("%n text(s) missing in Chinese", "", gaps.chinese));
    return parts.join(QStringLiteral(" · "));
}

} // namespace earmark::ui
