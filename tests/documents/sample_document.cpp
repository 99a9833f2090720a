#include "tests/documents/sample_document.h"

#include "core/charts/control_chart.h"
#include "core/documents/cells.h"

namespace earmark::test {

namespace {

using namespace documents;

class Sample {
public:
    explicit Sample(Language language)
        : m_language(language) {}

    Document document() const {
        return {
            m_language,
            in("Coaching report", "辅导报告"),
            in("Wang Xiaoming, 1 – 30 November 2026", "王小明，2026年11月1日至30日"),
            in("Centre East · 2026-11-26", "华东中心 · 2026-11-26"),
            {Heading{in("One fatal error", "一次致命错误"), 1, Tone::Alert},
             Paragraph{
                 in("Wang Xiaoming promised a refund that the rules forbid.\nIt was raised the same day.",
                    "王小明承诺了规定不允许的退款。\n当日已上报。"),
                 Tone::Alert},
             figures(),
             Details{{{in("Cause", "原因"), in("Knowledge", "知识不足")},
                      {in("Full points", "满分标准"), in("Names the rule", "说明规定")}}},
             PageBreak{}, table(), chart(),
             Passage{in("Promise beyond the rules", "超范围承诺"), "0190a1b2-0000-7000-8000-000000000001",
                     in("2 November 2026, 09:14", "2026年11月2日 09:14"), 161'300, 172'800,
                     in("Agent", "坐席"), in("I'll refund it today, I promise", "我保证今天就退款"),
                     Passage::Example::Bad},
             Signatures{{{in("Agent", "坐席"), in("Wang Xiaoming", "王小明")}, {in("Leader", "组长"), ""}}}},
            {{{"Wang Xiaoming", "王小明", "A1007"}, in("Agent 1", "坐席1")}}};
    }

private:
    std::string in(const char* english, const char* chinese) const {
        return m_language == Language::English ? english : chinese;
    }

    KeyFigures figures() const {
        return {{{in("Mean score", "平均分"), "86.5%", in("84.1 – 88.9, n = 42", "84.1 – 88.9，n = 42"),
                  in("+2.1 against the team: beyond chance", "比班组高 2.1 分：超出偶然"), Tone::Good},
                 {in("Fatal", "致命错误"), "2.4%", "0.4 – 12.3, n = 42", "", Tone::Alert}}};
    }

    DataTable table() const {
        using Kind = ColumnKind;
        DataTable table;
        table.title = in("Lost points by criterion", "各评分项失分");
        table.sheet = in("Criteria", "评分项");
        table.columns = {{in("Criterion", "评分项"), Kind::Text, 1, ColumnHint::None, false},
                         {in("Answered", "评分次数"), Kind::Integer, 1, ColumnHint::None, false},
                         {in("Lost points", "失分"), Kind::Decimal, 1, ColumnHint::None, false},
                         {in("Share", "占比"), Kind::Percent, 1, ColumnHint::ShareBar, false},
                         {in("Change", "变化"), Kind::Change, 1, ColumnHint::MoreIsWorse, false},
                         {in("Last seen", "最近出现"), Kind::Date, 1, ColumnHint::None, true}};
        const Day day{std::chrono::year(2026) / 11 / 2};
        table.rows = {{textCell(in("Needs", "了解需求")), countCell(42), pointsCell(31'500),
                       percentCell(412'500), changeCell(-36'000), dayCell(day)},
                      {textCell(in("Promise", "承诺")), countCell(40), pointsCell(12'000),
                       percentCell(157'050), changeCell(4'500), dayCell(std::nullopt)}};
        table.rows[1][0].emphasis = true;
        table.note = in("Points of the card, deductions included.", "以评分表分值计，含扣分。");
        table.rowsOnPaper = 1;
        return table;
    }

    ChartBlock chart() const {
        ChartBlock block;
        block.title = in("Weekly mean", "每周平均分");
        block.description =
            in("From 81% to 88%, one week beyond the limits.", "由81%升至88%，一周超出控制限。");
        block.list = charts::controlChart(
            {{"45", 810'000, 9, "open 45", "81.0"}, {"46", 880'000, 12, "open 46", "88.0"}},
            {{840'000, 800'000, 870'000, false}, {840'000, 800'000, 870'000, true}});
        block.list.marks.emplace_back(
            charts::Bar{{1.125, 2}, 30, 12.5, charts::Role::Scale, 4, "cell", "hint"});
        block.list.marks.emplace_back(
            charts::Text{{2, 3}, "4.2", charts::Align::Centre, charts::Role::OnScale, 4});
        block.data.columns = {{in("Week", "周"), ColumnKind::Text, 1, ColumnHint::None, false},
                              {in("Mean", "平均分"), ColumnKind::Percent, 1, ColumnHint::None, false}};
        block.data.rows = {{textCell("45"), percentCell(810'000)}, {textCell("46"), percentCell(880'000)}};
        block.native.lines = {1};
        return block;
    }

    Language m_language;
};

} // namespace

Document sampleDocument(Language language) {
    return Sample(language).document();
}

} // namespace earmark::test
