#include "ui/reports/desk/urgent_panel.h"

#include "ui/common/centre_time.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/records/agent_words.h"
#include "ui/records/record_list.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr int kMostRows = 6;
constexpr int kLongestCell = 70;
constexpr int kNameWidth = 160;
constexpr int kLongestAnswer = 2'000;

} // namespace

UrgentPanel::UrgentPanel(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_list(new RecordList(session, kMostRows, this))
    , m_detail(new QWidget(this))
    , m_text(plainLabel({}, TextStyle::Body, m_detail))
    , m_by(new QLineEdit(m_detail))
    , m_answer(new QLineEdit(m_detail))
    , m_send(new QPushButton(m_detail))
    , m_open(new QPushButton(m_detail)) {
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_by->setFixedWidth(kNameWidth);
    m_answer->setMaxLength(kLongestAnswer);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    row->addWidget(m_answer, 1);
    row->addWidget(m_by);
    row->addWidget(m_send);
    row->addWidget(m_open);
    auto* detail = new QVBoxLayout(m_detail);
    detail->setContentsMargins(0, space::kUnit, 0, 0);
    detail->setSpacing(space::kSmall);
    detail->addWidget(m_text);
    detail->addLayout(row);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kUnit);
    column->addWidget(m_list);
    column->addWidget(m_detail);
    m_detail->hide();
    connect(m_list, &RecordList::currentChanged, this, &UrgentPanel::showCurrent);
    connect(m_list, &RecordList::opened, this, &UrgentPanel::openCall);
    connect(m_answer, &QLineEdit::returnPressed, this, &UrgentPanel::answer);
    connect(m_send, &QPushButton::clicked, this, &UrgentPanel::answer);
    connect(m_open, &QPushButton::clicked, this, [this] { openCall(m_list->current()); });
    retranslate();
}

void UrgentPanel::retranslate() {
    const Zone& zone = m_session.workspace().zone();
    m_list->setColumns({{timeHeading(tr("Raised"), zone), false},
                        {tr("By"), false},
                        {tr("Agent"), false},
                        {timeHeading(tr("Call"), zone), false},
                        {tr("Criterion"), false},
                        {tr("What was found"), false}},
                       5, {1});
    m_answer->setPlaceholderText(tr("What was done about it"));
    m_answer->setAccessibleName(tr("What was done about it"));
    m_by->setPlaceholderText(tr("Your name"));
    m_by->setAccessibleName(tr("Name of who answers"));
    m_send->setText(tr("Answer the finding"));
    m_open->setText(tr("Open the call"));
    showCases(std::move(m_cases));
}

RecordRow UrgentPanel::rowOf(const UrgentCase& one) const {
    const service::UrgentRow& row = one.row;
    const Zone& zone = m_session.workspace().zone();
    RecordRow shown;
    shown.verdict = Verdict::Late;
    shown.cells = {dateTimeCell(row.finding.raisedAt, zone),
                   isolated(toQString(row.raisedByName)),
                   agentWords(row.agentName, row.agentNumber),
                   dateTimeCell(row.callStartedAt, zone),
                   one.criterion.en.empty() && one.criterion.zh.empty() ? tr("the whole call")
                                                                        : m_session.text(one.criterion),
                   cellWords(row.finding.text, kLongestCell)};
    shown.hint = toQString(row.finding.text);
    return shown;
}

void UrgentPanel::showCases(std::vector<UrgentCase> cases) {
    m_cases = std::move(cases);
    std::vector<RecordRow> rows;
    for (const UrgentCase& one : m_cases)
        rows.push_back(rowOf(one));
    m_list->setHeading(rows.empty() ? tr("Urgent findings")
                                    : tr("Urgent findings: %n open", nullptr, static_cast<int>(rows.size())));
    m_list->setRows(std::move(rows), tr("None is open."));
    if (m_by->text().isEmpty() && m_session.inspector())
        m_by->setText(toQString(m_session.inspector()->name));
    showCurrent();
}

void UrgentPanel::showCurrent() {
    const int row = m_list->current();
    m_detail->setVisible(row >= 0 && row < static_cast<int>(m_cases.size()));
    if (m_detail->isHidden()) return;
    m_text->setText(isolated(toQString(m_cases[static_cast<std::size_t>(row)].row.finding.text)));
}

void UrgentPanel::focusList() {
    m_list->focusTable();
}

void UrgentPanel::focusAnswer() {
    if (m_detail->isVisible()) m_answer->setFocus(Qt::ShortcutFocusReason);
}

void UrgentPanel::openCall(int row) {
    if (row < 0 || row >= static_cast<int>(m_cases.size())) return;
    const model::UrgentFinding& finding = m_cases[static_cast<std::size_t>(row)].row.finding;
    if (finding.evaluation)
        emit evaluationOpened(*finding.evaluation, toQString(finding.criterion));
    else
        emit callOpened(finding.recording);
}

void UrgentPanel::answer() {
    const int row = m_list->current();
    if (row < 0) return;
    if (m_answer->text().trimmed().isEmpty()) {
        m_session.say(tr("Write what was done, then answer"));
        return m_answer->setFocus();
    }
    if (m_by->text().trimmed().isEmpty()) return m_by->setFocus();
    service::UrgentService urgent(m_session.workspace());
    const auto saved = urgent.answer(m_cases[static_cast<std::size_t>(row)].row.finding.id,
                                     toUtf8(m_by->text().trimmed()), toUtf8(m_answer->text().trimmed()));
    if (!saved) return m_session.complain(saved.error());
    m_answer->clear();
    m_session.say(tr("Answered: the finding is closed"));
    m_list->focusTable();
    emit answered();
}

} // namespace earmark::ui
