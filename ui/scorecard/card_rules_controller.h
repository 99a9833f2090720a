#pragma once

#include "core/model/card_rule.h"
#include "core/service/card_service.h"
#include "ui/scorecard/card_fields.h"

#include <QObject>
#include <QString>
#include <QUndoStack>

#include <optional>
#include <string>
#include <vector>

namespace earmark::ui {

class Session;

/// Which call takes which card, while somebody changes it: each change is one undo step and is saved at once,
/// unless a rule is not finished yet. Knows no widget.
class CardRulesController final : public QObject {
    Q_OBJECT

public:
    explicit CardRulesController(Session& session, QObject* parent = nullptr);

    /// Reads rules, cards and what can be offered, anew. What was being changed is left.
    void load();

    struct State {
        std::vector<model::CardRule> rules;
        std::string defaultKey; ///< the card of every other call; empty where there is none

        bool operator==(const State&) const = default;
    };
    const State& state() const { return m_state; }
    int ruleCount() const { return static_cast<int>(m_state.rules.size()); }

    /// The newest published version of each card that can be chosen, by name.
    const std::vector<service::CardSummary>& cards() const { return m_cards; }
    QString cardName(const std::string& cardKey) const;
    /// Team, queue, direction, call type, kind of contact, then the centre's own; with what calls really
    /// have.
    const std::vector<NamedField>& fields() const { return m_fields; }
    const NamedField* field(const std::string& name) const;
    /// "Queue is sales or service, Direction is Outbound"; what a rule without tests says.
    QString ruleText(const model::CardRule& rule) const;

    // Changes, each an undo step. Rules are counted from 0.
    int addRule(); ///< at the end; asks for nothing yet, so it is not saved yet
    void setRule(int index, const model::CardRule& rule);
    void removeRule(int index);
    bool moveRule(int index, int step); ///< false at the ends
    void setDefault(const std::string& cardKey);
    QUndoStack& history() { return m_history; }

    /// What is wrong or can never happen, of rules that are finished.
    const std::vector<service::RuleFinding>& findings() const { return m_findings; }
    /// The first rule that does not yet say what the call must be; nothing is saved until it does.
    std::optional<int> unfinished() const;
    /// Why the state is not saved; empty when it is.
    const QString& problem() const { return m_problem; }

signals:
    void changed();
    /// After undo or redo: where the difference is.
    void ruleTouched(int index);

private:
    friend class CardRulesEdit;

    void readFields();
    void push(State after, const QString& text, int touched);
    void apply(const State& state, int touched);
    void check();
    void save();
    void saveRules();

    Session& m_session;
    State m_state;
    State m_saved;
    std::vector<service::CardSummary> m_cards;
    std::vector<NamedField> m_fields;
    std::vector<service::RuleFinding> m_findings;
    QString m_problem;
    QUndoStack m_history;
};

} // namespace earmark::ui
