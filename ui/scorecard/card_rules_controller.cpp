#include "ui/scorecard/card_rules_controller.h"

#include "ui/common/error_sentence.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QUndoCommand>

#include <algorithm>
#include <set>

namespace earmark::ui {

using model::CardRule;
using model::FieldTest;

namespace {

bool isFinished(const CardRule& rule) {
    const auto asks = [](const FieldTest& test) { return !test.field.empty() && !test.values.empty(); };
    return !rule.cardKey.empty() && !rule.all.empty() && std::all_of(rule.all.begin(), rule.all.end(), asks);
}

} // namespace

/// One change: the rules before and after, whole.
class CardRulesEdit final : public QUndoCommand {
public:
    CardRulesEdit(CardRulesController& controller, CardRulesController::State after, const QString& text,
                  int touched)
        : QUndoCommand(text)
        , m_controller(controller)
        , m_before(controller.state())
        , m_after(std::move(after))
        , m_touched(touched) {}

    void undo() override { m_controller.apply(m_before, m_touched); }
    void redo() override { m_controller.apply(m_after, m_touched); }

private:
    CardRulesController& m_controller;
    CardRulesController::State m_before;
    CardRulesController::State m_after;
    int m_touched;
};

CardRulesController::CardRulesController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session) {}

void CardRulesController::load() {
    m_history.clear();
    m_problem.clear();
    auto cards = m_session.cards().list();
    auto rules = m_session.cards().rules();
    if (!cards || !rules) {
        m_problem = errorSentence(cards ? rules.error() : cards.error());
        emit changed();
        return;
    }
    m_cards.clear();
    m_state = {std::move(*rules), {}};
    std::set<std::string> seen;
    for (service::CardSummary& card : *cards) {
        if (card.status != model::CardStatus::Published || !seen.insert(card.cardKey).second) continue;
        if (card.isDefault) m_state.defaultKey = card.cardKey;
        m_cards.push_back(std::move(card));
    }
    m_saved = m_state;
    readFields();
    check();
    emit changed();
}

void CardRulesController::readFields() {
    m_fields.clear();
    for (const char* name : {"team", "queue", "direction", "call_type", "medium"})
        m_fields.push_back({name, {}, {}});
    m_fields[2].values = {"inbound", "outbound", "internal"};
    m_fields[4].values = {"text"};
    if (const auto teams = m_session.roster().teams())
        for (const model::Team& team : *teams) {
            m_fields[0].values.push_back(team.key);
            const QString name = m_session.text(team.name);
            if (!name.isEmpty()) m_fields[0].names[team.key] = name;
        }
    const auto inUse = m_session.calls().fieldsInUse();
    if (!inUse) return;
    for (const auto& used : *inUse) {
        const auto known = std::find_if(m_fields.begin(), m_fields.end(),
                                        [&](const NamedField& field) { return field.name == used.name; });
        if (known == m_fields.end())
            m_fields.push_back({used.name, used.values, {}});
        else if (known->values.empty())
            known->values = used.values;
    }
}

QString CardRulesController::cardName(const std::string& cardKey) const {
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [&](const auto& card) { return card.cardKey == cardKey; });
    return found == m_cards.end() ? toQString(cardKey) : m_session.text(found->name);
}

const NamedField* CardRulesController::field(const std::string& name) const {
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&](const NamedField& field) { return field.name == name; });
    return found == m_fields.end() ? nullptr : &*found;
}

QString CardRulesController::ruleText(const CardRule& rule) const {
    QStringList tests;
    for (const FieldTest& test : rule.all) {
        const NamedField* known = field(test.field);
        QStringList values;
        for (const std::string& value : test.values)
            values << (known ? known->label(value) : fieldValueLabel(test.field, value));
        const QString label = test.field.empty() ? QStringLiteral("…") : fieldLabel(test.field);
        tests << tr("%1 is %2", "field and values")
                     .arg(label, values.isEmpty() ? QStringLiteral("…") : values.join(tr(" or ")));
    }
    return tests.isEmpty() ? tr("asks for nothing yet") : tests.join(tr(", and "));
}

int CardRulesController::addRule() {
    State after = m_state;
    const std::string card = !m_state.defaultKey.empty() ? m_state.defaultKey
                             : m_cards.empty()           ? std::string()
                                                         : m_cards.front().cardKey;
    after.rules.push_back({{}, card});
    const int index = ruleCount();
    push(std::move(after), tr("add a rule"), index);
    return index;
}

void CardRulesController::setRule(int index, const CardRule& rule) {
    if (index < 0 || index >= ruleCount()) return;
    State after = m_state;
    after.rules[static_cast<std::size_t>(index)] = rule;
    push(std::move(after), tr("change rule %1").arg(index + 1), index);
}

void CardRulesController::removeRule(int index) {
    if (index < 0 || index >= ruleCount()) return;
    State after = m_state;
    after.rules.erase(after.rules.begin() + index);
    push(std::move(after), tr("remove rule %1").arg(index + 1), index);
}

bool CardRulesController::moveRule(int index, int step) {
    const int target = index + step;
    if (index < 0 || index >= ruleCount() || target < 0 || target >= ruleCount()) return false;
    State after = m_state;
    std::swap(after.rules[static_cast<std::size_t>(index)], after.rules[static_cast<std::size_t>(target)]);
    push(std::move(after), tr("move rule %1").arg(index + 1), target);
    return true;
}

void CardRulesController::setDefault(const std::string& cardKey) {
    State after = m_state;
    after.defaultKey = cardKey;
    push(std::move(after), tr("change the default card"), ruleCount());
}

void CardRulesController::push(State after, const QString& text, int touched) {
    if (after != m_state) m_history.push(new CardRulesEdit(*this, std::move(after), text, touched));
}

void CardRulesController::apply(const State& state, int touched) {
    m_state = state;
    check();
    save();
    emit changed();
    emit ruleTouched(touched);
}

std::optional<int> CardRulesController::unfinished() const {
    for (int index = 0; index < ruleCount(); ++index)
        if (!isFinished(m_state.rules[static_cast<std::size_t>(index)])) return index;
    return std::nullopt;
}

void CardRulesController::check() {
    m_findings.clear();
    if (unfinished()) return; // half a rule would be found to shadow everything behind it
    if (auto findings = m_session.cards().checkRules(m_state.rules)) m_findings = std::move(*findings);
}

void CardRulesController::save() {
    m_problem.clear();
    if (m_state == m_saved) return;
    if (const auto index = unfinished()) {
        m_problem = tr("Not saved yet: rule %1 does not say which calls it is for.").arg(*index + 1);
        return;
    }
    saveRules();
}

void CardRulesController::saveRules() {
    ChangeSet changes;
    if (m_state.rules != m_saved.rules) {
        const auto saved = m_session.cards().setRules(m_state.rules);
        if (!saved) {
            m_problem = errorSentence(saved.error());
            return;
        }
        changes.merge(*saved);
        m_saved.rules = m_state.rules;
    }
    if (m_state.defaultKey != m_saved.defaultKey) {
        const auto saved = m_session.cards().setDefault(m_state.defaultKey);
        if (!saved)
            m_problem = errorSentence(saved.error());
        else
            changes.merge(*saved);
        if (saved) m_saved.defaultKey = m_state.defaultKey;
    }
    m_session.announce(changes);
}

} // namespace earmark::ui
