#include "core/exchange/card_table.h"

#include "core/exchange/bounded_file.h"
#include "core/exchange/card_criterion.h"
#include "core/exchange/card_row.h"
#include "core/exchange/card_table_summary.h"
#include "core/exchange/card_words.h"
#include "core/exchange/code_points.h"

#include <algorithm>
#include <utility>

namespace earmark::exchange {

using model::Section;

namespace {

bool stated(const PointsCell& cell) {
    return cell.kind == PointsCell::Kind::Number && !cell.marks.deduction && !cell.marks.bonus;
}

bool sameName(const LocalizedText& one, const LocalizedText& other) {
    return (!one.en.empty() && one.en == other.en) || (!one.zh.empty() && one.zh == other.zh);
}

/// Follows the rows from top to bottom.
class Reader {
public:
    Reader(const Table& table, const CardColumns& columns)
        : m_table(table) {
        m_reading.columns = columns;
        m_reading.columns.columns.resize(table.columnCount(), CardColumn::Ignore);
        const CardColumns& use = m_reading.columns;
        m_hasSections = use.has(CardColumn::Section) || use.has(CardColumn::SectionEnglish) ||
                        use.has(CardColumn::SectionChinese);
    }

    CardTableReading read() {
        const bool deducts = pointsAreDeductions(m_table, m_reading.columns);
        const std::size_t count = std::min(m_table.rowCount(), kMaximumCardRows);
        m_rows.reserve(count);
        for (std::size_t row = 0; row < count; ++row)
            m_rows.push_back(readCardRow(m_table, m_reading.columns, row, deducts));
        m_reading.rows.resize(count);
        for (m_at = 0; m_at < count; ++m_at) {
            m_reading.rows[m_at].row = m_at;
            m_reading.rows[m_at].number = m_table.rowNumber(m_at);
            takeRow();
        }
        closeCriterion();
        closeSection();
        summarize(m_table, m_facts, m_reading);
        return std::move(m_reading);
    }

private:
    const CardRow& row() const { return m_rows[m_at]; }
    const CardRow* next() const { return m_at + 1 < m_rows.size() ? &m_rows[m_at + 1] : nullptr; }
    CardRowReading& reading() { return m_reading.rows[m_at]; }

    void tell(std::size_t at, CardRemark remark) {
        remark.row = m_reading.rows[at].number;
        m_reading.rows[at].remarks.push_back(std::move(remark));
    }
    void tell(CardRemarkKind kind, std::string value = {}) {
        tell(m_at, {.kind = kind, .value = std::move(value)});
    }
    void become(CardRowKind kind, CardRemarkKind why) {
        reading().kind = kind;
        tell(why);
    }

    void takeRow() {
        const auto heading = m_reading.columns.headingRow;
        if (heading && m_at < *heading) return takeTitle();
        if (heading && m_at == *heading) return become(CardRowKind::Headings, CardRemarkKind::Headings);
        if (isCardHeadingRow(m_table, m_at) && heading)
            return become(CardRowKind::Ignored, CardRemarkKind::Headings);
        if (const auto words = totalWords()) return takeTotal(*words);
        if (isNote()) return takeNote();
        if (isHeading()) return takeHeading();
        if (!row().level.empty()) return takeLevelRow();
        if (row().namesCriterion() || row().namesSection()) return takeCriterion();
        takeNameless();
    }

    void takeTitle() {
        const bool first = m_facts.title.empty();
        if (!first) return takeNote();
        const NameCell title = readNameCell(row().first);
        m_facts.title = title.name;
        if (stated(title.points)) m_facts.total = title.points.points;
        takeSettings(row().first, m_facts);
        become(CardRowKind::Title, CardRemarkKind::Title);
    }

    bool isNote() const {
        const bool alone = row().filled == 1;
        if (row().filled <= 2 && saysSetting(row().first)) return true;
        return alone && (saysNote(row().first) || decoded(row().first).size() > kLongestCardName);
    }

    void takeNote() {
        takeSettings(row().first, m_facts);
        const auto text = [&] {
            std::string all;
            for (std::size_t column = 0; column < m_table.cellCount(m_at); ++column)
                if (const std::string cell = safeText(m_table.cell(m_at, column), true); !cell.empty())
                    all += (all.empty() ? "" : " ") + cell;
            return all;
        }();
        if (row().filled > 1) takeSettings(text, m_facts);
        m_facts.notes += (m_facts.notes.empty() ? "" : "\n") + text;
        become(CardRowKind::Note, CardRemarkKind::Note);
    }

    /// The cell that says that the row is a total; it need not be the first.
    std::optional<std::string> totalWords() const {
        for (const std::string& text : {row().first, row().section.name.en, row().section.name.zh,
                                        row().criterion.name.en, row().criterion.name.zh})
            if (saysTotal(text)) return text;
        return std::nullopt;
    }

    void takeTotal(const std::string& words) {
        closeCriterion();
        const PointsCell inName = readNameCell(words).points;
        std::optional<model::Points> total;
        for (const PointsCell* cell : {&std::as_const(inName), &row().points, &row().sectionPoints})
            if (stated(*cell)) total = cell->points;
        if (!total) total = numberIn(words);
        const bool ofSection = saysSubtotal(words) && m_section;
        if (ofSection && total && !current().statedMaximum) current().statedMaximum = total;
        if (!ofSection && total) m_facts.total = total;
        become(CardRowKind::Total, ofSection ? CardRemarkKind::SectionTotal : CardRemarkKind::Total);
    }

    /// A row that only names a section.
    bool isHeading() const {
        const CardRow& here = row();
        if (here.namesSection() && !here.namesCriterion() && here.level.empty()) {
            if (here.guidance.empty()) return true;
            return next() != nullptr && !next()->namesSection() && next()->namesCriterion();
        }
        if (here.namesSection() || !here.guidance.empty() || !here.level.empty()) return false;
        if (!here.namesCriterion()) return here.filled == 1 && isOuterAlone();
        if (m_hasSections) return false;
        const Numbering own = here.criterion.numbering;
        const Numbering below = next() == nullptr ? Numbering{} : next()->criterion.numbering;
        if (next() == nullptr || !next()->namesCriterion()) return false;
        return here.filled == 1 || (own.outer && !below.outer) || (own.parts == 1 && below.parts > 1);
    }

    /// A single text in a column that is not taken, numbered as sections are.
    bool isOuterAlone() const {
        const NameCell name = readNameCell(row().first);
        return row().pointsText.empty() && (name.numbering.outer || stated(name.points));
    }

    void takeHeading() {
        const NameCell name = row().namesSection()     ? row().section
                              : row().namesCriterion() ? row().criterion
                                                       : readNameCell(row().first);
        enterSection(name, row().sectionPoints, row().points);
        reading().kind = CardRowKind::Section;
        m_headingRow = m_at;
        if (!row().guidance.empty())
            tell(CardRemarkKind::SectionTextLeftOut,
                 row().guidance.zh.empty() ? row().guidance.en : row().guidance.zh);
    }

    void takeCriterion() {
        const bool alone = !row().namesCriterion();
        if (row().namesSection())
            enterSection(row().section, row().sectionPoints, alone ? row().points : PointsCell{});
        ensureSection();
        closeCriterion();
        reading().kind = CardRowKind::Criterion;
        beginCriterion(row());
        if (!alone) return;
        m_pending.criterion = row().section;
        tell(CardRemarkKind::SingleCriterion);
    }

    void takeLevelRow() {
        const bool begins = row().namesCriterion() || row().namesSection();
        if (begins) {
            takeCriterion();
            m_pending.points = row().sectionPoints;
            m_pending.guidance = {};
        } else if (!m_open) {
            return takeNameless();
        } else {
            reading().kind = CardRowKind::Level;
            refer();
        }
        const std::string& text = row().guidance.zh.empty() ? row().guidance.en : row().guidance.zh;
        m_levels.push_back(
            {row().level, text, stated(row().points) ? std::optional(row().points.points) : std::nullopt});
    }

    /// A row without a name: it continues the criterion above, or has points of its own.
    void takeNameless() {
        const CardRow& here = row();
        const std::string text = here.guidance.zh.empty() ? here.guidance.en : here.guidance.zh;
        if (text.empty() && here.remarks.empty()) {
            if (here.pointsText.empty() && here.filled > 0) return takeNote();
            return become(CardRowKind::Ignored, CardRemarkKind::NameMissing);
        }
        const bool ownPoints = here.points.kind == PointsCell::Kind::Number;
        if (ownPoints && m_open && saysLevel(text)) return takeLevelOf(text);
        if (ownPoints || !m_open) return takeUnnamedCriterion(text);
        append(m_pending.guidance.en, here.guidance.en);
        append(m_pending.guidance.zh, here.guidance.zh);
        append(m_pending.remarks.en, here.remarks.en);
        append(m_pending.remarks.zh, here.remarks.zh);
        reading().kind = CardRowKind::Continuation;
        refer();
        if (!here.pointsText.empty()) tell(CardRemarkKind::PointsShared, here.pointsText);
    }

    /// "良好：…" with points of its own below "优秀：…".
    void takeLevelOf(const std::string& text) {
        if (m_levels.empty()) {
            const std::string& first =
                m_pending.guidance.zh.empty() ? m_pending.guidance.en : m_pending.guidance.zh;
            m_levels.push_back(levelOfText(first, m_pending.points));
            m_pending.guidance = {};
        }
        m_levels.push_back(levelOfText(text, row().points));
        reading().kind = CardRowKind::Level;
        refer();
    }

    void takeUnnamedCriterion(const std::string& text) {
        ensureSection();
        closeCriterion();
        CardRow named = row();
        const std::string line = text.substr(0, text.find('\n'));
        named.criterion = readNameCell(line);
        reading().kind = CardRowKind::Criterion;
        beginCriterion(named);
        tell(CardRemarkKind::NameFromGuidance, line);
    }

    static void append(std::string& text, const std::string& more) {
        if (!more.empty()) text += (text.empty() ? "" : "\n") + more;
    }

    Section& current() { return m_reading.card.sections[*m_section]; }

    void enterSection(const NameCell& name, const PointsCell& ownColumn, const PointsCell& points) {
        auto& sections = m_reading.card.sections;
        if (!m_section || !sameName(current().name, name.name)) {
            closeCriterion();
            closeSection();
            const auto known = std::ranges::find_if(
                sections, [&](const Section& one) { return sameName(one.name, name.name); });
            m_section = static_cast<std::size_t>(known - sections.begin());
            if (known == sections.end()) {
                sections.emplace_back();
                current().name = name.name;
                if (cutName(current().name.en) | cutName(current().name.zh)) tell(CardRemarkKind::NameCut);
            } else {
                tell(CardRemarkKind::SectionAgain);
            }
        }
        for (const PointsCell* cell : {&points, &name.points, &ownColumn})
            if (stated(*cell)) current().statedMaximum = cell->points;
        reading().section = m_section;
    }

    void ensureSection() {
        if (m_section) {
            reading().section = m_section;
            return;
        }
        m_reading.card.sections.emplace_back();
        m_section = m_reading.card.sections.size() - 1;
        const bool chinese = !row().criterion.name.zh.empty() || !row().guidance.zh.empty();
        current().name = chinese ? LocalizedText{{}, "评分项"} : LocalizedText{"Criteria", {}};
        reading().section = m_section;
        tell(CardRemarkKind::SectionMissing);
    }

    void beginCriterion(const CardRow& from) {
        m_pending = from;
        m_levels.clear();
        m_open = m_at;
        m_headingRow.reset();
        reading().criterion = current().criteria.size();
        current().criteria.emplace_back();
    }

    void refer() {
        reading().section = m_section;
        reading().criterion = current().criteria.size() - 1;
    }

    void closeCriterion() {
        if (!m_open) return;
        const std::size_t from = *m_open;
        CriterionMaker maker([this, from](CardRemark remark) { tell(from, std::move(remark)); });
        current().criteria.back() = maker.make(m_pending, m_levels);
        m_open.reset();
        m_levels.clear();
    }

    /// A heading with points and nothing below it is a criterion of its own.
    void closeSection() {
        if (!m_section || !current().criteria.empty() || !m_headingRow) return;
        const std::size_t at = *m_headingRow;
        CardRow alone = m_rows[at];
        if (alone.criterion.name.empty()) alone.criterion = alone.section;
        CriterionMaker maker([this, at](CardRemark remark) { tell(at, std::move(remark)); });
        current().criteria.push_back(maker.make(alone, {}));
        m_reading.rows[at].kind = CardRowKind::Criterion;
        m_reading.rows[at].criterion = 0;
        tell(at, {.kind = CardRemarkKind::SingleCriterion});
        m_headingRow.reset();
    }

    const Table& m_table;
    CardTableReading m_reading;
    CardTableFacts m_facts;
    std::vector<CardRow> m_rows;
    bool m_hasSections = false;
    std::size_t m_at = 0;
    std::optional<std::size_t> m_section;    ///< index of the section being filled
    std::optional<std::size_t> m_headingRow; ///< of that section while it has no criterion
    std::optional<std::size_t> m_open;       ///< row of the criterion being filled
    CardRow m_pending;                       ///< what is known of it
    std::vector<DescribedLevel> m_levels;
};

} // namespace

bool CardRowReading::unsure() const {
    return std::ranges::any_of(remarks, [](const CardRemark& remark) { return isDoubt(remark.kind); });
}

std::size_t CardTableReading::unsureRows() const {
    return static_cast<std::size_t>(std::ranges::count_if(rows, &CardRowReading::unsure));
}

const char* cardRowKindName(CardRowKind kind) {
    switch (kind) {
    case CardRowKind::Title:
        return "title";
    case CardRowKind::Headings:
        return "headings";
    case CardRowKind::Section:
        return "section";
    case CardRowKind::Criterion:
        return "criterion";
    case CardRowKind::Level:
        return "level";
    case CardRowKind::Continuation:
        return "continuation";
    case CardRowKind::Total:
        return "total";
    case CardRowKind::Note:
        return "note";
    case CardRowKind::Ignored:
        break;
    }
    return "ignored";
}

CardTableReading readCardTable(const Table& table, const CardColumns& columns) {
    return Reader(table, columns).read();
}

Result<Table> readCardTableFile(const std::filesystem::path& path, const ReadOptions& options, Finding* why) {
    std::error_code failed;
    const std::uintmax_t size = std::filesystem::file_size(path, failed);
    if (!failed && size > kMaximumCardTableBytes) {
        const Finding finding{.kind = FindingKind::FileTooLarge,
                              .file = pathText(path.filename()),
                              .value = std::to_string(kMaximumCardTableBytes >> 20) + " MB"};
        if (why) *why = finding;
        return toError(finding);
    }
    return readTable(path, options, nullptr, why);
}

} // namespace earmark::exchange
