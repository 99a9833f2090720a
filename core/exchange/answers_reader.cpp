#include "core/exchange/answers_reader.h"

#include "core/model/conversation.h"
#include "core/scoring/score.h"
#include "core/scoring/verdict.h"

#include <algorithm>

namespace earmark::exchange {

using model::Answer;
using model::AnswerValue;
using model::Criterion;
using model::CriterionKind;

namespace {

using Type = JsonValue::Type;

constexpr int kPointPlaces = 3;
constexpr std::string_view kNotApplicable = "n/a";
constexpr std::string_view kNone = "none";
constexpr std::int64_t kLastMillisecond = std::int64_t{1} << 40; ///< some 34 years into a recording
constexpr std::int64_t kLastMessage = 1'000'000;
constexpr std::int64_t kLastCharacter = 10'000'000;

bool readYesNo(const JsonNode& node) {
    if (node.is(Type::Boolean)) return node.boolean();
    if (node.is(Type::String) && node.string() == "yes") return true;
    if (node.is(Type::String) && node.string() == "no") return false;
    node.fail("expected yes or no (or true or false)");
}

model::ChosenOptions readOptions(const JsonNode& node, const Criterion& criterion) {
    model::ChosenOptions chosen;
    const bool isNone = node.is(Type::String) && node.string() == kNone && !criterion.findOption("none");
    if (node.is(Type::String) && !isNone)
        chosen.keys.push_back(node.string());
    else if (!isNone)
        for (const JsonNode& item : node.items())
            chosen.keys.push_back(item.string());
    std::ranges::sort(chosen.keys);
    return chosen;
}

AnswerValue readScaleValue(const JsonNode& node) {
    return model::Points{node.decimal(kPointPlaces, model::Points::kLimit)};
}

AnswerValue readValueOfKind(const JsonNode& node, const Criterion& criterion) {
    switch (criterion.kind) {
    case CriterionKind::Scale:
        return readScaleValue(node);
    case CriterionKind::Choice:
        return model::ChosenOption{node.string()};
    case CriterionKind::Multiple:
        return readOptions(node, criterion);
    case CriterionKind::Check:
        return readYesNo(node);
    case CriterionKind::Measure:
        return model::MeasuredValue{node.decimal(kPointPlaces, model::Points::kLimit)};
    case CriterionKind::Deduction:
        return model::Count{node.integer(0, criterion.deductionLimit)};
    case CriterionKind::Bonus:
        if (criterion.bonusAsCheck) return readYesNo(node);
        return readScaleValue(node);
    }
    return {};
}

/// null leaves a criterion unanswered; "n/a" is N/A before anything else, so no option may be called so.
AnswerValue readValue(const JsonNode& node, const Criterion& criterion) {
    if (node.is(Type::Null)) return {};
    const bool isNotApplicable = node.is(Type::String) && node.string() == kNotApplicable;
    AnswerValue value =
        isNotApplicable ? AnswerValue(model::NotApplicable{}) : readValueOfKind(node, criterion);
    if (const std::optional<std::string> problem = scoring::answerProblem(criterion, value))
        node.fail(*problem);
    return value;
}

model::Moment readMoment(const JsonNode& node) {
    JsonObject object(node);
    model::Moment moment;
    moment.startMs = object.require("startMs").integer(0, kLastMillisecond);
    moment.endMs = moment.startMs;
    if (const JsonNode* end = object.find("endMs"))
        moment.endMs = end->integer(moment.startMs, kLastMillisecond);
    if (const JsonNode* note = object.find("note")) moment.note = note->string();
    object.finish();
    return moment;
}

model::Passage readPassage(const JsonNode& node) {
    JsonObject object(node);
    model::Passage passage;
    passage.message = object.require("message").integer(0, kLastMessage);
    passage.start = object.require("start").integer(0, kLastCharacter);
    passage.end = object.require("end").integer(passage.start, kLastCharacter);
    if (const JsonNode* quote = object.find("quote")) passage.quote = quote->string();
    if (const JsonNode* note = object.find("note")) passage.note = note->string();
    object.finish();
    return passage;
}

std::string readCause(const JsonNode& node) {
    if (std::ranges::find(model::kCauseKeys, node.string()) == std::end(model::kCauseKeys))
        node.fail("unknown cause; the causes are process, system, knowledge, skill, attitude, policy");
    return node.string();
}

void checkSevere(const JsonNode& node, const Criterion& criterion, const Answer& answer) {
    if (!criterion.severeAllowed()) node.fail("this criterion has no severe case");
    const bool isScored = answer.isAnswered() && !answer.isNotApplicable();
    if (!isScored || !scoring::lostPoints(criterion, scoring::judge(criterion, answer.value).earned))
        node.fail("severe needs an answer that lost points");
    if (answer.reason.empty()) node.fail("severe needs a reason");
}

Answer readAnswerObject(const JsonNode& node, const Criterion& criterion) {
    JsonObject object(node);
    Answer answer;
    answer.value = readValue(object.require("value"), criterion);
    if (const JsonNode* reason = object.find("reason")) answer.reason = reason->string();
    if (const JsonNode* comment = object.find("comment")) answer.comment = comment->string();
    if (const JsonNode* severe = object.find("severe")) {
        answer.severe = severe->boolean();
        if (answer.severe) checkSevere(*severe, criterion, answer);
    }
    if (const JsonNode* causes = object.find("causes"))
        for (const JsonNode& cause : causes->items())
            answer.causes.push_back(readCause(cause));
    if (const JsonNode* moments = object.find("moments"))
        for (const JsonNode& moment : moments->items())
            answer.moments.push_back(readMoment(moment));
    std::ranges::stable_sort(answer.moments, std::less<>(), &model::Moment::startMs);
    if (const JsonNode* passages = object.find("passages"))
        for (const JsonNode& passage : passages->items())
            answer.passages.push_back(readPassage(passage));
    model::sortPassages(answer.passages);
    object.finish();
    return answer;
}

Answer readAnswer(const JsonNode& node, const Criterion& criterion) {
    if (node.is(Type::Object)) return readAnswerObject(node, criterion);
    Answer answer;
    answer.value = readValue(node, criterion);
    return answer;
}

std::string readFieldValue(const JsonNode& node) {
    if (node.is(Type::Boolean)) return node.boolean() ? "yes" : "no";
    if (node.is(Type::Number)) return node.value().text;
    return node.string();
}

} // namespace

model::AnswerSheet readAnswerSheet(const JsonNode& answers, const model::CardVersion& card) {
    const JsonObject checked(answers);
    model::AnswerSheet sheet;
    for (const auto& [key, value] : answers.value().members) {
        const JsonNode node(value, childPath(answers.path(), key));
        const Criterion* criterion = card.findCriterion(key);
        if (!criterion) node.fail("the card has no criterion with this key");
        sheet[key] = readAnswer(node, *criterion);
    }
    return sheet;
}

AnswersFile readAnswers(const JsonNode& root, const model::CardVersion& card) {
    JsonObject object(root);
    AnswersFile file;
    if (const JsonNode* fields = object.find("fields")) {
        const JsonObject checked(*fields);
        for (const auto& [name, value] : fields->value().members)
            file.fields[name] = readFieldValue(JsonNode(value, childPath(fields->path(), name)));
    }
    file.answers = readAnswerSheet(object.require("answers"), card);
    object.finish();
    return file;
}

} // namespace earmark::exchange
