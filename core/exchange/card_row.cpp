#include "core/exchange/card_row.h"

#include "core/exchange/code_points.h"

namespace earmark::exchange {

namespace {

void join(std::string& text, const std::string& more) {
    if (more.empty()) return;
    if (!text.empty()) text += '\n';
    text += more;
}

void join(LocalizedText& text, const LocalizedText& more) {
    join(text.en, more.en);
    join(text.zh, more.zh);
}

CardMarks together(const CardMarks& one, const CardMarks& other) {
    return {one.notApplicable || other.notApplicable,
            one.fatal || other.fatal,
            one.severe || other.severe,
            one.yesNo || other.yesNo,
            one.bonus || other.bonus,
            one.deduction || other.deduction};
}

void takeName(NameCell& name, NameCell more) {
    join(name.name, more.name);
    if (name.numbering.parts == 0) name.numbering = more.numbering;
    if (name.points.kind == PointsCell::Kind::Empty) name.points = more.points;
    name.cleaned |= more.cleaned;
}

/// A name in a column of one language.
NameCell nameIn(std::string_view cell, bool english) {
    NameCell name = readNameCell(cell);
    std::string text = name.name.en.empty()   ? name.name.zh
                       : name.name.zh.empty() ? name.name.en
                       : english              ? name.name.en
                                              : name.name.zh;
    name.name = english ? LocalizedText{std::move(text), {}} : LocalizedText{{}, std::move(text)};
    return name;
}

void takeCell(std::string_view cell, CardColumn column, CardRow& row) {
    const auto safe = [&] { return safeText(cell, true, &row.cleaned); };
    switch (column) {
    case CardColumn::Section:
        return takeName(row.section, readNameCell(cell));
    case CardColumn::SectionEnglish:
    case CardColumn::SectionChinese:
        return takeName(row.section, nameIn(cell, column == CardColumn::SectionEnglish));
    case CardColumn::Criterion:
        return takeName(row.criterion, readNameCell(cell));
    case CardColumn::CriterionEnglish:
    case CardColumn::CriterionChinese:
        return takeName(row.criterion, nameIn(cell, column == CardColumn::CriterionEnglish));
    case CardColumn::SectionPoints:
        row.sectionPoints = readPointsCell(cell);
        return;
    case CardColumn::Points:
        row.points = readPointsCell(cell);
        row.pointsText = safeText(cell, false, &row.cleaned);
        return;
    case CardColumn::Level:
        row.level = safeText(cell, false, &row.cleaned);
        return;
    case CardColumn::Guidance:
        return join(row.guidance, inItsLanguage(safe()));
    case CardColumn::GuidanceEnglish:
        return join(row.guidance, LocalizedText{safe(), {}});
    case CardColumn::GuidanceChinese:
        return join(row.guidance, LocalizedText{{}, safe()});
    case CardColumn::NotApplicable:
        row.marks.notApplicable |= saysYes(cell) || readMarks(cell).notApplicable;
        return;
    case CardColumn::Kind:
        row.marks = together(row.marks, readMarks(cell));
        return;
    case CardColumn::Remarks:
        row.marks = together(row.marks, readMarks(cell));
        return join(row.remarks, inItsLanguage(safe()));
    case CardColumn::Ignore:
        return;
    }
}

} // namespace

CardRow readCardRow(const Table& table, const CardColumns& columns, std::size_t index, bool deducts) {
    CardRow row;
    for (std::size_t column = 0; column < table.cellCount(index); ++column) {
        const std::string_view cell = table.cell(index, column);
        if (cell.empty()) continue;
        ++row.filled;
        if (row.first.empty()) row.first = safeText(cell, true);
        if (column < columns.columns.size()) takeCell(cell, columns.columns[column], row);
    }
    row.cleaned |= row.section.cleaned || row.criterion.cleaned;
    if (deducts && row.points.kind == PointsCell::Kind::Number && !row.points.marks.bonus)
        row.points.marks.deduction = true;
    return row;
}

bool pointsAreDeductions(const Table& table, const CardColumns& columns) {
    const auto column = columns.find(CardColumn::Points);
    if (!columns.headingRow || !column) return false;
    const std::u32string heading = plainForm(decoded(table.cell(*columns.headingRow, *column)));
    const auto holds = [&](std::u32string_view word) { return heading.find(word) != std::u32string::npos; };
    return (holds(U"扣分") && !holds(U"加扣") && !holds(U"加/扣")) || holds(U"deduct");
}

} // namespace earmark::exchange
