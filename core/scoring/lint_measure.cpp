#include "core/model/figures.h"
#include "core/scoring/lint_bands.h"
#include "core/scoring/lint_report.h"

#include <algorithm>
#include <span>

namespace earmark::scoring {

using model::Criterion;
using model::MeasureSource;
using model::Points;

namespace {

void lintBands(const CriterionPlace& at, LintReport& report) {
    const Criterion& criterion = at.criterion;
    if (criterion.measureBands.empty()) {
        report.error("bands-missing", at.place,
                     {"The measure has no bands that turn it into points.", "该测量项没有换算分数的分段。"},
                     {"Add bands that cover every value.", "请添加覆盖全部数值的分段。"});
        return;
    }
    std::vector<BandEnds> bands;
    for (const model::MeasureBand& band : criterion.measureBands) {
        const std::string place = at.place + "/bands/" + std::to_string(bands.size() + 1);
        bands.push_back({place, std::nullopt, std::nullopt});
        if (band.lower) bands.back().lower = band.lower->thousandths;
        if (band.upper) bands.back().upper = band.upper->thousandths;
        for (const auto& end : {band.lower, band.upper})
            if (end)
                lintRange(place, {"The band's end", "分段界限"}, end->thousandths, -Points::kLimit,
                          Points::kLimit, kPointPlaces, report);
        if (band.points.thousandths < 0 || band.points > criterion.maximum)
            report.error(
                "option-out-of-range", place,
                {"The band gives " + pointsText(band.points) + " points; here bands lie between 0 and " +
                     pointsText(criterion.maximum) + ".",
                 "该分段为" + pointsText(band.points) + "分，应在0至" + pointsText(criterion.maximum) +
                     "之间。"},
                {"Change the band's points or the criterion's maximum.", "请修改分段分值或评分项满分。"});
    }
    lintBandTable(
        {at.place + "/bands", bands, criterion.measureClosedEnd, std::nullopt, std::nullopt, kPointPlaces},
        report);
}

bool isAmong(std::span<const std::string_view> figures, const std::string& name) {
    return std::ranges::find(figures, name) != figures.end();
}

std::string listed(std::span<const std::string_view> figures) {
    std::string names;
    for (const std::string_view figure : figures)
        names += (names.empty() ? "" : ", ") + std::string(figure);
    return names;
}

/// A figure that a recording of the card's medium can tell.
void lintFigure(const CriterionPlace& at, LintReport& report) {
    const std::string& name = at.criterion.measureSource.name;
    const bool judgesTexts = at.card.medium == model::Medium::Text;
    const std::span<const std::string_view> ofCalls(model::kCallFigures);
    const std::span<const std::string_view> ofTexts(model::kTextFigures);
    const auto own = judgesTexts ? ofTexts : ofCalls;
    const auto others = judgesTexts ? ofCalls : ofTexts;
    if (isAmong(own, name)) return;
    const LocalizedText remedy{"Use one of: " + listed(own) + ".", "可用：" + listed(own) + "。"};
    if (isAmong(others, name))
        report.error(
            "figure-misfit", at.place + "/source",
            {"The figure \"" + name + "\" is found only in " +
                 (judgesTexts ? "recordings, and this card judges texts."
                              : "texts, and this card judges calls."),
             "指标“" + name + "”只能从" +
                 (judgesTexts ? "录音中得到，而本表评的是书面联络。" : "书面联络中得到，而本表评的是通话。")},
            remedy);
    else
        report.error("figure-unknown", at.place + "/source",
                     {"There is no figure \"" + name + "\" to take the measure from.",
                      "没有名为“" + name + "”的指标可供取值。"},
                     remedy);
}

void lintSource(const CriterionPlace& at, LintReport& report) {
    const MeasureSource& source = at.criterion.measureSource;
    if (source.kind == MeasureSource::Kind::Typed) return;
    const bool isField = source.kind == MeasureSource::Kind::Field;
    if (source.name.empty())
        report.error("source-empty", at.place + "/source",
                     {"The measure's source has no name.", "测量项的来源没有名称。"},
                     isField ? LocalizedText{"Name the field of the call that holds the number.",
                                             "请填写通话中存放该数值的字段名。"}
                             : LocalizedText{"Name the figure that is found in the recording.",
                                             "请填写从录音中得到的指标名。"});
    else if (!isField)
        lintFigure(at, report);
    if (!at.criterion.notApplicableAllowed)
        report.warning(
            "source-without-na", at.place + "/source",
            {"Where a call lacks the value, N/A is not allowed, and a missing value then has no answer.",
             "通话缺少该数值时又不允许“不适用”，此时没有可选的答案。"},
            {"Allow N/A for this criterion.", "请允许本项“不适用”。"});
}

} // namespace

void lintMeasure(const CriterionPlace& at, LintReport& report) {
    lintBands(at, report);
    lintSource(at, report);
}

} // namespace earmark::scoring
