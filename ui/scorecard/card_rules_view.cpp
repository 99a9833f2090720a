#include "ui/scorecard/card_rules_view.h"

#include "ui/common/colors.h"
#include "ui/common/error_sentence.h"
#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/call_fields_bar.h"
#include "ui/scorecard/card_rule_form.h"
#include "ui/scorecard/card_rules_model.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr std::size_t kMostTried = 8;

} // namespace

CardRulesView::CardRulesView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(session)
    , m_model(new CardRulesModel(m_controller, this))
    , m_add(new QToolButton)
    , m_remove(new QToolButton)
    , m_up(new QToolButton)
    , m_down(new QToolButton)
    , m_table(new QTableView)
    , m_form(new CardRuleForm(m_controller))
    , m_problem(plainLabel())
    , m_testerTitle(plainLabel({}, TextStyle::Strong))
    , m_call(new CallFieldsBar)
    , m_decision(plainLabel()) {
    build();
    connectParts();
    setFocusProxy(m_table);
    retranslate();
}

void CardRulesView::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    dressTable(m_table, m_session);
    m_table->setSortingEnabled(false);
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setMinimumSectionSize(40);
    m_table->setColumnWidth(CardRulesModel::Number, 48);
    m_table->setColumnWidth(CardRulesModel::Call, 380);
    m_table->setColumnWidth(CardRulesModel::Card, 200);
    m_problem->setWordWrap(true);
    m_problem->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, 0);
    column->addWidget(m_table, 1);
    column->addWidget(m_problem);
    column->addWidget(m_form);
    column->addWidget(buildTester());
}

QWidget* CardRulesView::buildHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kSmall, space::kUnit, space::kLarge, space::kUnit);
    row->setSpacing(space::kUnit);
    const std::pair<QToolButton*, const char*> buttons[] = {
        {m_add, "plus"}, {m_remove, "trash"}, {m_up, "chevron_up"}, {m_down, "chevron_down"}};
    for (const auto& [button, iconName] : buttons) {
        button->setIcon(icon(QString::fromLatin1(iconName)));
        row->addWidget(button);
    }
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->addStretch(1);
    return head;
}

QWidget* CardRulesView::buildTester() {
    auto* tester = new QWidget;
    tester->setBackgroundRole(QPalette::AlternateBase);
    tester->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(tester);
    column->setContentsMargins(space::kUnit, space::kMedium, space::kUnit, space::kMedium);
    column->setSpacing(space::kUnit);
    m_testerTitle->setContentsMargins(space::kMedium, 0, space::kMedium, 0);
    m_decision->setContentsMargins(space::kMedium, 0, space::kMedium, 0);
    m_decision->setWordWrap(true);
    column->addWidget(m_testerTitle);
    column->addWidget(m_call);
    column->addWidget(m_decision);
    return tester;
}

void CardRulesView::connectParts() {
    connect(m_add, &QToolButton::clicked, this, &CardRulesView::addRule);
    connect(m_remove, &QToolButton::clicked, this, &CardRulesView::removeRule);
    connect(m_up, &QToolButton::clicked, this, [this] { moveRule(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveRule(1); });
    connect(&m_controller, &CardRulesController::changed, this, &CardRulesView::showRules);
    connect(&m_controller, &CardRulesController::ruleTouched, this, &CardRulesView::goTo);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CardRulesView::showCurrent);
    connect(m_form, &CardRuleForm::ruleEdited, this,
            [this](const model::CardRule& rule) { m_controller.setRule(currentRow(), rule); });
    connect(m_form, &CardRuleForm::defaultChosen, this,
            [this](const std::string& key) { m_controller.setDefault(key); });
    connect(m_call, &CallFieldsBar::edited, this, &CardRulesView::tryOut);
    m_table->installEventFilter(this);
    Keymap& keys = m_session.keymap();
    keys.bind(Command::Undo, this, [this] { m_controller.history().undo(); });
    keys.bind(Command::Redo, this, [this] { m_controller.history().redo(); });
    keys.bind(Command::AddCriterion, this, [this] { addRule(); });
    keys.bind(Command::RemovePart, this, [this] { removeRule(); });
    keys.bind(Command::MovePartUp, this, [this] { moveRule(-1); });
    keys.bind(Command::MovePartDown, this, [this] { moveRule(1); });
}

void CardRulesView::activate() {
    m_controller.load();
    goTo(0);
    m_table->setFocus(Qt::OtherFocusReason);
}

int CardRulesView::currentRow() const {
    return m_table->currentIndex().row();
}

void CardRulesView::goTo(int row) {
    m_table->setCurrentIndex(m_model->index(std::clamp(row, 0, m_model->rowCount() - 1), 0));
    showCurrent();
}

void CardRulesView::addRule() {
    goTo(m_controller.addRule());
    m_form->begin();
}

void CardRulesView::removeRule() {
    m_controller.removeRule(currentRow());
}

void CardRulesView::moveRule(int step) {
    m_controller.moveRule(currentRow(), step);
}

void CardRulesView::showRules() {
    const int row = currentRow();
    m_model->refresh();
    if (currentRow() < 0) goTo(std::max(0, row));
    offerFields();
    showCurrent();
    showProblem();
    tryOut();
}

void CardRulesView::showCurrent() {
    const int row = currentRow();
    const bool rule = row >= 0 && row < m_controller.ruleCount();
    m_form->showRule(row);
    m_remove->setEnabled(rule);
    m_up->setEnabled(rule && row > 0);
    m_down->setEnabled(rule && row + 1 < m_controller.ruleCount());
    showProblem();
}

void CardRulesView::showProblem() {
    // What keeps everything from being saved comes first; else what is wrong with the rule looked at.
    const QString note = m_model->noteOf(currentRow());
    const QString& problem = m_controller.problem();
    m_problem->setText(!problem.isEmpty() ? QStringLiteral("✕ ") + problem
                       : note.isEmpty()   ? QString()
                                          : QStringLiteral("● ") + note);
    m_problem->setVisible(!m_problem->text().isEmpty());
    const Colors& colors = colorsOf(palette());
    QPalette shade = palette();
    shade.setColor(QPalette::WindowText, problem.isEmpty() ? colors.late : colors.fatal);
    m_problem->setPalette(shade);
}

void CardRulesView::offerFields() {
    std::vector<NamedField> fields = m_controller.fields();
    for (const model::CardRule& rule : m_controller.state().rules)
        for (const model::FieldTest& test : rule.all) {
            const auto known = std::find_if(fields.begin(), fields.end(), [&](const NamedField& field) {
                return field.name == test.field;
            });
            if (known == fields.end() && !test.field.empty()) fields.push_back({test.field, test.values, {}});
        }
    // The rules' own fields come before those that only some calls have.
    const auto asked = [this](const NamedField& field) {
        const auto& rules = m_controller.state().rules;
        return std::any_of(rules.begin(), rules.end(), [&](const model::CardRule& rule) {
            return std::any_of(rule.all.begin(), rule.all.end(),
                               [&](const model::FieldTest& test) { return test.field == field.name; });
        });
    };
    constexpr std::ptrdiff_t kEverybodys = 4;
    const auto own = fields.begin() + std::min<std::ptrdiff_t>(kEverybodys, std::ssize(fields));
    std::stable_partition(own, fields.end(), asked);
    if (fields.size() > kMostTried) fields.resize(kMostTried);
    m_call->setFields(std::move(fields));
}

void CardRulesView::tryOut() {
    const auto choice = m_session.cards().choose(m_call->values());
    if (!choice) return m_decision->setText(errorSentence(choice.error()));
    const QString card =
        tr("%1 · v%2", "card, version").arg(m_session.text(choice->name)).arg(choice->version);
    QString text = choice->rule
                       ? tr("Rule %1 decides: this call takes “%2”.").arg(*choice->rule + 1).arg(card)
                       : tr("No rule is for this call: it takes the default, “%1”.").arg(card);
    if (!m_controller.problem().isEmpty()) text += u' ' + tr("(By the rules as they were saved last.)");
    m_decision->setText(text);
}

bool CardRulesView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_table || event->type() != QEvent::KeyPress) return QWidget::eventFilter(watched, event);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
        m_form->begin();
        return true;
    }
    if (key.key() == Qt::Key_Escape) {
        emit backWanted();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void CardRulesView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) showProblem();
}

void CardRulesView::retranslate() {
    setAccessibleName(tr("Which call takes which card"));
    m_table->setAccessibleName(tr("Rules, the first that fits decides"));
    m_add->setText(tr("Add a rule"));
    const std::pair<QToolButton*, QString> buttons[] = {{m_remove, tr("Remove the rule")},
                                                        {m_up, tr("Move the rule up")},
                                                        {m_down, tr("Move the rule down")}};
    for (const auto& [button, text] : buttons) {
        button->setToolTip(plainToolTip(text));
        button->setAccessibleName(text);
    }
    m_testerTitle->setText(tr("Try it"));
    m_model->setLanguage(m_session.language());
    showRules();
}

} // namespace earmark::ui
