#include "core/exchange/card_remark.h"

#include <algorithm>
#include <array>

namespace earmark::exchange {

namespace {

using Kind = CardRemarkKind;

/// In the words %v is the value, %s what is stated, %n the sum, %c the column.
struct Entry {
    Kind kind;
    const char* name;
    bool doubt;
    const char* en;
    const char* zh;
};

constexpr std::array kEntries{
    Entry{Kind::NoCriterionColumn, "no-criterion-column", true,
          "No column is taken as the criterion. Say above a column that it names the criteria.",
          "没有指定“评分项”列。请在相应列的上方选择“评分项”。"},
    Entry{Kind::NoPointsColumn, "no-points-column", true,
          "No column is taken as the points; they are looked for in the names and the guidance. Say above a "
          "column that it holds the points.",
          "没有指定“分值”列，仅从名称和评分标准中识别分值。请在相应列的上方选择“分值”。"},
    Entry{Kind::NoHeadings, "no-headings", true,
          "There is no row of headings; the columns are told by what they hold. Check the choice above each.",
          "未找到表头行，各列含义按内容推断。请核对各列上方的选择。"},
    Entry{Kind::ColumnNotTaken, "column-not-taken", false, "Column %c (%v) is not taken.",
          "%c列（%v）不采用。"},
    Entry{Kind::SectionSumDiffers, "section-sum-differs", true,
          "“%v” states %s points, but its criteria add up to %n. The stated figure is kept, and the card "
          "cannot "
          "be published until they agree.",
          "“%v”标明%s分，但各评分项合计为%n分。标明的分数已保留，两者一致后才能发布。"},
    Entry{Kind::TotalDiffers, "total-differs", true,
          "The table states a total of %s, but the card adds up to %n. Check which figure is meant.",
          "表中合计为%s分，但评分表实际合计为%n分。请核对以哪个为准。"},
    Entry{Kind::TotalAgrees, "total-agrees", false, "The card adds up to %n, as the table states.",
          "评分表合计%n分，与表中合计一致。"},
    Entry{Kind::BonusesUncapped, "bonuses-uncapped", false,
          "With its bonuses the score may pass 100 %; set a ceiling in the editor if it must not.",
          "含加分项，得分可能超过100%；如不允许，请在编辑器中设置封顶。"},
    Entry{Kind::DeductionsOnly, "deductions-only", false,
          "All criteria take points off; the card deducts from %s, as the table states.",
          "全部为扣分项，按表中所述从%s分起扣。"},
    Entry{Kind::BaseAssumed, "base-assumed", true,
          "All criteria take points off; the card deducts from %s. Change the base in the editor if it is "
          "another.",
          "全部为扣分项，按从%s分起扣处理；如起评分不同，请在编辑器中修改。"},
    Entry{Kind::PassMarkTaken, "pass-mark-taken", false, "The pass mark of %s is taken.", "合格线%s已采用。"},
    Entry{Kind::PassMarkAssumed, "pass-mark-assumed", false,
          "The table states no pass mark; %s is set until you change it.",
          "表中没有合格线，暂设为%s，可在编辑器中修改。"},
    Entry{Kind::NameTwice, "name-twice", true,
          "Two criteria are called “%v”. Give each a name that tells it apart before publishing.",
          "有两个评分项都叫“%v”。发布前请改成可以区分的名称。"},
    Entry{Kind::PointsMissing, "points-missing", true,
          "No points are stated, so it only informs. Give it its points in the editor.",
          "没有分值，暂作不计分项。请在编辑器中填写分值。"},
    Entry{Kind::PointsUnreadable, "points-unreadable", true,
          "“%v” cannot be read as points, so it only informs. Give it its points in the editor.",
          "“%v”无法识别为分值，暂作不计分项。请在编辑器中填写分值。"},
    Entry{Kind::PointsAreDate, "points-are-date", true,
          "A spreadsheet has turned the points into the date %v. Write them as text there, or give them in "
          "the editor.",
          "表格软件把分值变成了日期%v。请在表格中改为文本格式，或在编辑器中填写分值。"},
    Entry{Kind::RangeNotFromZero, "range-not-from-zero", true,
          "The range “%v” does not begin at 0; it is taken as 0 up to its upper end.",
          "分值范围“%v”不从0开始，按0到上限处理。"},
    Entry{Kind::LevelsDiffer, "levels-differ", true,
          "The points column says %s, but the best level earns %n; the levels are taken.",
          "分值列为%s分，但最高等级为%n分，以等级为准。"},
    Entry{Kind::LevelsUnnamed, "levels-unnamed", true,
          "The levels have points but no words; they are named by their points. Describe them in the editor.",
          "各等级只有分值没有文字，暂以分值命名。请在编辑器中补充说明。"},
    Entry{
        Kind::LevelsWithoutPoints, "levels-without-points", true,
        "The levels are described without points, so they give none. Add them in the editor if they should.",
        "各等级没有写明分值，暂不计分。如需计分，请在编辑器中填写。"},
    Entry{Kind::LimitAssumed, "limit-assumed", true,
          "How often the slip can be counted is not stated; it is taken as up to %v times.",
          "没有写明最多可扣几次，暂按最多%v次处理。"},
    Entry{Kind::FatalInWords, "fatal-in-words", true,
          "The text speaks of a fatal case, but not which answer is fatal. Set the rule in the editor.",
          "文字中提到致命或一票否决，但无法确定是哪种情况。请在编辑器中设置规则。"},
    Entry{Kind::ConditionInWords, "condition-in-words", true,
          "The text says that it applies only sometimes. Set the condition in the editor.",
          "文字中说明仅在某些情况下适用。请在编辑器中设置条件。"},
    Entry{Kind::NameCut, "name-cut", true,
          "The name is too long for a form; its beginning is the name, the whole stands in the guidance.",
          "名称过长，取开头作为名称，全文放入评分标准。"},
    Entry{Kind::NameMissing, "name-missing", true, "The row has points but no name. Name it in the editor.",
          "该行有分值但没有名称。请在编辑器中命名。"},
    Entry{Kind::NameFromGuidance, "name-from-guidance", true,
          "The row has points of its own but no name; it is taken as a criterion named after its guidance.",
          "该行有单独的分值但没有名称，按单独评分项处理，名称取自评分标准。"},
    Entry{Kind::SectionMissing, "section-missing", true,
          "No section stands above the criterion; one is made for it.",
          "评分项上方没有大类，已为其新建一个大类。"},
    Entry{Kind::TextCut, "text-cut", true,
          "The text is too long for a card; what passes %v characters is left out.",
          "文字过长，超过%v字的部分未采用。"},
    Entry{Kind::LevelsTaken, "levels-taken", false,
          "%v levels with their points are taken from the guidance.", "从评分标准中识别出%v个等级及其分值。"},
    Entry{Kind::FatalOnYes, "fatal-on-yes", false, "Fatal: zeroes the card when it occurred.",
          "致命项：一旦发生，整单清零。"},
    Entry{Kind::FatalOnNo, "fatal-on-no", false, "Fatal: zeroes the card when it is not met.",
          "致命项：未做到时，整单清零。"},
    Entry{Kind::SevereFatal, "severe-fatal", false, "Its severe case is fatal and zeroes the card.",
          "情节严重时为致命性错误，整单清零。"},
    Entry{Kind::NotApplicableTaken, "not-applicable-taken", false,
          "N/A is allowed, because the row speaks of it.", "该行提到不适用，已允许选“不适用”。"},
    Entry{Kind::SectionAgain, "section-again", false, "Added to the section of that name further up.",
          "并入上方同名大类。"},
    Entry{Kind::SectionTextLeftOut, "section-text-left-out", true,
          "A section has no guidance of its own; this is left out: %v",
          "大类没有单独的评分标准，此处文字未采用：%v"},
    Entry{Kind::SingleCriterion, "single-criterion", false,
          "The section has this one criterion, with its name.", "该大类只有一个同名评分项。"},
    Entry{Kind::PointsShared, "points-shared", true,
          "The row continues the criterion above; its points “%v” are left out.",
          "该行是上一评分项的补充，其分值“%v”未采用。"},
    Entry{Kind::TextCleaned, "text-cleaned", false,
          "Characters that cannot be shown, or that turn the writing around, were dropped.",
          "已去掉无法显示或改变书写方向的字符。"},
    Entry{Kind::Title, "title", false, "Taken as the card's title.", "作为评分表的标题。"},
    Entry{Kind::Headings, "headings", false, "The headings of the columns.", "表头。"},
    Entry{Kind::Total, "total", false, "A total, compared with the sum of the criteria.",
          "合计行，已与评分项之和核对。"},
    Entry{Kind::SectionTotal, "section-total", false, "A section's total, compared with its criteria.",
          "小计行，已与该大类评分项之和核对。"},
    Entry{Kind::Note, "note", false, "A note; it goes into the card's description.",
          "备注，放入评分表说明。"},
    Entry{Kind::TooManyRows, "too-many-rows", true, "Rows beyond %v are not read: this is hardly a card.",
          "第%v行以后的内容未读取：这不像是评分表。"},
};

const Entry& entryOf(Kind kind) {
    return *std::ranges::find(kEntries, kind, &Entry::kind);
}

std::string filled(std::string_view words, const CardRemark& remark) {
    std::string text;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const char next = words[at] == '%' && at + 1 < words.size() ? words[at + 1] : '\0';
        if (next == 'v')
            text += remark.value;
        else if (next == 's')
            text += remark.stated;
        else if (next == 'n')
            text += remark.sum;
        else if (next == 'c')
            text += columnLetters(remark.column);
        else {
            text += words[at];
            continue;
        }
        ++at;
    }
    return text;
}

} // namespace

bool isDoubt(CardRemarkKind kind) {
    return entryOf(kind).doubt;
}

const char* cardRemarkName(CardRemarkKind kind) {
    return entryOf(kind).name;
}

LocalizedText wordsOf(const CardRemark& remark) {
    const Entry& entry = entryOf(remark.kind);
    return {filled(entry.en, remark), filled(entry.zh, remark)};
}

} // namespace earmark::exchange
