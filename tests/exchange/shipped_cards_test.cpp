#include "core/exchange/card_json.h"
#include "core/scoring/explain.h"
#include "tests/support/catch.h"
#include "tests/support/require_result.h"
#include "tests/support/test_data.h"

#include <algorithm>
#include <set>

/// What each shipped card promises (docs/scorecards.md), as worked examples.
using namespace earmark;
using earmark::test::valueOf;
using model::Points;
using model::Share;
using scoring::Score;

namespace {

/// A shipped card with answers that earn everything; each example changes some of them.
class Trial {
public:
    explicit Trial(const std::string& key)
        : m_card(valueOf(exchange::readCardFile(test::shippedDirectory() / "scorecards" / (key + ".json"))))
        , m_full(valueOf(
              exchange::readAnswersFile(test::dataDirectory() / "answers" / (key + "-full.json"), m_card))) {}

    const model::CardVersion& card() const { return m_card; }

    /// Scores with some answers (members of a JSON object) and fields changed.
    Score score(const std::string& changes = "", const model::CallFields& fields = {}) const {
        exchange::AnswersFile file = m_full;
        for (auto& [key, answer] : read("{\"answers\":{" + changes + "}}").answers)
            file.answers[key] = answer;
        for (const auto& [name, value] : fields)
            file.fields[name] = value;
        const Score score = scoring::Scorer(m_card).score(file.answers, file.fields);
        requireExplained(file, score);
        return score;
    }

    /// The score as people read it.
    std::string shown(const std::string& changes = "", const model::CallFields& fields = {}) const {
        const Score result = score(changes, fields);
        return result.final ? scoring::shownScore(m_card, *result.final) : "none";
    }

    std::string band(const std::string& changes) const {
        const Score result = score(changes);
        return result.band ? m_card.policy.bands[*result.band].key : "none";
    }

    /// Why the answers are refused; empty where they are taken.
    std::string refused(const std::string& changes) const {
        const auto file = exchange::parseAnswers("{\"answers\":{" + changes + "}}", "answers.json", m_card);
        return file ? "" : file.error().detail;
    }

    std::size_t indexOf(const std::string& key) const {
        std::size_t index = 0;
        for (const model::Section& section : m_card.sections)
            for (const model::Criterion& criterion : section.criteria) {
                if (criterion.key == key) return index;
                ++index;
            }
        FAIL("no criterion " + key);
        return 0;
    }

    std::int64_t earned(const std::string& key, const std::string& changes) const {
        return score(changes).criteria[indexOf(key)].earned.thousandths;
    }

private:
    exchange::AnswersFile read(const std::string& json) const {
        return valueOf(exchange::parseAnswers(json, "answers.json", m_card));
    }

    /// The derivation tells the same score, to its end, in both languages.
    void requireExplained(const exchange::AnswersFile& file, const Score& score) const {
        const scoring::Explanation told = scoring::explain(m_card, file.answers, file.fields);
        CHECK(told.score.final == score.final);
        CHECK(told.score.failed == score.failed);
        REQUIRE_FALSE(told.lines.empty());
        for (const scoring::DerivationLine& line : told.lines) {
            CHECK_FALSE(line.text.en.empty());
            CHECK_FALSE(line.text.zh.empty());
        }
        std::optional<Share> last;
        for (const scoring::DerivationLine& line : told.lines)
            if (line.share) last = line.share;
        CHECK(last == score.final);
    }

    model::CardVersion m_card;
    exchange::AnswersFile m_full;
};

Points sumOfMaxima(const model::Section& section) {
    Points sum;
    for (const model::Criterion& criterion : section.criteria)
        sum.thousandths += criterion.maximum.thousandths;
    return sum;
}

void requireBothLanguages(const LocalizedText& text, const std::string& place) {
    INFO(place);
    CHECK_FALSE(text.en.empty());
    CHECK_FALSE(text.zh.empty());
}

void requireTexts(const model::Criterion& criterion) {
    requireBothLanguages(criterion.name, criterion.key);
    requireBothLanguages(criterion.guidance, criterion.key);
    for (const model::Option& option : criterion.options) {
        requireBothLanguages(option.name, criterion.key + "/" + option.key);
        requireBothLanguages(option.description, criterion.key + "/" + option.key);
    }
    for (const model::MeasureBand& band : criterion.measureBands)
        requireBothLanguages(band.name, criterion.key + ", a band");
    for (const model::CommentPhrase& phrase : criterion.phrases)
        requireBothLanguages(phrase.text, criterion.key + ", a phrase");
    if (criterion.kind == model::CriterionKind::Measure)
        requireBothLanguages(criterion.measureUnit, criterion.key + ", its unit");
    INFO(criterion.key);
    CHECK_FALSE(criterion.phrases.empty());
    CHECK_FALSE(criterion.causes.empty());
}

const std::set<std::string> kShipped{"standard",       "contact-centre",    "described-levels",
                                     "seven-tens",     "outbound-sales",    "written-channel",
                                     "five-standards", "three-level-rubric"};

} // namespace

TEST_CASE("Every card of the trade ships, written out in both languages", "[exchange][cards]") {
    std::set<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(test::shippedDirectory() / "scorecards"))
        found.insert(entry.path().stem().string());
    CHECK(found == kShipped);
    for (const std::string& key : kShipped) {
        const Trial trial(key);
        requireBothLanguages(trial.card().name, key);
        requireBothLanguages(trial.card().description, key);
        for (const model::GradeBand& band : trial.card().policy.bands)
            requireBothLanguages(band.name, key + "/" + band.key);
        for (const model::Section& section : trial.card().sections) {
            requireBothLanguages(section.name, key + "/" + section.key);
            for (const model::Criterion& criterion : section.criteria)
                requireTexts(criterion);
        }
    }
}

TEST_CASE("Full marks are full marks on every shipped card", "[exchange][cards]") {
    for (const std::string& key : kShipped) {
        INFO(key);
        const Score score = Trial(key).score();
        CHECK(score.final == Share::percent(100));
        CHECK(score.passed);
        CHECK(score.fatalErrors + score.nonFatalErrors == 0);
    }
}

TEST_CASE("Standard card: corrected at once, identity, what is not applicable", "[exchange][cards]") {
    const Trial standard("standard");
    CHECK(standard.shown(R"("accuracy.information":"corrected")") == "93.0");
    const Score told = standard.score(R"("compliance.identity":{"value":"told-unchecked","reason":"r"})");
    CHECK(told.final == Share::percent(0));
    CHECK(told.raw == Share::percent(90));
    CHECK(told.fatalErrors == 1);
    CHECK(standard.shown(R"("compliance.identity":"not-checked")") == "90.0");
    // 74 of the 76 points that are left
    CHECK(standard.shown(R"("tone.empathy":"n/a","accuracy.records":"n/a","compliance.identity":"n/a",
                            "compliance.hold":"n/a","greeting.name":"no")") == "97.4");
    for (const char* fatal : {"language", "harm", "privacy", "hangup", "promise"})
        CHECK(standard.shown("\"fatal." + std::string(fatal) + R"(":{"value":"yes","reason":"r"})") == "0.0");
}

TEST_CASE("Card A: seven sections of 100 points, its special rules", "[exchange][cards]") {
    const Trial a("contact-centre");
    const std::vector<std::int64_t> printed{20, 10, 10, 23, 7, 20, 10};
    REQUIRE(a.card().sections.size() == printed.size());
    for (std::size_t index = 0; index < printed.size(); ++index) {
        CHECK(sumOfMaxima(a.card().sections[index]) == Points::whole(printed[index]));
        CHECK(a.card().sections[index].statedMaximum == Points::whole(printed[index]));
    }
    CHECK(a.earned("information.accurate", R"("information.accurate":"corrected")") == 4'000);
    CHECK(a.earned("information.accurate", R"("information.accurate":"loose")") == 4'000);
    CHECK(a.earned("attitude.warmth", R"("attitude.warmth":"flat")") == 5'000);
    CHECK(a.earned("attitude.warmth", R"("attitude.warmth":"listless")") == 0);
    CHECK(a.earned("attitude.patience", R"("attitude.patience":"hurried")") == 3'000);

    CHECK(a.shown(R"("wording.frame":"miss")") == "98.0");
    CHECK(a.shown(R"("wording.forbidden":1)") == "98.0");
    CHECK(a.shown(R"("wording.forbidden":1,"wording.careless":1,"wording.filler":1)") == "94.0");
    CHECK_FALSE(a.refused(R"("wording.forbidden":2)").empty());
    // 1 - 6 would be below nothing: the section's floor holds
    const std::string worst = R"("wording.mandarin":0,"wording.polite":0,"wording.thanks":"no",
        "wording.apology":"no","wording.frame":"miss","wording.forbidden":1,"wording.careless":1,
        "wording.filler":1)";
    CHECK(a.score(worst).sections[2].earned == Points::whole(0));
    CHECK(a.shown(worst) == "90.0");
}

TEST_CASE("Card B: the lowest level earns points too", "[exchange][cards]") {
    const Trial b("described-levels");
    const std::vector<std::int64_t> levels{40, 35, 30, 25, 20};
    const auto& options = b.card().findCriterion("attitude.level")->options;
    REQUIRE(options.size() == levels.size());
    for (std::size_t index = 0; index < levels.size(); ++index)
        CHECK(options[index].points == Points::whole(levels[index]));
    const std::string lowest = R"("attitude.level":"very-poor","communication.level":"very-poor",
        "business.correct":"wrong","business.timely":"late","business.ability":"lost",
        "records.level":"very-poor","effect.overall":"complaint")";
    CHECK(b.earned("attitude.level", lowest) == 20'000);
    CHECK(b.shown(lowest) == "28.0"); // 20 + 4 + 0 + 4
    CHECK(b.shown(R"("effect.overall":"complaint")") == "100.0");
    CHECK(b.shown(R"("records.level":"n/a","attitude.level":"very-poor")") == "75.0"); // 60 of 80
}

TEST_CASE("Card C: seven tens, shown as points of seventy", "[exchange][cards]") {
    const Trial c("seven-tens");
    CHECK(c.card().criterionCount() == 7);
    for (const model::Section& section : c.card().sections)
        for (const model::Criterion& criterion : section.criteria)
            CHECK(criterion.maximum == Points::whole(10));
    CHECK(scoring::shownMaximum(c.card()) == "70");
    CHECK(c.shown() == "70.00");
    CHECK(c.shown(R"("manner.voice":"flat")") == "67.00");
    CHECK(c.shown(R"("manner.initiative":"refuses")") == "60.00");
    CHECK(c.shown(R"("understanding.guiding":"n/a","manner.voice":"flat")") == "66.50"); // 57 of 60
    CHECK(c.score(R"("manner.voice":"poor","handling.follow":"late")").passed);          // 56, the pass mark
    CHECK_FALSE(c.score(R"("manner.voice":"poor","handling.follow":"pressed")").passed);
}

TEST_CASE("Card D: deducts from 100, severe brings it to nothing", "[exchange][cards]") {
    const Trial d("outbound-sales");
    CHECK(d.card().criterionCount() == 15);
    const std::string slips = R"("opening.prompt":1,"presentation.confirm":1)";
    CHECK(d.shown(slips, {{"callback_due", "no"}}) == "85.0"); // 100 - 5 - 10
    CHECK(d.shown(slips, {{"callback_due", "yes"}}) == "95.0");
    CHECK(d.shown(slips, {{"callback_due", ""}}) == "95.0");
    CHECK(d.shown(R"("presentation.consent":1)") == "90.0");
    CHECK(d.shown(R"("flow.deadair":2)") == "90.0");
    CHECK_FALSE(d.refused(R"("flow.deadair":4)").empty());

    for (const std::string key : {"flow.deadair", "wording.habits"}) {
        const Score severe =
            d.score("\"opening.noise\":1,\"" + key + R"(":{"value":1,"severe":true,"reason":"r"})");
        CHECK(severe.final == Share::percent(0));
        CHECK(severe.raw == Share::percent(90));
        CHECK(severe.failed);
        CHECK(severe.fatalErrors == 1); // errors of two kinds, counted apart
        CHECK(severe.nonFatalErrors == 1);
    }
    CHECK_FALSE(d.refused(R"("flow.deadair":{"value":1,"severe":true})").empty());
    CHECK_FALSE(d.refused(R"("wording.forbidden":{"value":1,"severe":true,"reason":"r"})").empty());
}

TEST_CASE("Card E: seven criteria of 100 points on a text, answered in time", "[exchange][cards]") {
    const Trial e("written-channel");
    CHECK(e.card().medium == model::Medium::Text);
    CHECK(e.card().criterionCount() == 7);
    std::int64_t sum = 0;
    for (const model::Section& section : e.card().sections)
        sum += sumOfMaxima(section).thousandths;
    CHECK(sum == 100'000);
    const model::Criterion* inTime = e.card().findCriterion("service.in-time");
    CHECK(inTime->measureSource ==
          model::MeasureSource{model::MeasureSource::Kind::Recording, "first-response"});
    const auto forSeconds = [&](const std::string& seconds) {
        return e.earned("service.in-time", "\"service.in-time\":" + seconds);
    };
    CHECK(forSeconds("30") == 15'000);
    CHECK(forSeconds("30.001") == 10'000);
    CHECK(forSeconds("60") == 10'000);
    CHECK(forSeconds("120") == 5'000);
    CHECK(forSeconds("121") == 0);
    CHECK(e.shown(R"("service.in-time":"n/a","language.grammar":4)") == "92.9"); // 79 of 85
    CHECK(e.shown(R"("content.facts":10)") == "90.0");
    CHECK(e.shown(R"("content.facts":{"value":0,"severe":true,"reason":"r"})") == "0.0");
}

TEST_CASE("Card F: five measures of twenty, bands closed at one end, a missing one left out",
          "[exchange][cards]") {
    const Trial f("five-standards");
    REQUIRE(f.card().sections.size() == 5);
    std::set<std::string> fields;
    for (const model::Section& section : f.card().sections) {
        REQUIRE(section.criteria.size() == 1);
        const model::Criterion& measure = section.criteria.front();
        CHECK(measure.maximum == Points::whole(20));
        CHECK(measure.notApplicableAllowed);
        CHECK(measure.measureSource.kind == model::MeasureSource::Kind::Field);
        fields.insert(measure.measureSource.name);
    }
    CHECK(fields == std::set<std::string>{"response_seconds", "satisfaction", "resolution_rate",
                                          "process_completeness", "satisfaction_after"});
    const auto points = [&](const std::string& key, const std::string& value) {
        return f.earned(key, "\"" + key + "\":" + value) / Points::kScale;
    };
    CHECK(points("speed.seconds", "20") == 20);
    CHECK(points("speed.seconds", "20.001") == 15);
    CHECK(points("speed.seconds", "120") == 5);
    CHECK(points("speed.seconds", "120.001") == 0);
    CHECK(points("attitude.satisfaction", "95") == 20);
    CHECK(points("attitude.satisfaction", "94.999") == 15);
    CHECK(points("solving.rate", "85") == 20);
    CHECK(points("solving.rate", "84.9") == 15);
    CHECK(points("process.completeness", "98") == 20);
    CHECK(points("process.completeness", "79.9") == 0);
    CHECK(points("effect.satisfaction", "70") == 5);
    // 75 of the 80 points that are left
    CHECK(f.shown(R"("solving.rate":"n/a","attitude.satisfaction":90)") == "93.8");
    const Score nothing = f.score(R"("speed.seconds":"n/a","attitude.satisfaction":"n/a","solving.rate":"n/a",
        "process.completeness":"n/a","effect.satisfaction":"n/a")");
    CHECK(nothing.outcome == scoring::Outcome::NotScorable);
}

TEST_CASE("Card H: the band names the level reached, exactly 100 is its own", "[exchange][cards]") {
    const Trial h("three-level-rubric");
    const std::vector<std::int64_t> levels{60, 25, 15};
    REQUIRE(h.card().sections.size() == levels.size());
    for (std::size_t index = 0; index < levels.size(); ++index)
        CHECK(sumOfMaxima(h.card().sections[index]) == Points::whole(levels[index]));

    const std::string noHigh = R"("high.fluency":"halting","high.logic":"muddled","high.friendly":"flat",
        "high.efficiency":"slow")";
    const std::string noMedium =
        noHigh + R"(,"medium.wording":"unfitting","medium.facts":"wrong","medium.service":"turns-away")";
    CHECK(h.band("") == "high");
    CHECK(h.band(R"("high.efficiency":"detour")") == "medium"); // 98
    CHECK(h.shown(noHigh) == "85.0");
    CHECK(h.band(noHigh) == "medium");
    CHECK(h.band(noHigh + R"(,"medium.service":"asked")") == "low"); // 83
    CHECK(h.shown(noMedium) == "60.0");
    CHECK(h.band(noMedium) == "low");
    CHECK(h.score(noMedium).passed);
    CHECK(h.band(noMedium + R"(,"basic.records":"no")") == "below");
    CHECK_FALSE(h.score(noMedium + R"(,"basic.records":"no")").passed);
    CHECK(h.band(R"("basic.identity":"n/a","basic.records":"n/a")") == "high"); // N/A earns full marks
    CHECK(h.shown(noMedium + R"(,"basic.identity":"n/a")") == "60.0");
}
