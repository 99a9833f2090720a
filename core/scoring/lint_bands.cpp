#include "core/scoring/lint_bands.h"

namespace earmark::scoring {

namespace {

using model::ClosedEnd;

class BandLinter {
public:
    BandLinter(const BandTable& table, LintReport& report)
        : m_table(table)
        , m_report(report) {}

    void run() {
        if (m_table.closedEnd == ClosedEnd::Unstated) reportClosedEnd();
        lintFirst();
        for (std::size_t index = 0; index < m_table.bands.size(); ++index) {
            lintWidth(index);
            if (index > 0) lintSeam(m_table.bands[index - 1], m_table.bands[index]);
        }
        lintLast();
    }

private:
    std::string number(std::int64_t value) const { return decimalText(value, m_table.places); }

    void reportClosedEnd() {
        m_report.error(
            "bands-no-closed-end", m_table.place,
            {"The table does not say which end of a band belongs to it.", "分段表未说明每段包含哪一端。"},
            {"Name the closed end: \"lower\" for [a, b), \"upper\" for (a, b].",
             "请注明闭合端：“lower”表示[a, b)，“upper”表示(a, b]。"});
    }

    void gap(const std::string& place, const LocalizedText& what) {
        m_report.error("bands-gap", place, what,
                       {"Let each band begin where the one before it ends, so that every value has a band.",
                        "请让每段从上一段的结束处开始，使每个数值都有所属分段。"});
    }

    void overlap(const std::string& place, const LocalizedText& what) {
        m_report.error("bands-overlap", place, what,
                       {"Put the bands in ascending order and let each begin where the one before it ends.",
                        "请按升序排列各段，并让每段从上一段的结束处开始。"});
    }

    void lintFirst() {
        const BandEnds& first = m_table.bands.front();
        if (!first.lower) return;
        if (!m_table.from)
            gap(first.place, {"Nothing covers values below " + number(*first.lower) + ".",
                              number(*first.lower) + "以下没有分段覆盖。"});
        else if (*first.lower > *m_table.from)
            gap(first.place,
                {"Nothing covers values from " + number(*m_table.from) + " to " + number(*first.lower) + ".",
                 number(*m_table.from) + "至" + number(*first.lower) + "之间没有分段覆盖。"});
    }

    void lintLast() {
        const BandEnds& last = m_table.bands.back();
        if (!last.upper) return;
        if (!m_table.to)
            gap(last.place, {"Nothing covers values above " + number(*last.upper) + ".",
                             number(*last.upper) + "以上没有分段覆盖。"});
        else if (*last.upper < *m_table.to)
            gap(last.place,
                {"Nothing covers values from " + number(*last.upper) + " to " + number(*m_table.to) + ".",
                 number(*last.upper) + "至" + number(*m_table.to) + "之间没有分段覆盖。"});
    }

    /// A single value may be a band of its own only at an outer end, which always belongs to its band.
    bool mayBeOneValue(std::size_t index) const {
        const bool isLast = index + 1 == m_table.bands.size();
        return (isLast && m_table.closedEnd == ClosedEnd::Lower) ||
               (index == 0 && m_table.closedEnd == ClosedEnd::Upper);
    }

    void lintWidth(std::size_t index) {
        const BandEnds& band = m_table.bands[index];
        if (!band.lower || !band.upper || *band.lower < *band.upper) return;
        if (*band.lower == *band.upper && mayBeOneValue(index)) return;
        overlap(band.place,
                {"The band from " + number(*band.lower) + " to " + number(*band.upper) + " holds no value.",
                 "从" + number(*band.lower) + "到" + number(*band.upper) + "的分段不包含任何数值。"});
    }

    void lintSeam(const BandEnds& before, const BandEnds& after) {
        if (!before.upper || !after.lower) {
            overlap(after.place, {"The band overlaps the one before it: the end between them is open.",
                                  "本段与上一段重叠：两段之间缺少界限。"});
        } else if (*before.upper < *after.lower) {
            gap(after.place,
                {"Nothing covers values from " + number(*before.upper) + " to " + number(*after.lower) + ".",
                 number(*before.upper) + "至" + number(*after.lower) + "之间没有分段覆盖。"});
        } else if (*before.upper > *after.lower) {
            overlap(after.place,
                    {"The band overlaps the one before it from " + number(*after.lower) + " to " +
                         number(*before.upper) + ".",
                     "本段与上一段在" + number(*after.lower) + "至" + number(*before.upper) + "之间重叠。"});
        }
    }

    const BandTable& m_table;
    LintReport& m_report;
};

} // namespace

void lintBandTable(const BandTable& table, LintReport& report) {
    if (!table.bands.empty()) BandLinter(table, report).run();
}

} // namespace earmark::scoring
