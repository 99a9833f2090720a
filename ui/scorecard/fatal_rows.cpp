#include "ui/scorecard/fatal_rows.h"

#include "ui/common/session.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_editor.h"
#include "ui/scorecard/choice_menu.h"
#include "ui/scorecard/edit_fields.h"
#include "ui/scorecard/edit_rows.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace earmark::ui {

namespace {

using model::Criterion;
using model::CriterionKind;
using model::FatalRule;
using model::FatalScope;
using model::FatalTrigger;
using Kind = FatalTrigger::Kind;

struct Fatal {
    Q_DECLARE_TR_FUNCTIONS(Fatal)
};

/// A check's two answers are two choices of one trigger.
struct TriggerChoice {
    Kind kind;
    bool answer = true;

    bool fits(const FatalTrigger& trigger) const {
        return kind == trigger.kind && (kind != Kind::CheckAnswered || answer == trigger.answer);
    }
};

std::vector<TriggerChoice> triggersOf(const Criterion& criterion) {
    std::vector<TriggerChoice> triggers;
    if (criterion.kind == CriterionKind::Check)
        triggers = {{Kind::CheckAnswered, false}, {Kind::CheckAnswered, true}};
    if (criterion.kind == CriterionKind::Choice || criterion.kind == CriterionKind::Multiple)
        triggers.push_back({Kind::OptionMarked});
    if (criterion.kind == CriterionKind::Deduction) triggers.push_back({Kind::CountAtLeast});
    if (criterion.kind != CriterionKind::Check && criterion.kind != CriterionKind::Deduction)
        triggers.push_back({Kind::EarnedAtMost});
    if (criterion.kind == CriterionKind::Deduction || criterion.maximum.thousandths > 0)
        triggers.push_back({Kind::Severe});
    return triggers;
}

QString triggerText(TriggerChoice trigger) {
    switch (trigger.kind) {
    case Kind::CheckAnswered:
        return trigger.answer ? Fatal::tr("When answered yes") : Fatal::tr("When answered no");
    case Kind::OptionMarked:
        return Fatal::tr("When one of these is chosen");
    case Kind::EarnedAtMost:
        return Fatal::tr("When the points are at most");
    case Kind::CountAtLeast:
        return Fatal::tr("When it occurs at least so often");
    case Kind::Severe:
        return Fatal::tr("When called severe");
    }
    return {};
}

std::vector<FatalScope> scopesOf(const Criterion& criterion) {
    std::vector<FatalScope> scopes = {FatalScope::ZeroCard, FatalScope::ZeroSection, FatalScope::CapScore,
                                      FatalScope::FlagOnly};
    if (criterion.kind != CriterionKind::Deduction) scopes.push_back(FatalScope::ZeroCriterion);
    return scopes;
}

QString scopeText(FatalScope scope) {
    switch (scope) {
    case FatalScope::ZeroCard:
        return Fatal::tr("the score is 0");
    case FatalScope::ZeroSection:
        return Fatal::tr("the section is 0");
    case FatalScope::CapScore:
        return Fatal::tr("the score is at most");
    case FatalScope::FlagOnly:
        return Fatal::tr("it fails, the score stays");
    case FatalScope::ZeroCriterion:
        return Fatal::tr("the criterion is 0, without failing");
    }
    return {};
}

FatalRule newRule(const Criterion& criterion) {
    FatalRule rule;
    const auto triggers = triggersOf(criterion);
    if (!triggers.empty()) {
        rule.trigger.kind = triggers.front().kind;
        rule.trigger.answer = triggers.front().answer;
    }
    if (rule.trigger.kind == Kind::OptionMarked && !criterion.options.empty())
        rule.trigger.options = {criterion.options.back().key};
    rule.cap = model::Share::percent(60);
    return rule;
}

class FatalRow final : public QWidget {
public:
    FatalRow(Session& session, CardEditController& editor, int row)
        : m_session(session)
        , m_editor(editor)
        , m_row(row)
        , m_trigger(new QComboBox)
        , m_options(new ChoiceMenu)
        , m_number(new NumberEdit(3, NumberEdit::Blank::Refused))
        , m_scope(new QComboBox)
        , m_cap(new NumberEdit(4, NumberEdit::Blank::Refused)) {
        auto* layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(space::kUnit);
        for (NumberEdit* number : {m_number, m_cap})
            number->setFixedWidth(52);
        for (QWidget* field : std::initializer_list<QWidget*>{m_trigger, m_options, m_number, m_scope, m_cap})
            layout->addWidget(field);
        layout->addStretch();
        for (QComboBox* box : {m_trigger, m_scope}) {
            box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
            box->setMinimumWidth(96); // in a narrow column its words give way
        }
        connectFields();
    }

    void fill() {
        const Criterion* criterion = criterionAt(m_editor.card(), m_editor.current());
        if (criterion == nullptr || m_row >= static_cast<int>(criterion->fatalRules.size())) return;
        const FatalRule& rule = criterion->fatalRules[static_cast<std::size_t>(m_row)];
        fillTriggers(*criterion, rule);
        fillScopes(*criterion, rule);
        m_options->setVisible(rule.trigger.kind == Kind::OptionMarked);
        std::vector<std::pair<std::string, QString>> options;
        for (const model::Option& option : criterion->options)
            options.emplace_back(option.key, m_session.text(option.name));
        m_options->setChoices(options, {rule.trigger.options.begin(), rule.trigger.options.end()});
        const bool counts = rule.trigger.kind == Kind::CountAtLeast;
        m_number->setVisible(counts || rule.trigger.kind == Kind::EarnedAtMost);
        m_number->setNumber(counts ? rule.trigger.count * model::Points::kScale
                                   : rule.trigger.threshold.thousandths);
        m_cap->setVisible(rule.scope == FatalScope::CapScore);
        m_cap->setNumber(rule.cap.millionths);
        name();
    }

private:
    void connectFields() {
        connect(m_trigger, &QComboBox::activated, this, [this](int index) {
            const TriggerChoice choice = m_triggers[static_cast<std::size_t>(index)];
            change([&](FatalRule& rule) {
                rule.trigger.kind = choice.kind;
                rule.trigger.answer = choice.answer;
            });
        });
        connect(m_options, &ChoiceMenu::chosen, this, [this](const std::vector<std::string>& keys) {
            change([&](FatalRule& rule) { rule.trigger.options = keys; });
        });
        connect(m_number, &NumberEdit::entered, this, [this](std::optional<std::int64_t> number) {
            change(
                [&](FatalRule& rule) {
                    if (rule.trigger.kind == Kind::CountAtLeast)
                        rule.trigger.count = *number / model::Points::kScale;
                    else
                        rule.trigger.threshold = {*number};
                },
                "number");
        });
        connect(m_scope, &QComboBox::activated, this, [this](int index) {
            const FatalScope scope = m_scopes[static_cast<std::size_t>(index)];
            change([&](FatalRule& rule) { rule.scope = scope; });
        });
        connect(m_cap, &NumberEdit::entered, this, [this](std::optional<std::int64_t> share) {
            change([&](FatalRule& rule) { rule.cap = {*share}; }, "cap");
        });
    }

    void change(const std::function<void(FatalRule&)>& apply, const char* field = nullptr) {
        const CardPlace place = m_editor.current();
        const QString mergeKey =
            field ? QStringLiteral("fatal %1 %2").arg(m_row).arg(QLatin1String(field)) : QString();
        if (!field) m_editor.endStep();
        m_editor.edit(
            Fatal::tr("Change a fatal rule"),
            [&](model::CardVersion& card) {
                Criterion* criterion = criterionAt(card, place);
                if (criterion && m_row < static_cast<int>(criterion->fatalRules.size()))
                    apply(criterion->fatalRules[static_cast<std::size_t>(m_row)]);
            },
            mergeKey);
    }

    void fillTriggers(const Criterion& criterion, const FatalRule& rule) {
        m_triggers = triggersOf(criterion);
        const auto fits = [&](TriggerChoice choice) { return choice.fits(rule.trigger); };
        // A rule that the kind cannot meet stays in sight, so that it can be changed.
        if (std::ranges::none_of(m_triggers, fits))
            m_triggers.push_back({rule.trigger.kind, rule.trigger.answer});
        m_trigger->clear();
        for (const TriggerChoice choice : m_triggers)
            m_trigger->addItem(triggerText(choice));
        m_trigger->setCurrentIndex(
            static_cast<int>(std::ranges::find_if(m_triggers, fits) - m_triggers.begin()));
    }

    void fillScopes(const Criterion& criterion, const FatalRule& rule) {
        m_scopes = scopesOf(criterion);
        if (std::ranges::find(m_scopes, rule.scope) == m_scopes.end()) m_scopes.push_back(rule.scope);
        m_scope->clear();
        for (const FatalScope scope : m_scopes)
            m_scope->addItem(scopeText(scope));
        m_scope->setCurrentIndex(
            static_cast<int>(std::ranges::find(m_scopes, rule.scope) - m_scopes.begin()));
    }

    void name() {
        m_trigger->setAccessibleName(Fatal::tr("Fatal rule %1: when").arg(m_row + 1));
        m_options->setAccessibleName(Fatal::tr("Fatal rule %1: which levels").arg(m_row + 1));
        m_number->setAccessibleName(Fatal::tr("Fatal rule %1: points or count").arg(m_row + 1));
        m_scope->setAccessibleName(Fatal::tr("Fatal rule %1: what it does").arg(m_row + 1));
        m_cap->setAccessibleName(Fatal::tr("Fatal rule %1: most percent").arg(m_row + 1));
    }

    Session& m_session;
    CardEditController& m_editor;
    int m_row;
    std::vector<TriggerChoice> m_triggers;
    std::vector<FatalScope> m_scopes;
    QComboBox* m_trigger;
    ChoiceMenu* m_options;
    NumberEdit* m_number;
    QComboBox* m_scope;
    NumberEdit* m_cap;
};

} // namespace

EditRows* makeFatalRows(Session& session, CardEditController& editor) {
    const auto changeAll = [&editor](const QString& text, const std::function<void(Criterion&)>& apply) {
        const CardPlace place = editor.current();
        editor.endStep();
        editor.edit(text, [&](model::CardVersion& card) {
            if (Criterion* criterion = criterionAt(card, place)) apply(*criterion);
        });
    };
    EditRows::Hooks hooks;
    hooks.count = [&editor] {
        const Criterion* criterion = criterionAt(editor.card(), editor.current());
        return criterion ? static_cast<int>(criterion->fatalRules.size()) : 0;
    };
    hooks.make = [&session, &editor](int row) { return new FatalRow(session, editor, row); };
    hooks.show = [](QWidget* row, int) { static_cast<FatalRow*>(row)->fill(); };
    hooks.insert = [changeAll](int at) {
        changeAll(Fatal::tr("Add a fatal rule"), [&](Criterion& criterion) {
            criterion.fatalRules.insert(criterion.fatalRules.begin() + at, newRule(criterion));
        });
    };
    hooks.remove = [changeAll](int row) {
        changeAll(Fatal::tr("Remove a fatal rule"), [&](Criterion& criterion) {
            criterion.fatalRules.erase(criterion.fatalRules.begin() + row);
        });
    };
    hooks.addText = [] { return Fatal::tr("Add a fatal rule"); };
    return new EditRows(session, std::move(hooks));
}

} // namespace earmark::ui
