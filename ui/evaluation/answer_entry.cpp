#include "ui/evaluation/answer_entry.h"

#include "core/scoring/score.h"
#include "ui/evaluation/answer_rules.h"
#include "ui/evaluation/answer_text.h"

#include <algorithm>

namespace earmark::ui {

using Step = AnswerEntry::Step;
using model::CriterionKind;

namespace {

constexpr qsizetype kLongestNumber = 12;

Step refused() {
    return {Step::Kind::Refused, {}, false};
}

Step answered(model::AnswerValue value, bool goOn) {
    return {Step::Kind::Answer, std::move(value), goOn};
}

bool isDecimalSign(QChar c) {
    return c == QLatin1Char('.') || c == QLatin1Char(',') || c == QChar(0x3002) || c == QChar(0xFF0E);
}

} // namespace

void AnswerEntry::begin(const model::Criterion* criterion) {
    m_criterion = criterion;
    m_offer = criterion ? scoring::defaultAnswerValue(*criterion) : model::AnswerValue();
    m_text.clear();
    m_counted = false;
}

Step AnswerEntry::type(QChar character, const model::AnswerValue& current) {
    if (!m_criterion) return {};
    if (character.digitValue() >= 0) return digit(character.digitValue(), current);
    const QChar key = character.toUpper();
    const bool yesNo = isYesNo(*m_criterion);
    const bool once = m_criterion->kind == CriterionKind::Deduction && m_criterion->deductionLimit == 1;
    if (key == QLatin1Char('Y') || key == QLatin1Char('N')) {
        const bool yes = key == QLatin1Char('Y');
        if (yesNo) return answered(yes, true);
        if (once) return answered(model::Count{yes ? 1 : 0}, true);
        return refused();
    }
    if (key == QLatin1Char('X'))
        return m_criterion->notApplicableAllowed ? answered(model::NotApplicable{}, true) : refused();
    if (key == QLatin1Char('+') || key == QLatin1Char('=')) return count(+1, current);
    if (key == QLatin1Char('-') || key == QChar(0x2212)) return count(-1, current);
    if (isDecimalSign(key) && isTyped(*m_criterion) && isEditing()) return append(QLatin1Char('.'));
    return {};
}

Step AnswerEntry::digit(int number, const model::AnswerValue& current) {
    if (isTyped(*m_criterion)) return append(QChar(u'0' + static_cast<char16_t>(number)));
    const char key = static_cast<char>('0' + number);
    for (const AnswerOffer& offer : offersOf(*m_criterion)) {
        if (offer.key != key) continue;
        if (!offer.toggles) return answered(offer.value, true);
        return answered(toggled(current, std::get<model::ChosenOptions>(offer.value).keys.front()), false);
    }
    if (isYesNo(*m_criterion) && (number == 1 || number == 2)) return answered(number == 1, true);
    return refused();
}

Step AnswerEntry::count(int change, const model::AnswerValue& current) {
    if (m_criterion->kind == CriterionKind::Measure && change < 0 && m_text.isEmpty())
        return append(QLatin1Char('-'));
    if (m_criterion->kind != CriterionKind::Deduction) return {};
    const auto* counted = std::get_if<model::Count>(&current);
    const std::int64_t before = counted ? counted->times : 0;
    const std::int64_t after = std::clamp<std::int64_t>(before + change, 0, m_criterion->deductionLimit);
    m_counted = true;
    m_text.clear();
    return answered(model::Count{after}, false);
}

Step AnswerEntry::append(QChar character) {
    if (m_text.size() >= kLongestNumber) return refused();
    if (character == QLatin1Char('.') && m_text.contains(character)) return refused();
    m_text += character;
    return {Step::Kind::Editing, {}, false};
}

Step AnswerEntry::confirm(const model::AnswerValue& current) {
    if (!m_criterion) return {};
    if (isEditing()) return finishNumber(current);
    if (m_criterion->kind == CriterionKind::Multiple) {
        const bool marked = std::holds_alternative<model::ChosenOptions>(current);
        return marked ? Step{Step::Kind::Done, {}, true} : answered(model::ChosenOptions{}, true);
    }
    if (m_counted) {
        m_counted = false;
        return {Step::Kind::Done, {}, true};
    }
    const bool unanswered = std::holds_alternative<std::monostate>(current);
    if (unanswered && !std::holds_alternative<std::monostate>(m_offer)) return answered(m_offer, true);
    return {};
}

Step AnswerEntry::finishNumber(const model::AnswerValue& current) {
    const auto value = valueOfText(current);
    m_text.clear();
    if (!value || scoring::answerProblem(*m_criterion, *value)) return refused();
    return answered(*value, m_criterion->kind != CriterionKind::Multiple);
}

std::optional<model::AnswerValue> AnswerEntry::valueOfText(const model::AnswerValue& current) const {
    const auto number = pointsFromText(m_text);
    if (!number) return std::nullopt;
    const bool whole = number->thousandths % model::Points::kScale == 0;
    const std::int64_t count = number->thousandths / model::Points::kScale;
    switch (m_criterion->kind) {
    case CriterionKind::Scale:
    case CriterionKind::Bonus:
        return *number;
    case CriterionKind::Measure:
        return model::MeasuredValue{number->thousandths};
    case CriterionKind::Deduction:
        return whole ? std::optional<model::AnswerValue>(model::Count{count}) : std::nullopt;
    case CriterionKind::Choice:
    case CriterionKind::Multiple: {
        if (!whole || count < 1 || count > static_cast<std::int64_t>(m_criterion->options.size()))
            return std::nullopt;
        const std::string& key = m_criterion->options[static_cast<std::size_t>(count - 1)].key;
        if (m_criterion->kind == CriterionKind::Multiple) return toggled(current, key);
        return model::ChosenOption{key};
    }
    case CriterionKind::Check:
        break;
    }
    return std::nullopt;
}

bool AnswerEntry::erase() {
    if (m_text.isEmpty()) return false;
    m_text.chop(1);
    return true;
}

bool AnswerEntry::cancel() {
    if (m_text.isEmpty()) return false;
    m_text.clear();
    return true;
}

} // namespace earmark::ui
