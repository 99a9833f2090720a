#include "core/exchange/card_columns.h"

#include "core/exchange/card_cell.h"
#include "core/exchange/code_points.h"
#include "core/exchange/heading_words.h"

#include <algorithm>
#include <array>

namespace earmark::exchange {

namespace {

using Column = CardColumn;

constexpr std::size_t kRowsLookedAt = 30;

struct Name {
    Column column;
    const char* name;
};
constexpr std::array kNames{Name{Column::Section, "section"},
                            Name{Column::SectionEnglish, "section-en"},
                            Name{Column::SectionChinese, "section-zh"},
                            Name{Column::SectionPoints, "section-points"},
                            Name{Column::Criterion, "criterion"},
                            Name{Column::CriterionEnglish, "criterion-en"},
                            Name{Column::CriterionChinese, "criterion-zh"},
                            Name{Column::Points, "points"},
                            Name{Column::Level, "level"},
                            Name{Column::Kind, "kind"},
                            Name{Column::Guidance, "guidance"},
                            Name{Column::GuidanceEnglish, "guidance-en"},
                            Name{Column::GuidanceChinese, "guidance-zh"},
                            Name{Column::NotApplicable, "not-applicable"},
                            Name{Column::Remarks, "remarks"},
                            Name{Column::Ignore, "ignore"}};

struct Words {
    Column column;
    std::string_view words; ///< separated by spaces, each as headingKey() gives it
};

/// Whole headings. What is filled in while scoring (实得分) is no part of the card.
constexpr std::array kHeadings{
    Words{Column::Ignore,
          "得分 实得分 实际得分 实得 自评 自评分 复评 质检得分 扣分情况 扣分原因 检查结果 质检结果 "
          "序号 编号 no no. # number id earned awarded scoregiven result actual"},
    Words{Column::SectionPoints,
          "大类分值 大类分 大类满分 大类权重 项目分值 类别分值 小计 sectionpoints sectionmax "
          "sectionmaximum sectiontotal sectionweight categorypoints subtotal"},
    Words{Column::Section,
          "大类 评分大类 项目 类别 分类 评分类别 考核大类 考核项目 考核类别 质检大类 质检项目 检查项目 "
          "一级指标 "
          "模块 环节 流程 维度 评分维度 考核维度 部分 section category group area module stage "
          "phase dimension heading"},
    Words{
        Column::Criterion,
        "评分项 评分项目 考核项 考核内容 考核点 质检项 质检内容 质检点 检查项 检查内容 检查点 指标 考核指标 "
        "评分指标 二级指标 子项 细项 评分要素 要素 评分内容 内容 项 小项 名称 criterion criteria item "
        "items question element measure checkpoint behaviour behavior parameter attribute "
        "criterionname subcategory"},
    Words{Column::Level, "等级 档次 级别 评级 level grade rating"},
    Words{Column::Points,
          "分值 分数 满分 权重 标准分 分 总分值 最高分 单项分值 配分 扣分值 扣分 扣分分值 加扣分 points pts "
          "point max maximum maxpoints maximumpoints maxscore maximumscore weight weighting score "
          "marks value deduction possible"},
    Words{Column::Kind, "类型 性质 错误类型 错误性质 错误级别 评分类型 评分方式 计分方式 项目性质 是否致命 "
                        "致命 致命项 否决项 "
                        "kind type fatal errortype severity critical scoring"},
    Words{Column::NotApplicable,
          "不适用 可不适用 是否可不适用 是否适用 可否不适用 na n/a naallowed notapplicable"},
    Words{Column::Guidance,
          "评分标准 标准 说明 扣分标准 评分细则 细则 考核标准 考核细则 评分说明 质检标准 扣分细则 要求 "
          "具体要求 "
          "评分要点 要点 描述 行为描述 标准说明 判定标准 评判标准 三级指标 guidance description standard "
          "standards definition details detail howtoscore whatearnswhat rubric explanation "
          "scoringguidance scoringguide criteriadescription expectation expectations"},
    Words{Column::Remarks, "备注 注 附注 remarks remark notes note comment comments"},
};

/// Parts of headings that are not listed whole.
constexpr std::array kHeadingParts{
    Words{Column::Guidance, "标准 细则 说明 要求 描述 guidance descri definition"},
    Words{Column::Points, "分值 满分 分数 权重 points weight score"},
    Words{Column::Section, "大类 类别 section categor"},
    Words{Column::Criterion, "评分项 考核项 指标 criteri item"},
};

template <class Use>
bool anyWord(std::string_view words, Use use) {
    for (std::size_t at = 0; at < words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        if (end > at && use(words.substr(at, end - at))) return true;
        at = end + 1;
    }
    return false;
}

enum class Tongue { Either, English, Chinese };

/// The language that a heading names: "Criterion EN", "评分项（中文）".
Tongue takeTongue(std::string& heading) {
    std::u32string plain = plainForm(decoded(heading));
    const auto takes = [&](std::u32string_view word) {
        const std::size_t at = plain.rfind(word);
        if (at == std::u32string::npos) return false;
        const auto isLetter = [&](std::size_t index) {
            return index < plain.size() && plain[index] >= U'a' && plain[index] <= U'z';
        };
        const bool latin = word.front() < 0x80;
        if (latin && ((at > 0 && isLetter(at - 1)) || isLetter(at + word.size()))) return false;
        plain.erase(at, word.size());
        return true;
    };
    Tongue tongue = Tongue::Either;
    for (const std::u32string_view word : {std::u32string_view(U"english"), std::u32string_view(U"英文"),
                                           std::u32string_view(U"英语"), std::u32string_view(U"en")})
        if (tongue == Tongue::Either && takes(word)) tongue = Tongue::English;
    for (const std::u32string_view word : {std::u32string_view(U"chinese"), std::u32string_view(U"中文"),
                                           std::u32string_view(U"zh"), std::u32string_view(U"cn")})
        if (tongue == Tongue::Either && takes(word)) tongue = Tongue::Chinese;
    if (tongue != Tongue::Either) {
        std::erase_if(plain,
                      [](char32_t one) { return one == U'(' || one == U')' || one == U'[' || one == U']'; });
        heading = encoded(plain);
    }
    return tongue;
}

Column inTongue(Column column, Tongue tongue) {
    const bool english = tongue == Tongue::English;
    if (tongue == Tongue::Either) return column;
    if (column == Column::Section) return english ? Column::SectionEnglish : Column::SectionChinese;
    if (column == Column::Criterion) return english ? Column::CriterionEnglish : Column::CriterionChinese;
    if (column == Column::Guidance) return english ? Column::GuidanceEnglish : Column::GuidanceChinese;
    return column;
}

struct Heading {
    std::optional<Column> column;
    bool whole = false; ///< the heading is listed as it stands
};

Heading headingOf(std::string_view cell) {
    constexpr std::size_t kLongestHeading = 60;
    if (cell.empty() || cell.size() > kLongestHeading) return {};
    std::string heading(cell);
    const Tongue tongue = takeTongue(heading);
    const std::string key = headingKey(heading);
    if (key.empty()) return {};
    for (const Words& entry : kHeadings)
        if (anyWord(entry.words, [&](std::string_view word) { return word == key; }))
            return {inTongue(entry.column, tongue), true};
    for (const Words& entry : kHeadingParts)
        if (anyWord(entry.words, [&](std::string_view word) { return key.find(word) != std::string::npos; }))
            return {inTongue(entry.column, tongue), false};
    return {};
}

bool takesSeveral(Column column) {
    return column == Column::Ignore || column == Column::Remarks || column == Column::Guidance;
}

std::size_t headingsIn(const Table& table, std::size_t row, bool wholeOnly) {
    std::vector<Column> seen;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        const Heading heading = headingOf(table.cell(row, column));
        if (!heading.column || (wholeOnly && !heading.whole)) continue;
        if (*heading.column != Column::Ignore && std::ranges::find(seen, *heading.column) == seen.end())
            seen.push_back(*heading.column);
    }
    return seen.size();
}

std::optional<std::size_t> headingRowOf(const Table& table) {
    std::optional<std::size_t> best;
    std::size_t most = 1;
    for (std::size_t row = 0; row < std::min(table.rowCount(), kRowsLookedAt); ++row) {
        const std::size_t known = headingsIn(table, row, false);
        if (known > most && headingsIn(table, row, true) > 0) {
            best = row;
            most = known;
        }
    }
    return best;
}

/// "分值" twice: the one before the criterion is the section's, the one before the level the criterion's;
/// what belongs to the whole stands as the section's points.
void tellPointsApart(CardColumns& use, std::size_t again) {
    const auto first = use.find(Column::Points);
    const auto between = [&](Column column) {
        const auto at = use.find(column);
        return at && *first < *at && *at < again;
    };
    if (use.has(Column::SectionPoints) || !(between(Column::Criterion) || between(Column::Level))) return;
    use.columns[*first] = Column::SectionPoints;
    use.columns[again] = Column::Points;
}

void takeHeadings(const Table& table, CardColumns& use) {
    for (const bool whole : {true, false})
        for (std::size_t column = 0; column < table.columnCount(); ++column) {
            const Heading heading = headingOf(table.cell(*use.headingRow, column));
            if (!heading.column || heading.whole != whole) continue;
            if (*heading.column == Column::Points && use.has(Column::Points))
                tellPointsApart(use, column);
            else if (takesSeveral(*heading.column) || !use.has(*heading.column))
                use.columns[column] = *heading.column;
        }
}

/// What a column holds, for tables without headings.
struct Content {
    std::size_t cells = 0;
    std::size_t points = 0;
    std::size_t characters = 0;
    std::size_t mean() const { return cells == 0 ? 0 : characters / cells; }
};

Content contentOf(const Table& table, std::size_t column, std::size_t from) {
    Content content;
    for (std::size_t row = from; row < std::min(table.rowCount(), from + 200); ++row) {
        const std::string_view cell = table.cell(row, column);
        if (cell.empty()) continue;
        ++content.cells;
        content.characters += decoded(cell.substr(0, 4000)).size();
        const PointsCell points = readPointsCell(cell.substr(0, 60));
        content.points += points.kind == PointsCell::Kind::Number || points.kind == PointsCell::Kind::Levels;
    }
    return content;
}

bool hasName(const CardColumns& use) {
    return use.has(Column::Criterion) || use.has(Column::CriterionEnglish) ||
           use.has(Column::CriterionChinese);
}

/// Gives what the headings left open: points where numbers are, the criterion where names are.
void takeContents(const Table& table, CardColumns& use, const std::vector<bool>& open) {
    const std::size_t from = use.headingRow ? *use.headingRow + 1 : 0;
    std::vector<std::size_t> texts;
    std::size_t mostPoints = 0;
    std::optional<std::size_t> points;
    for (std::size_t column = 0; column < table.columnCount(); ++column) {
        if (!open[column]) continue;
        const Content content = contentOf(table, column, from);
        if (content.cells == 0) continue;
        if (content.points * 2 >= content.cells) {
            if (content.points >= mostPoints) points = column;
            mostPoints = std::max(mostPoints, content.points);
        } else {
            texts.push_back(column);
        }
    }
    if (points && !use.has(Column::Points)) use.columns[*points] = Column::Points;
    if (hasName(use) || texts.empty()) return;
    const auto longest = std::ranges::max_element(
        texts, {}, [&](std::size_t column) { return contentOf(table, column, from).mean(); });
    if (texts.size() >= 2 && !use.has(Column::Guidance) && contentOf(table, *longest, from).mean() > 8) {
        use.columns[*longest] = Column::Guidance;
        texts.erase(longest);
    }
    const bool section = texts.size() >= 2 && !use.has(Column::Section);
    if (section) use.columns[texts[0]] = Column::Section;
    use.columns[texts[section ? 1 : 0]] = Column::Criterion;
}

} // namespace

const char* cardColumnName(CardColumn column) {
    return std::ranges::find(kNames, column, &Name::column)->name;
}

std::optional<CardColumn> cardColumnFromName(std::string_view name) {
    const auto found = std::ranges::find_if(kNames, [&](const Name& entry) { return name == entry.name; });
    return found == kNames.end() ? std::nullopt : std::optional(found->column);
}

std::span<const CardColumn> cardColumns() {
    static const auto all = [] {
        std::array<CardColumn, kNames.size()> columns{};
        std::ranges::transform(kNames, columns.begin(), &Name::column);
        return columns;
    }();
    return all;
}

std::optional<std::size_t> CardColumns::find(CardColumn column) const {
    const auto found = std::ranges::find(columns, column);
    return found == columns.end() ? std::nullopt
                                  : std::optional(static_cast<std::size_t>(found - columns.begin()));
}

void CardColumns::set(std::size_t at, CardColumn column) {
    if (at >= columns.size()) return;
    if (!takesSeveral(column)) std::ranges::replace(columns, column, CardColumn::Ignore);
    columns[at] = column;
}

CardColumns proposedCardColumns(const Table& table) {
    CardColumns use;
    use.columns.assign(table.columnCount(), Column::Ignore);
    use.headingRow = headingRowOf(table);
    std::vector<bool> open(table.columnCount(), true);
    if (use.headingRow) {
        takeHeadings(table, use);
        for (std::size_t column = 0; column < open.size(); ++column)
            open[column] = !headingOf(table.cell(*use.headingRow, column)).column;
    }
    // Where only one column names anything, it names the criteria.
    if (!hasName(use))
        if (const auto section = use.find(Column::Section); section && use.headingRow) {
            takeContents(table, use, open);
            if (!hasName(use)) use.columns[*section] = Column::Criterion;
            return use;
        }
    takeContents(table, use, open);
    return use;
}

bool isCardHeadingRow(const Table& table, std::size_t row) {
    return headingsIn(table, row, true) >= 2;
}

} // namespace earmark::exchange
