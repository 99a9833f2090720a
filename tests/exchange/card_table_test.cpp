#include "core/exchange/card_json.h"
#include "core/exchange/card_table.h"
#include "core/exchange/clipboard_table.h"
#include "core/scoring/lint.h"
#include "tests/support/catch.h"
#include "tests/support/require_result.h"
#include "tests/support/test_data.h"

#include <algorithm>
#include <set>

using namespace earmark;
using namespace earmark::exchange;
using model::Criterion;
using model::CriterionKind;
using model::Points;

namespace {

CardTableReading readingOf(const Table& table) {
    return readCardTable(table, proposedCardColumns(table));
}

CardTableReading readFile(const char* name) {
    return readingOf(test::valueOf(readCardTableFile(test::dataDirectory() / "card-tables" / name)));
}

CardTableReading readPasted(std::string_view cells) {
    return readingOf(test::valueOf(readClipboardTable(cells)));
}

model::CardVersion shippedCardA() {
    return test::valueOf(readCardFile(test::shippedDirectory() / "scorecards" / "contact-centre.json"));
}

const std::string& nameIn(const LocalizedText& name, Language language) {
    return language == Language::English ? name.en : name.zh;
}

/// "热情 choice 9: 9 5 0" for each criterion below its section.
std::vector<std::string> outline(const model::CardVersion& card, Language language) {
    std::vector<std::string> lines;
    for (const model::Section& section : card.sections) {
        lines.push_back("# " + nameIn(section.name, language));
        for (const Criterion& one : section.criteria) {
            const bool deducts = one.kind == CriterionKind::Deduction;
            std::string line = nameIn(one.name, language) + " " + std::to_string(static_cast<int>(one.kind)) +
                               " " +
                               std::to_string(deducts ? -one.deductionPoints.thousandths * one.deductionLimit
                                                      : one.maximum.thousandths);
            for (const model::Option& option : one.options)
                line += " " + std::to_string(option.points.thousandths);
            lines.push_back(line);
        }
    }
    return lines;
}

std::size_t count(const std::vector<CardRemark>& remarks, CardRemarkKind kind) {
    return static_cast<std::size_t>(std::ranges::count(remarks, kind, &CardRemark::kind));
}

std::size_t countInRows(const CardTableReading& reading, CardRemarkKind kind) {
    std::size_t found = 0;
    for (const CardRowReading& row : reading.rows)
        found += count(row.remarks, kind);
    return found;
}

std::vector<std::string> lintErrors(const model::CardVersion& card) {
    std::vector<std::string> codes;
    for (const scoring::Finding& finding : scoring::lint(card))
        if (finding.severity == scoring::Finding::Severity::Error) codes.push_back(finding.code);
    return codes;
}

/// The one criterion of a pasted table "Criterion, Points, Guidance".
Criterion criterionOf(const std::string& points, const std::string& guidance,
                      std::vector<CardRemark>* remarks = nullptr) {
    const CardTableReading reading =
        readPasted("Criterion\tPoints\tGuidance\nThing\t" + points + "\t\"" + guidance + "\"\n");
    REQUIRE(reading.card.sections.size() == 1);
    REQUIRE(reading.card.sections[0].criteria.size() == 1);
    if (remarks) *remarks = reading.rows.back().remarks;
    return reading.card.sections[0].criteria[0];
}

} // namespace

TEST_CASE("card A comes out of every sheet with its sections, criteria and points",
          "[exchange][card-table]") {
    const model::CardVersion card = shippedCardA();
    const auto [file, language] =
        GENERATE(table<const char*, Language>({{"a-merged-zh.xlsx", Language::Chinese},
                                               {"a-printed-zh.csv", Language::Chinese},
                                               {"a-en.csv", Language::English},
                                               {"a-both.xlsx", Language::English},
                                               {"a-both.xlsx", Language::Chinese}}));
    INFO(file);
    const CardTableReading reading = readFile(file);
    CHECK(outline(reading.card, language) == outline(card, language));
    for (const CardRowReading& row : reading.rows) {
        INFO("row " << row.number);
        CHECK_FALSE(row.unsure());
    }
}

TEST_CASE("the total and the title of a sheet are told and taken", "[exchange][card-table]") {
    const CardTableReading reading = readFile("a-merged-zh.xlsx");
    CHECK(reading.card.name.zh == "联络中心质检标准");
    CHECK(count(reading.findings, CardRemarkKind::TotalAgrees) == 1);
    CHECK(count(reading.findings, CardRemarkKind::PassMarkTaken) == 1);
    CHECK(reading.card.policy.passMark == model::Share::percent(80));
    CHECK(reading.card.description.zh.find("每月抽检不少于5通") != std::string::npos);
    CHECK(count(reading.findings, CardRemarkKind::ColumnNotTaken) == 1);
    CHECK(lintErrors(reading.card).empty());
}

TEST_CASE("card A as printed keeps its 20, and the linter says why that is wrong", "[exchange][card-table]") {
    const CardTableReading reading = readFile("a-printed-zh.csv");
    const auto found =
        std::ranges::find(reading.findings, CardRemarkKind::SectionSumDiffers, &CardRemark::kind);
    REQUIRE(found != reading.findings.end());
    CHECK(found->value == "服务态度");
    CHECK(found->stated == "20");
    CHECK(found->sum == "23");
    CHECK(reading.card.sections[3].statedMaximum == Points::whole(20));
    CHECK(lintErrors(reading.card) == std::vector<std::string>{"stated-maximum-differs"});
    CHECK(reading.card.sections[3].criteria[0].options[1].name.zh == "有服务意识但平淡");
}

TEST_CASE("levels in rows of their own and in lines of one cell give the same choices",
          "[exchange][card-table]") {
    const CardTableReading rows = readFile("b-level-rows-zh.xlsx");
    REQUIRE(rows.card.criterionCount() == 2);
    const Criterion& attitude = rows.card.sections[0].criteria[0];
    CHECK(attitude.kind == CriterionKind::Choice);
    CHECK(attitude.maximum == Points::whole(40));
    REQUIRE(attitude.options.size() == 5);
    CHECK(attitude.options[4].name.zh == "很差");
    CHECK(attitude.options[4].points == Points::whole(20));
    CHECK(attitude.options[4].description.zh == "违反规定或引起投诉");
    CHECK(rows.card.name.zh == "呼叫中心服务质量考核标准（2026版）");

    const CardTableReading lines = readFile("b-level-lines-en.tsv");
    REQUIRE(lines.card.sections.size() == 3);
    const Criterion& communication = lines.card.sections[1].criteria[0];
    REQUIRE(communication.options.size() == 5);
    CHECK(communication.options[2].name.en == "Fair");
    CHECK(communication.options[2].points == Points::whole(12));
    CHECK(communication.options[2].description.en == "Understands and is understood");
    CHECK(communication.guidance.empty());
    const Criterion& effect = lines.card.sections[2].criteria[0];
    CHECK(effect.kind == CriterionKind::Choice);
    CHECK(effect.maximum == Points{});
    CHECK(effect.options.size() == 3);
}

TEST_CASE("a list of names and points without sections is a card", "[exchange][card-table]") {
    const char* file = GENERATE("c-zh.csv", "c-en.csv");
    const CardTableReading reading = readFile(file);
    REQUIRE(reading.card.sections.size() == 1);
    REQUIRE(reading.card.criterionCount() == 7);
    for (const Criterion& one : reading.card.sections[0].criteria)
        CHECK(one.maximum == Points::whole(10));
    CHECK(reading.card.sections[0].criteria[6].notApplicableAllowed);
    CHECK_FALSE(reading.card.sections[0].criteria[0].notApplicableAllowed);
    CHECK(lintErrors(reading.card).empty());
}

TEST_CASE("a sheet of slips is a card that deducts, its severe cases fatal", "[exchange][card-table]") {
    const CardTableReading chinese = readFile("d-zh.xlsx");
    const CardTableReading english = readFile("d-en.csv");
    for (const CardTableReading* reading : {&chinese, &english}) {
        CHECK(reading->card.policy.aggregation == model::Aggregation::Deduct);
        CHECK(reading->card.policy.base == Points::whole(100));
        REQUIRE(reading->card.sections.size() == 5);
        REQUIRE(reading->card.criterionCount() == 15);
        const Criterion& habits = reading->card.sections[1].criteria[1];
        CHECK(habits.kind == CriterionKind::Deduction);
        CHECK(habits.deductionPoints == Points::whole(5));
        CHECK(habits.severeAllowed());
        CHECK_FALSE(reading->card.sections[1].criteria[0].severeAllowed());
        CHECK(reading->card.sections[2].criteria[1].deductionPoints == Points::whole(10));
        CHECK(lintErrors(reading->card).empty());
    }
    CHECK(count(chinese.findings, CardRemarkKind::DeductionsOnly) == 1);
    CHECK(count(english.findings, CardRemarkKind::BaseAssumed) == 1);
}

TEST_CASE("points are understood in the ways people write them", "[exchange][card-table]") {
    CHECK(criterionOf("9", "x").kind == CriterionKind::Scale);
    CHECK(criterionOf("9分", "x").maximum == Points::whole(9));
    CHECK(criterionOf("0～9", "x").maximum == Points::whole(9));
    CHECK(criterionOf("0 to 2.5", "x").step == Points{500});
    CHECK(criterionOf("20%", "x").maximum == Points::whole(20));
    CHECK(criterionOf("5/0", "x").kind == CriterionKind::Check);
    CHECK(criterionOf("是/否", "x").kind == CriterionKind::Check);
    CHECK(criterionOf("3（是/否）", "x").kind == CriterionKind::Check);
    CHECK(criterionOf("5（N/A）", "x").notApplicableAllowed);
    CHECK(criterionOf("+5", "x").kind == CriterionKind::Bonus);
    CHECK(criterionOf("加分 3", "x").maximum == Points::whole(3));
    for (const char* slip : {"-2", "−2", "扣2分", "扣 2", "minus 2"}) {
        INFO(slip);
        const Criterion one = criterionOf(slip, "x");
        CHECK(one.kind == CriterionKind::Deduction);
        CHECK(one.deductionPoints == Points::whole(2));
        CHECK(one.deductionLimit == 1);
    }
    std::vector<CardRemark> remarks;
    CHECK(criterionOf("5 分/次", "x", &remarks).deductionLimit == 10);
    CHECK(count(remarks, CardRemarkKind::LimitAssumed) == 1);
    CHECK(criterionOf("每次扣2分，最多扣6分", "x").deductionLimit == 3);
    CHECK(criterionOf("2 each, at most 4 times", "x").deductionLimit == 4);
}

TEST_CASE("fatal marks zero the card where the slip occurred or the check failed", "[exchange][card-table]") {
    for (const char* word : {"否决", "一票否决", "致命项", "fatal"}) {
        INFO(word);
        const Criterion one = criterionOf(word, "x");
        CHECK(one.kind == CriterionKind::Check);
        REQUIRE(one.fatalRules.size() == 1);
        CHECK(one.fatalRules[0].trigger.answer);
        CHECK(one.defaultAnswer.kind == model::DefaultAnswer::Kind::No);
    }
    const Criterion scored = criterionOf("10（致命）", "x");
    CHECK(scored.maximum == Points::whole(10));
    REQUIRE(scored.fatalRules.size() == 1);
    CHECK_FALSE(scored.fatalRules[0].trigger.answer);
    std::vector<CardRemark> remarks;
    criterionOf("10", "泄露客户信息一票否决", &remarks);
    CHECK(count(remarks, CardRemarkKind::FatalInWords) == 1);
}

TEST_CASE("what cannot be read is doubted, kept and told, never guessed", "[exchange][card-table]") {
    std::vector<CardRemark> remarks;
    CHECK(criterionOf("看情况", "x", &remarks).maximum == Points{});
    CHECK(count(remarks, CardRemarkKind::PointsUnreadable) == 1);
    criterionOf("2000-09-05", "x", &remarks);
    CHECK(count(remarks, CardRemarkKind::PointsAreDate) == 1);
    criterionOf("", "x", &remarks);
    CHECK(count(remarks, CardRemarkKind::PointsMissing) == 1);
    criterionOf("5-9", "x", &remarks);
    CHECK(count(remarks, CardRemarkKind::RangeNotFromZero) == 1);
    criterionOf("10", "Good (8); Poor (0)", &remarks);
    // A guidance of lower levels than the maximum still says what it says.
    CHECK(count(remarks, CardRemarkKind::LevelsDiffer) == 1);
    // A range of points is guidance to a scale.
    CHECK(criterionOf("5", "5分：无遗漏；3至4分：漏次要细节；0分：漏两项", &remarks).kind ==
          CriterionKind::Scale);
    // A numbered list is no list of levels.
    CHECK(criterionOf("5", "1. greet\n2. listen\n3. thank", &remarks).kind == CriterionKind::Scale);
    const std::string longName(300, 'n');
    const CardTableReading reading = readPasted("Criterion\tPoints\n" + longName + "\t5\n");
    CHECK(reading.card.sections[0].criteria[0].guidance.en == longName);
    CHECK(countInRows(reading, CardRemarkKind::NameCut) == 1);
}

TEST_CASE("pasted cells keep their lines and quotation marks", "[exchange][card-table]") {
    const CardTableReading reading = readPasted(
        "大类\t评分项\t分值\t评分标准\n服务态度\t热情\t9\t\"热情饱满：9分\n平淡：5分\n冷漠：0分\"\n"
        "\t\"您好\" 用语\t2\t第一句\n\t\t\t第二句\n");
    REQUIRE(reading.card.criterionCount() == 2);
    const Criterion& warmth = reading.card.sections[0].criteria[0];
    REQUIRE(warmth.options.size() == 3);
    CHECK(warmth.options[1].name.zh == "平淡");
    const Criterion& greeting = reading.card.sections[0].criteria[1];
    CHECK(greeting.name.zh == "\"您好\" 用语");
    CHECK(greeting.guidance.zh == "第一句\n第二句");
    CHECK(reading.rows.back().kind == CardRowKind::Continuation);
}

TEST_CASE("one column of names numbered in two depths gives sections", "[exchange][card-table]") {
    const CardTableReading chinese = readPasted(
        "评分项\t分值\n一、开场（5分）\t\n1. 问候\t3\n2. 报姓名\t2\n二、结束\t4\n1. 致谢\t4\n合计\t9\n");
    REQUIRE(chinese.card.sections.size() == 2);
    CHECK(chinese.card.sections[0].name.zh == "开场");
    CHECK(chinese.card.sections[0].statedMaximum == Points::whole(5));
    CHECK(chinese.card.sections[1].criteria[0].name.zh == "致谢");
    const CardTableReading english =
        readPasted("Item\tPoints\n1 Opening\t5\n1.1 Greeting\t3\n1.2 Name\t2\n2 Closing\t4\n2.1 Thanks\t4\n");
    REQUIRE(english.card.sections.size() == 2);
    CHECK(english.card.sections[1].name.en == "Closing");
    CHECK(english.card.criterionCount() == 3);
}

TEST_CASE("keys are unique and the same at each reading", "[exchange][card-table]") {
    const CardTableReading reading = readFile("a-merged-zh.xlsx");
    std::set<std::string> keys;
    for (const model::Section& section : reading.card.sections)
        for (const Criterion& one : section.criteria) {
            CHECK(keys.insert(one.key).second);
            CHECK(one.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string::npos);
        }
    CHECK(reading.card.sections[3].criteria[0].key == "fwtd.rq");
    CHECK(readFile("a-merged-zh.xlsx").card == reading.card);
    CHECK(readFile("a-en.csv").card.sections[1].criteria[0].key == "voice-and-pace.clear-articulation");
    // A row put in before does not change the keys of the others.
    const auto keyOfLast = [](const CardTableReading& of) { return of.card.sections[0].criteria.back().key; };
    CHECK(keyOfLast(readPasted("评分项\t分值\n问候\t3\n")) ==
          keyOfLast(readPasted("评分项\t分值\n致谢\t1\n问候\t3\n")));
}

TEST_CASE("a person may say what the columns hold", "[exchange][card-table]") {
    const Table table = test::valueOf(readClipboardTable("a\tb\tc\nMood\tWarm\t9\n\tPatient\t6\n"));
    CardColumns columns = proposedCardColumns(table);
    columns.headingRow = 0;
    columns.columns.assign(3, CardColumn::Ignore);
    CHECK(readCardTable(table, columns).card.criterionCount() == 0);
    CHECK(count(readCardTable(table, columns).findings, CardRemarkKind::NoCriterionColumn) == 1);
    columns.set(0, CardColumn::Section);
    columns.set(1, CardColumn::Criterion);
    columns.set(2, CardColumn::Points);
    const CardTableReading reading = readCardTable(table, columns);
    REQUIRE(reading.card.criterionCount() == 2);
    CHECK(reading.card.sections[0].criteria[1].maximum == Points::whole(6));
    columns.set(0, CardColumn::Criterion);
    CHECK(columns.columns[1] == CardColumn::Ignore);
}

TEST_CASE("columns without headings are told by what they hold", "[exchange][card-table]") {
    const CardTableReading reading = readPasted("Attitude\tWarmth\t9\tSpeaks with warmth from the first "
                                                "word\n\tPatience\t6\tLets the customer finish\n");
    CHECK(count(reading.findings, CardRemarkKind::NoHeadings) == 1);
    REQUIRE(reading.card.criterionCount() == 2);
    CHECK(reading.card.sections[0].name.en == "Attitude");
    CHECK(reading.card.sections[0].criteria[1].guidance.en == "Lets the customer finish");
}

TEST_CASE("hostile cells make a harmless card", "[exchange][card-table]") {
    const CardTableReading reading = readPasted(
        "Criterion\tPoints\tGuidance\n<img src='file:///x'>\xe2\x80\xae\x01\t5\t=cmd|' /C calc'!A0\n"
        "?\t-\t\n" +
        std::string("n/a\t999999999999\tx\n"));
    for (const scoring::Finding& finding : scoring::lint(reading.card))
        CHECK(finding.code != "text-unsafe");
    CHECK(countInRows(reading, CardRemarkKind::TextCleaned) >= 1);
    std::string many = "Criterion\tPoints\n";
    for (int row = 0; row < 6'000; ++row)
        many += "同名\t" + std::string(row % 2 ? "5" : "5/") + "\n";
    const CardTableReading large = readPasted(many);
    CHECK(large.rows.size() == kMaximumCardRows);
    CHECK(count(large.findings, CardRemarkKind::TooManyRows) == 1);
}

TEST_CASE("every row of a table has a reading that says what became of it", "[exchange][card-table]") {
    const char* file = GENERATE("a-merged-zh.xlsx", "a-printed-zh.csv", "b-level-rows-zh.xlsx", "d-zh.xlsx");
    const Table table = test::valueOf(readCardTableFile(test::dataDirectory() / "card-tables" / file));
    const CardTableReading reading = readingOf(table);
    REQUIRE(reading.rows.size() == table.rowCount());
    for (const CardRowReading& row : reading.rows) {
        const bool used = row.criterion || row.section;
        const bool told = !row.remarks.empty();
        CHECK((used || told));
        for (const CardRemark& remark : row.remarks) {
            CHECK_FALSE(wordsOf(remark).en.empty());
            CHECK_FALSE(wordsOf(remark).zh.empty());
        }
    }
}
