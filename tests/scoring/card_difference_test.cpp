#include "core/scoring/card_difference.h"

#include "tests/scoring/card_builder.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <chrono>

using namespace earmark;
using namespace earmark::test;
using scoring::CardChange;
using scoring::difference;
using Kind = CardChange::Kind;

namespace {

Criterion titled(Criterion made, const std::string& en, const std::string& zh) {
    made.name = {en, zh};
    return made;
}

/// Attitude: warmth, patience and an identity check; tone: a choice of three levels and filler words.
model::CardVersion original() {
    Criterion identity =
        titled(choice("identity", 10, {{"checked", 10}, {"told", 0}}), "Identity", "身份核实");
    identity.options[1].name = {"Told without the check", "未核实就告知"};
    Section attitude = section("attitude", {titled(scale("warmth", 9), "Warmth", "热情"),
                                            titled(scale("patience", 6), "Patience", "耐心"), identity});
    attitude.name = {"Attitude", "服务态度"};
    Criterion level = titled(choice("level", 10, {{"good", 10}, {"fair", 6}, {"poor", 0}}), "Level", "水平");
    Section tone = section("tone", {level, titled(deduction("filler", 2, 3), "Filler words", "口头禅")});
    tone.name = {"Tone", "语气"};
    model::CardVersion made = card(Aggregation::Points, {attitude, tone});
    made.policy.bandClosedEnd = model::ClosedEnd::Lower;
    made.policy.bands = {{"bad", {"Bad", "差"}, "#b3261e", Share::percent(0), Share::percent(80)},
                         {"good", {"Good", "好"}, "#2e7d32", Share::percent(80), std::nullopt}};
    return made;
}

Criterion& warmth(model::CardVersion& version) {
    return version.sections[0].criteria[0];
}

/// The only change that an edit makes.
template <class Edit>
CardChange changeAfter(Edit edit) {
    const model::CardVersion before = original();
    model::CardVersion after = before;
    edit(after);
    const auto changes = difference(before, after);
    for (const CardChange& change : changes)
        UNSCOPED_INFO(change.place << ": " << change.sentence.en);
    REQUIRE(changes.size() == 1);
    return changes.front();
}

void requireSays(const CardChange& change, Kind kind, const std::string& place, const std::string& english,
                 const std::string& chinese) {
    CHECK(change.kind == kind);
    CHECK(change.place == place);
    CHECK(change.sentence.en == english);
    CHECK(change.sentence.zh == chinese);
}

const std::string kWarmth = "sections/attitude/criteria/warmth";

} // namespace

TEST_CASE("equal cards do not differ, whoever published them and when", "[scoring][difference]") {
    model::CardVersion later = original();
    later.version = 4;
    later.status = model::CardStatus::Published;
    later.publishedBy = "Chen";
    later.publishReason = "yearly review";
    later.publishedAt = Instant{};
    CHECK(difference(original(), original()).empty());
    CHECK(difference(original(), later).empty());
}

TEST_CASE("a number that changed is told with its direction", "[scoring][difference]") {
    requireSays(changeAfter([](auto& card) { warmth(card).maximum = Points::whole(10); }), Kind::Changed,
                kWarmth + "/maximum", "Warmth: maximum raised from 9 to 10", "热情：满分由9提高到10");
    requireSays(changeAfter([](auto& card) { warmth(card).weight = Points{500}; }), Kind::Changed,
                kWarmth + "/weight", "Warmth: weight lowered from 1 to 0.5", "热情：权重由1降低到0.5");
    requireSays(changeAfter([](auto& card) { card.policy.passMark = Share::percent(85); }), Kind::Changed,
                "policy/passMark", "Pass mark raised from 80 % to 85 %", "合格线由80%提高到85%");
    requireSays(changeAfter([](auto& card) { card.sections[1].cap = Points::whole(8); }), Kind::Added,
                "sections/tone/cap", "Section “Tone”: cap set to 8, before none",
                "评分大类“语气”：新设封顶分：8");
    requireSays(changeAfter([](auto& card) { card.sections[1].criteria[1].deductionLimit = 1; }),
                Kind::Changed, "sections/tone/criteria/filler/limit",
                "Filler words: most occurrences counted lowered from 3 times to once",
                "口头禅：最多计次由3次降低到1次");
}

TEST_CASE("a criterion keeps its identity wherever it moves", "[scoring][difference]") {
    requireSays(changeAfter([](auto& card) {
                    card.sections[1].criteria.insert(card.sections[1].criteria.begin(), warmth(card));
                    card.sections[0].criteria.erase(card.sections[0].criteria.begin());
                }),
                Kind::Moved, "sections/tone/criteria/warmth", "Warmth: moved from Attitude to Tone",
                "热情：由“服务态度”移至“语气”");
    requireSays(changeAfter([](auto& card) {
                    auto& criteria = card.sections[0].criteria;
                    std::rotate(criteria.begin(), criteria.begin() + 1, criteria.end());
                }),
                Kind::Moved, kWarmth, "Warmth: now stands after “Identity”", "热情：移到“身份核实”之后");
    requireSays(changeAfter([](auto& card) { std::swap(card.sections[0], card.sections[1]); }), Kind::Moved,
                "sections/tone", "Section “Tone”: now stands first", "评分大类“语气”：移到最前");
}

TEST_CASE("criteria and sections come and go with what they are worth", "[scoring][difference]") {
    requireSays(changeAfter([](auto& card) {
                    card.sections[1].criteria.push_back(titled(check("thanks", 2), "Thanks", "致谢"));
                }),
                Kind::Added, "sections/tone/criteria/thanks",
                "Thanks: added to Tone (a check, yes or no, 2 points)", "致谢：新增于“语气”（是否项，2分）");
    requireSays(changeAfter([](auto& card) { card.sections[1].criteria.pop_back(); }), Kind::Removed,
                "sections/tone/criteria/filler",
                "Filler words: removed from Tone (a deduction of 2 points, at most 3 times)",
                "口头禅：已从“语气”删除（扣分项，每次扣2分，最多3次）");
    const model::CardVersion before = original();
    model::CardVersion after = before;
    after.sections.pop_back();
    const auto gone = difference(before, after);
    REQUIRE(gone.size() == 3); // the section and its two criteria
    CHECK(gone[0].sentence.en == "Section “Tone”: removed");
    CHECK(gone[0].kind == Kind::Removed);
}

TEST_CASE("a new key with the old text is called a probable renaming", "[scoring][difference]") {
    const model::CardVersion before = original();
    model::CardVersion after = before;
    warmth(after).key = "warm";
    const auto changes = difference(before, after);
    REQUIRE(changes.size() == 2);
    requireSays(changes[0], Kind::Added, "sections/attitude/criteria/warm",
                "Warmth: added to Attitude (a scale, 9 points); its text is that of “Warmth” under the key "
                "warmth: probably renamed, and its trend would break",
                "热情：新增于“服务态度”（打分项，9分）；文字与原“热情”（键名warmth）相同，可能只是改了键名，"
                "趋势将因此中断");
    CHECK(changes[1].kind == Kind::Removed);
    CHECK(changes[1].place == kWarmth);

    requireSays(changeAfter([](auto& card) { card.sections[0].key = "manner"; }), Kind::Changed,
                "sections/manner/key",
                "Section “Attitude”: its key is “manner” instead of “attitude”, so its figures start anew",
                "评分大类“服务态度”：键名由“attitude”改为“manner”，其统计将重新开始");
}

TEST_CASE("fatal rules are told by what meets them and what they do", "[scoring][difference]") {
    const auto identity = [](model::CardVersion& card) -> Criterion& { return card.sections[0].criteria[2]; };
    requireSays(changeAfter([&](auto& card) {
                    identity(card) = withRule(identity(card), marked({"told"}), FatalScope::ZeroCard);
                }),
                Kind::Added, "sections/attitude/criteria/identity/fatal/1",
                "Identity: fatal rule added: marking “Told without the check” zeroes the card",
                "身份核实：新增致命性规则：选中“未核实就告知”时整表记0分");

    model::CardVersion before = original();
    identity(before) = withRule(identity(before), marked({"told"}), FatalScope::ZeroCard);
    model::CardVersion after = before;
    identity(after).fatalRules[0].scope = FatalScope::CapScore;
    identity(after).fatalRules[0].cap = Share::percent(60);
    const auto changes = difference(before, after);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].sentence.en ==
          "Identity: fatal rule changed: marking “Told without the check” holds the "
          "score to 60 % at most and fails the evaluation; before it zeroes the card");
}

TEST_CASE("options are matched by key, bands of a measure by their limits", "[scoring][difference]") {
    const std::string level = "sections/tone/criteria/level";
    const auto options = [](model::CardVersion & card) -> auto& {
        return card.sections[1].criteria[0].options;
    };
    requireSays(changeAfter([&](auto& card) { options(card)[1].points = Points::whole(5); }), Kind::Changed,
                level + "/options/fair/points", "Level, option “Item fair”: points lowered from 6 to 5",
                "水平，选项“项目fair”：分值由6降低到5");
    requireSays(changeAfter([&](auto& card) { options(card).erase(options(card).begin() + 1); }),
                Kind::Removed, level + "/options/fair", "Level: option “Item fair” (6 points) removed",
                "水平：选项“项目fair”（6分）已删除");
    requireSays(changeAfter([&](auto& card) { std::swap(options(card)[0], options(card)[1]); }), Kind::Moved,
                level + "/options/fair", "Level, option “Item fair”: now stands first",
                "水平，选项“项目fair”：移到最前");

    model::CardVersion before = original();
    Criterion wait = criterion("wait", CriterionKind::Measure, 5);
    wait.name = {"Wait", "等待"};
    wait.measureUnit = {"s", "秒"};
    wait.measureClosedEnd = model::ClosedEnd::Lower;
    wait.measureBands = {{std::nullopt, Points::whole(10), Points::whole(5), {}},
                         {Points::whole(10), std::nullopt, Points{}, {}}};
    before.sections[1].criteria.push_back(wait);
    model::CardVersion after = before;
    auto& measured = after.sections[1].criteria.back();
    measured.measureBands[0].upper = Points::whole(12);
    measured.measureSource = {model::MeasureSource::Kind::Recording, "first-response"};
    std::vector<std::string> said;
    for (const CardChange& change : difference(before, after))
        said.push_back(change.sentence.en);
    CHECK(said ==
          std::vector<std::string>{
              "Wait: band “below 12 s” (5 points) added", "Wait: band “below 10 s” (5 points) removed",
              "Wait: value offered from the recording: first response instead of typed by the inspector"});
}

TEST_CASE("short texts stand in the sentence, long ones beside it", "[scoring][difference]") {
    requireSays(changeAfter([](auto& card) { warmth(card).name.zh = "热情友好"; }), Kind::Changed,
                kWarmth + "/name", "Warmth: name in Chinese “热情” → “热情友好”",
                "热情友好：中文名称“热情”→“热情友好”");
    const CardChange rewritten =
        changeAfter([](auto& card) { warmth(card).guidance.en = std::string(200, 'x'); });
    CHECK(rewritten.sentence.en == "Warmth: guidance in English rewritten");
    CHECK(rewritten.textBefore == "What earns warmth");
    CHECK(rewritten.textAfter == std::string(200, 'x'));
    requireSays(changeAfter([](auto& card) { warmth(card).guidance.zh.clear(); }), Kind::Removed,
                kWarmth + "/guidance", "Warmth: guidance in Chinese removed: “warmth的评分说明”",
                "热情：中文评分说明已删除：“warmth的评分说明”");
}

TEST_CASE("conditions are told with the names of the card they stand in", "[scoring][difference]") {
    requireSays(changeAfter([](auto& card) {
                    card.sections[1].condition =
                        onCriterion("identity", model::Comparison::Equal, {std::string("told")});
                }),
                Kind::Added, "sections/tone/condition",
                "Section “Tone”: applies only if “Identity” is “Told without the check”; before always",
                "评分大类“语气”：仅在以下条件下适用：“身份核实”为“未核实就告知”（原为始终适用）");
}

TEST_CASE("answers, grades and the card's own head have words, too", "[scoring][difference]") {
    CHECK(changeAfter([](auto& card) { warmth(card).notApplicableAllowed = false; }).sentence.en ==
          "Warmth: N/A is no longer allowed");
    CHECK(changeAfter([](auto& card) {
              warmth(card).criticalFamily = model::CriticalFamily::Customer;
          }).sentence.zh == "热情：关键差错类别由“无”改为“客户关键”");
    CHECK(changeAfter([](auto& card) {
              warmth(card).causes = {"skill", "policy"};
          }).sentence.en == "Warmth: causes offered skill, policy instead of all");
    CHECK(changeAfter([](auto& card) { warmth(card).events = {"dead-air"}; }).sentence.zh ==
          "热情：提示的录音事件由“无”改为“冷场”");
    CHECK(changeAfter([](auto& card) {
              warmth(card).phrases.push_back({{"Flat.", "平淡。"}});
          }).sentence.en == "Warmth: comment phrase added: “Flat.”");
    CHECK(changeAfter([](auto& card) {
              warmth(card).defaultAnswer.kind = model::DefaultAnswer::Kind::Full;
          }).sentence.en == "Warmth: default answer full marks instead of none");
    CHECK(changeAfter([](auto& card) {
              card.policy.notApplicable = model::NotApplicableRule::FullMarks;
          }).sentence.en == "N/A earns full marks instead of is left out of the score");
    CHECK(changeAfter([](auto& card) { card.policy.bands[1].lower = Share::percent(85); }).sentence.en ==
          "Grade “Good”: covers 85 % or more instead of 80 % or more");
    CHECK(changeAfter([](auto& card) { card.medium = model::Medium::Text; }).sentence.en ==
          "The card judges written contacts instead of recorded calls");
}

TEST_CASE("a card of a thousand criteria turned round is compared in no time", "[scoring][difference]") {
    std::vector<Criterion> criteria;
    for (int index = 0; index < 1'000; ++index)
        criteria.push_back(scale("c" + std::to_string(index), 5));
    const model::CardVersion before = card(Aggregation::Points, {section("s", criteria)});
    std::ranges::reverse(criteria);
    const model::CardVersion after = card(Aggregation::Points, {section("s", criteria)});
    CHECK(difference(before, after).size() == 999); // one stays, the others stand elsewhere
}
