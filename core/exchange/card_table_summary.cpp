#include "core/exchange/card_table_summary.h"

#include "core/exchange/card_criterion.h"
#include "core/exchange/card_key.h"
#include "core/exchange/cell_text.h"
#include "core/exchange/code_points.h"
#include "core/scoring/compiled_card.h"
#include "core/scoring/number_text.h"
#include "core/scoring/verdict.h"

#include <algorithm>
#include <filesystem>
#include <set>

namespace earmark::exchange {

using model::Aggregation;
using model::Criterion;
using model::CriterionKind;
using model::Points;
using model::Section;
using model::Share;

namespace {

using scoring::Int128;

constexpr std::int64_t kAssumedBase = 100;

Int128 fine(Points points) {
    return Int128{points.thousandths} * Points::kScale;
}

class Summary {
public:
    Summary(const Table& table, const CardTableFacts& facts, CardTableReading& reading)
        : m_table(table)
        , m_facts(facts)
        , m_reading(reading)
        , m_card(reading.card) {}

    void make() {
        std::erase_if(m_card.sections, [](const Section& section) { return section.name.empty(); });
        tellColumns();
        nameCard();
        giveKeys();
        chooseAggregation();
        giveBases();
        compareSections();
        compareTotal();
        takePassMark();
        tellNames();
        if (m_table.rowCount() > kMaximumCardRows)
            tell({.kind = CardRemarkKind::TooManyRows, .value = std::to_string(kMaximumCardRows)});
    }

private:
    void tell(CardRemark remark) { m_reading.findings.push_back(std::move(remark)); }

    template <class Holds>
    bool any(Holds holds) const {
        return std::ranges::any_of(m_card.sections, [&](const Section& section) {
            return std::ranges::any_of(section.criteria, holds);
        });
    }

    void tellColumns() {
        const CardColumns& use = m_reading.columns;
        if (!use.headingRow) tell({.kind = CardRemarkKind::NoHeadings});
        if (!use.has(CardColumn::Criterion) && !use.has(CardColumn::CriterionEnglish) &&
            !use.has(CardColumn::CriterionChinese))
            tell({.kind = CardRemarkKind::NoCriterionColumn});
        if (!use.has(CardColumn::Points)) tell({.kind = CardRemarkKind::NoPointsColumn});
        for (std::size_t column = 0; column < use.columns.size(); ++column)
            if (use.columns[column] == CardColumn::Ignore && holdsText(column))
                tell({.kind = CardRemarkKind::ColumnNotTaken, .column = column, .value = headingOf(column)});
    }

    bool holdsText(std::size_t column) const {
        for (std::size_t row = m_reading.columns.headingRow.value_or(0); row < m_reading.rows.size(); ++row)
            if (!m_table.cell(row, column).empty()) return true;
        return false;
    }

    std::string headingOf(std::size_t column) const {
        const auto row = m_reading.columns.headingRow;
        return row ? shownText(m_table.cell(*row, column)) : std::string();
    }

    void nameCard() {
        LocalizedText name = m_facts.title;
        if (name.empty()) name = inItsLanguage(sourceName());
        cutName(name.en);
        cutName(name.zh);
        m_card.name = name;
        m_card.description = inItsLanguage(m_facts.notes);
        const std::string key = keyOfName(name);
        m_card.cardKey = key.empty() ? "card" : key;
    }

    /// The sheet's own name where a person gave it one, else the file's.
    std::string sourceName() const {
        const std::u32string sheet = plainForm(decoded(m_table.source.sheet));
        const bool given = !sheet.empty() && !sheet.starts_with(U"sheet") && !sheet.starts_with(U"工作表");
        if (given) return safeText(m_table.source.sheet, false);
        const std::string stem = pathText(pathFromText(m_table.source.file).stem());
        return stem.empty() ? "New card" : safeText(stem, false);
    }

    void giveKeys() {
        KeyMaker sections;
        KeyMaker criteria;
        for (std::size_t index = 0; index < m_card.sections.size(); ++index) {
            Section& section = m_card.sections[index];
            section.key = sections.make({}, section.name, "s" + std::to_string(index + 1));
            for (std::size_t at = 0; at < section.criteria.size(); ++at)
                section.criteria[at].key =
                    criteria.make(section.key, section.criteria[at].name, std::to_string(at + 1));
        }
    }

    void chooseAggregation() {
        const auto deducts = [](const Criterion& one) { return one.kind == CriterionKind::Deduction; };
        const auto earns = [](const Criterion& one) { return scoring::possiblePoints(one) > 0; };
        if (!any(deducts) || any(earns)) return;
        m_card.policy.aggregation = Aggregation::Deduct;
        const auto stated = m_facts.base ? m_facts.base : m_facts.total;
        m_card.policy.base = stated.value_or(Points::whole(kAssumedBase));
        tell({.kind = stated ? CardRemarkKind::DeductionsOnly : CardRemarkKind::BaseAssumed,
              .stated = scoring::pointsText(*m_card.policy.base)});
    }

    /// A section of deductions starts from the points that its heading states.
    void giveBases() {
        if (m_card.policy.aggregation == Aggregation::Deduct) return;
        for (Section& section : m_card.sections) {
            const bool deducts = std::ranges::any_of(
                section.criteria, [](const Criterion& one) { return one.kind == CriterionKind::Deduction; });
            const bool earns = std::ranges::any_of(section.criteria, [](const Criterion& one) {
                return scoring::possiblePoints(one) > 0 || one.kind == CriterionKind::Bonus;
            });
            if (deducts && !earns && section.statedMaximum) section.base = section.statedMaximum;
        }
    }

    void compareSections() {
        const bool deducts = m_card.policy.aggregation == Aggregation::Deduct;
        for (Section& section : m_card.sections) {
            if (!section.statedMaximum) continue;
            const Int128 sum = deducts ? scoring::uncappedLoss(section) : scoring::uncappedMaximum(section);
            if (fine(*section.statedMaximum) == sum) continue;
            tell({.kind = CardRemarkKind::SectionSumDiffers,
                  .value = section.name.zh.empty() ? section.name.en : section.name.zh,
                  .stated = scoring::pointsText(*section.statedMaximum),
                  .sum = scoring::fineText(sum)});
        }
    }

    void compareTotal() {
        if (any([](const Criterion& one) { return one.kind == CriterionKind::Bonus; }))
            tell({.kind = CardRemarkKind::BonusesUncapped});
        if (!m_facts.total || m_card.policy.aggregation == Aggregation::Deduct) return;
        const Int128 sum = scoring::fullMaximum(m_card);
        const bool agrees = fine(*m_facts.total) == sum;
        tell({.kind = agrees ? CardRemarkKind::TotalAgrees : CardRemarkKind::TotalDiffers,
              .stated = scoring::pointsText(*m_facts.total),
              .sum = scoring::fineText(sum)});
    }

    void takePassMark() {
        const Int128 full = scoring::fullMaximum(m_card) / Points::kScale;
        if (!m_facts.passMark) {
            tell({.kind = CardRemarkKind::PassMarkAssumed, .stated = "80 %"});
            return;
        }
        const Int128 mark = m_facts.passMark->thousandths;
        const bool ofHundred = m_facts.passMarkInPercent || full <= 0;
        const Int128 millionths = mark * Share::kScale / (ofHundred ? Int128{100'000} : full);
        m_card.policy.passMark = {static_cast<std::int64_t>(std::min<Int128>(millionths, Share::kScale))};
        tell({.kind = CardRemarkKind::PassMarkTaken,
              .stated = scoring::pointsText(*m_facts.passMark) + (m_facts.passMarkInPercent ? " %" : "")});
    }

    void tellNames() {
        std::set<std::string> seen;
        for (const Section& section : m_card.sections)
            for (const Criterion& criterion : section.criteria) {
                const std::string& name = criterion.name.zh.empty() ? criterion.name.en : criterion.name.zh;
                if (!name.empty() && !seen.insert(name).second)
                    tell({.kind = CardRemarkKind::NameTwice, .value = name});
            }
    }

    const Table& m_table;
    const CardTableFacts& m_facts;
    CardTableReading& m_reading;
    model::CardVersion& m_card;
};

} // namespace

void summarize(const Table& table, const CardTableFacts& facts, CardTableReading& reading) {
    Summary(table, facts, reading).make();
}

} // namespace earmark::exchange
