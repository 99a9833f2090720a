#include "core/exchange/card_criterion.h"

#include "core/exchange/card_key.h"
#include "core/exchange/card_table.h"
#include "core/exchange/code_points.h"
#include "core/scoring/number_text.h"

#include <algorithm>

namespace earmark::exchange {

using model::Criterion;
using model::CriterionKind;
using model::FatalRule;
using model::FatalTrigger;
using model::Points;

namespace {

/// How often a slip of "each time" can be counted where the table does not say.
constexpr std::int64_t kAssumedLimit = 10;

bool cutText(std::string& text, std::size_t characters) {
    const std::u32string whole = decoded(text);
    if (whole.size() <= characters) return false;
    text = encoded(whole.substr(0, characters));
    return true;
}

void prepend(std::string& text, const std::string& before) {
    text = text.empty() ? before : before + "\n" + text;
}

void append(std::string& text, const std::string& more) {
    if (!more.empty() && text.find(more) == std::string::npos) text += (text.empty() ? "" : "\n") + more;
}

/// A step that reaches the maximum: whole points, else halves, tenths …
Points stepFor(Points maximum) {
    for (const std::int64_t step : {1000, 500, 250, 100, 50, 10})
        if (maximum.thousandths % step == 0) return {step};
    return {1};
}

/// What stands between semicolons and line ends.
std::vector<std::string> clausesIn(const std::string& text) {
    std::vector<std::string> parts;
    const std::u32string whole = decoded(text);
    const std::u32string plain = plainForm(whole);
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= plain.size(); ++at)
        if (at == plain.size() || plain[at] == U';' || plain[at] == U'\n') {
            std::u32string_view part = stripped(std::u32string_view(whole).substr(begin, at - begin));
            while (!part.empty() && (part.back() == U'。' || part.back() == U'.'))
                part.remove_suffix(1);
            if (!part.empty()) parts.push_back(encoded(part));
            begin = at + 1;
        }
    return parts;
}

PointsCell merged(PointsCell column, const PointsCell& name) {
    if (column.kind == PointsCell::Kind::Empty || column.kind == PointsCell::Kind::MarksOnly) {
        const CardMarks marks = column.marks;
        if (name.kind == PointsCell::Kind::Number || name.kind == PointsCell::Kind::Levels) column = name;
        column.marks.fatal |= marks.fatal;
        column.marks.severe |= marks.severe;
        column.marks.yesNo |= marks.yesNo;
        column.marks.notApplicable |= marks.notApplicable;
    }
    column.marks.notApplicable |= name.marks.notApplicable;
    column.marks.fatal |= name.marks.fatal;
    column.marks.severe |= name.marks.severe;
    column.marks.bonus |= name.marks.bonus;
    column.marks.deduction |= name.marks.deduction;
    column.marks.yesNo |= name.marks.yesNo;
    return column;
}

} // namespace

bool cutName(std::string& name) {
    return cutText(name, kLongestCardName);
}

void CriterionMaker::tell(CardRemarkKind kind, std::string value) {
    m_tell({.kind = kind, .value = std::move(value)});
}

Criterion CriterionMaker::make(const CardRow& row, const std::vector<DescribedLevel>& levels) {
    m_criterion = {};
    m_pointsText = row.pointsText;
    m_points = merged(row.points, row.criterion.points);
    m_marks = m_points.marks;
    m_marks.notApplicable |= row.marks.notApplicable;
    m_marks.fatal |= row.marks.fatal;
    m_marks.severe |= row.marks.severe;
    m_marks.yesNo |= row.marks.yesNo;
    m_marks.bonus |= row.marks.bonus;
    m_marks.deduction |= row.marks.deduction;
    const bool plainNumber =
        m_points.kind == PointsCell::Kind::Number && !m_marks.deduction && !m_marks.bonus;
    const auto maximum = plainNumber ? std::optional(m_points.points) : std::nullopt;
    m_english = readGuidanceCell(row.guidance.en, maximum);
    m_chinese = readGuidanceCell(row.guidance.zh, maximum);
    if (!takeLevelRows(levels)) takeKind();
    takeTexts(row);
    takeRules();
    if (cutText(m_criterion.guidance.en, kLongestCardText) |
        cutText(m_criterion.guidance.zh, kLongestCardText))
        tell(CardRemarkKind::TextCut, std::to_string(kLongestCardText));
    if (row.cleaned || m_english.cleaned || m_chinese.cleaned) tell(CardRemarkKind::TextCleaned);
    return std::move(m_criterion);
}

void CriterionMaker::takeTexts(const CardRow& row) {
    m_criterion.name = row.criterion.name;
    m_criterion.guidance = {m_english.text, m_chinese.text};
    const LocalizedText whole = m_criterion.name;
    const bool english = cutName(m_criterion.name.en);
    const bool chinese = cutName(m_criterion.name.zh);
    if (english) prepend(m_criterion.guidance.en, whole.en);
    if (chinese) prepend(m_criterion.guidance.zh, whole.zh);
    if (english || chinese) tell(CardRemarkKind::NameCut);
    append(m_criterion.guidance.en, row.remarks.en);
    append(m_criterion.guidance.zh, row.remarks.zh);
}

void CriterionMaker::takeKind() {
    if (m_points.kind == PointsCell::Kind::Unreadable) tell(CardRemarkKind::PointsUnreadable, m_pointsText);
    if (m_points.kind == PointsCell::Kind::Date) tell(CardRemarkKind::PointsAreDate, m_pointsText);
    if (!m_points.fromZero) tell(CardRemarkKind::RangeNotFromZero, m_pointsText);
    if (takeDeduction() || takeBonus() || takeLevels() || takePointLevels() || takeFatal()) return;
    if (m_points.kind == PointsCell::Kind::Number)
        takeScale();
    else
        takeWithoutPoints();
}

bool CriterionMaker::takeDeduction() {
    if (!m_marks.deduction || m_points.kind != PointsCell::Kind::Number) return false;
    m_criterion.kind = CriterionKind::Deduction;
    m_criterion.deductionPoints = m_points.points;
    if (m_points.limit)
        m_criterion.deductionLimit = std::max<std::int64_t>(1, *m_points.limit);
    else if (m_points.atMost && m_points.points.thousandths > 0)
        m_criterion.deductionLimit =
            std::max<std::int64_t>(1, m_points.atMost->thousandths / m_points.points.thousandths);
    else if (m_points.eachTime) {
        m_criterion.deductionLimit = kAssumedLimit;
        tell(CardRemarkKind::LimitAssumed, std::to_string(kAssumedLimit));
    }
    return true;
}

bool CriterionMaker::takeBonus() {
    if (!m_marks.bonus || m_points.kind != PointsCell::Kind::Number) return false;
    m_criterion.kind = CriterionKind::Bonus;
    m_criterion.maximum = m_points.points;
    m_criterion.step = stepFor(m_points.points);
    m_criterion.bonusAsCheck = m_marks.yesNo || m_points.points == Points::whole(1);
    return true;
}

void CriterionMaker::addOption(LocalizedText name, LocalizedText description, Points points) {
    for (const bool english : {true, false}) {
        std::string& text = english ? name.en : name.zh;
        const std::string whole = text;
        if (cutName(text)) prepend(english ? description.en : description.zh, whole);
    }
    m_criterion.options.push_back({{}, std::move(name), points, std::move(description)});
}

void CriterionMaker::closeOptions(std::optional<Points> stated) {
    m_criterion.kind = CriterionKind::Choice;
    KeyMaker keys;
    for (model::Option& option : m_criterion.options)
        option.key = keys.make({}, option.name, "l" + scoring::pointsText(option.points));
    m_criterion.maximum = std::ranges::max(m_criterion.options, {}, &model::Option::points).points;
    if (stated && *stated != m_criterion.maximum)
        m_tell({.kind = CardRemarkKind::LevelsDiffer,
                .stated = scoring::pointsText(*stated),
                .sum = scoring::pointsText(m_criterion.maximum)});
}

bool CriterionMaker::takeLevelRows(const std::vector<DescribedLevel>& levels) {
    if (levels.size() < 2) return false;
    for (const DescribedLevel& level : levels)
        addOption(inItsLanguage(level.name), inItsLanguage(level.description),
                  level.points.value_or(Points{}));
    closeOptions(m_points.kind == PointsCell::Kind::Number ? std::optional(m_points.points) : std::nullopt);
    tell(CardRemarkKind::LevelsTaken, std::to_string(levels.size()));
    return true;
}

/// Levels that the guidance describes, in one language or the same in both.
bool CriterionMaker::takeLevels() {
    const auto& english = m_english.levels;
    const auto& chinese = m_chinese.levels;
    const auto& levels = chinese.empty() ? english : chinese;
    if (levels.empty()) return false;
    const bool pointed = levels.front().points.has_value();
    if (!pointed && m_points.kind == PointsCell::Kind::Number) {
        tell(CardRemarkKind::LevelsWithoutPoints);
        return false;
    }
    const bool both =
        std::ranges::equal(english, chinese, {}, &DescribedLevel::points, &DescribedLevel::points);
    for (std::size_t index = 0; index < levels.size(); ++index) {
        LocalizedText name;
        LocalizedText description;
        if (!english.empty() && (both || chinese.empty())) {
            name.en = english[index].name;
            description.en = english[index].description;
        }
        if (!chinese.empty()) {
            name.zh = chinese[index].name;
            description.zh = chinese[index].description;
        }
        addOption(std::move(name), std::move(description), levels[index].points.value_or(Points{}));
    }
    closeOptions(m_points.kind == PointsCell::Kind::Number ? std::optional(m_points.points) : std::nullopt);
    // The levels now say what their clauses said.
    if (both || chinese.empty()) m_english.text = m_english.beside;
    if (!chinese.empty()) m_chinese.text = m_chinese.beside;
    tell(pointed ? CardRemarkKind::LevelsTaken : CardRemarkKind::LevelsWithoutPoints,
         std::to_string(levels.size()));
    return true;
}

/// "9/5/0": the levels' words are the guidance's clauses where there are as many, else their points.
bool CriterionMaker::takePointLevels() {
    if (m_points.kind != PointsCell::Kind::Levels) return false;
    const std::vector<Points>& levels = m_points.levels;
    const bool allOrNothing = levels.size() == 2 && std::ranges::min(levels).thousandths == 0;
    if (allOrNothing && (m_english.levels.empty() && m_chinese.levels.empty())) {
        m_criterion.kind = CriterionKind::Check;
        m_criterion.maximum = std::ranges::max(levels);
        return true;
    }
    const std::vector<std::string> english = clausesIn(m_english.text);
    const std::vector<std::string> chinese = clausesIn(m_chinese.text);
    const bool inEnglish = english.size() == levels.size();
    const bool inChinese = chinese.size() == levels.size();
    for (std::size_t index = 0; index < levels.size(); ++index) {
        const std::string points = scoring::pointsText(levels[index]);
        LocalizedText name{inEnglish ? english[index] : "", inChinese ? chinese[index] : ""};
        if (name.empty()) name = {points + " points", points + "分"};
        addOption(std::move(name), {}, levels[index]);
    }
    closeOptions(std::nullopt);
    if (inEnglish) m_english.text.clear();
    if (inChinese) m_chinese.text.clear();
    tell(inEnglish || inChinese ? CardRemarkKind::LevelsTaken : CardRemarkKind::LevelsUnnamed,
         std::to_string(levels.size()));
    return true;
}

bool CriterionMaker::takeFatal() {
    if (!m_marks.fatal) return false;
    m_criterion.kind = CriterionKind::Check;
    const bool scored = m_points.kind == PointsCell::Kind::Number && m_points.points.thousandths > 0;
    if (scored) m_criterion.maximum = m_points.points;
    FatalRule rule;
    rule.trigger.answer = !scored;
    m_criterion.fatalRules = {rule};
    if (!scored) m_criterion.defaultAnswer.kind = model::DefaultAnswer::Kind::No;
    tell(scored ? CardRemarkKind::FatalOnNo : CardRemarkKind::FatalOnYes);
    return true;
}

void CriterionMaker::takeScale() {
    const bool allOrNothing = m_marks.yesNo || m_english.yesNo || m_chinese.yesNo ||
                              m_points.points == Points::whole(1) || m_points.points.thousandths == 0;
    m_criterion.kind = allOrNothing ? CriterionKind::Check : CriterionKind::Scale;
    m_criterion.maximum = m_points.points;
    if (!allOrNothing) m_criterion.step = stepFor(m_points.points);
}

void CriterionMaker::takeWithoutPoints() {
    m_criterion.kind = CriterionKind::Check;
    if (m_points.kind == PointsCell::Kind::Empty ||
        (m_points.kind == PointsCell::Kind::MarksOnly && !m_marks.severe))
        tell(CardRemarkKind::PointsMissing);
}

void CriterionMaker::takeRules() {
    if (m_marks.severe || m_english.severe || m_chinese.severe) {
        if (m_criterion.kind != CriterionKind::Bonus) {
            FatalRule rule;
            rule.trigger.kind = FatalTrigger::Kind::Severe;
            m_criterion.fatalRules.push_back(rule);
            tell(CardRemarkKind::SevereFatal);
        }
    } else if (m_criterion.fatalRules.empty() &&
               (m_english.fatalWord || m_chinese.fatalWord || m_marks.fatal)) {
        tell(CardRemarkKind::FatalInWords);
    }
    if (m_marks.notApplicable || m_english.notApplicable || m_chinese.notApplicable) {
        m_criterion.notApplicableAllowed = true;
        tell(CardRemarkKind::NotApplicableTaken);
    }
    if (m_english.condition || m_chinese.condition) tell(CardRemarkKind::ConditionInWords);
}

} // namespace earmark::exchange
