#include "ui/reports/cases/cases_view.h"

#include "core/documents/pages/example_document.h"
#include "ui/common/centre_time.h"
#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/records/agent_words.h"
#include "ui/records/example_popup.h"
#include "ui/records/record_list.h"
#include "ui/reports/cases/case_form.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSet>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kLeastForm = 300;
constexpr int kLongestCell = 40;
constexpr int kListShare = 3;
constexpr int kFormShare = 2;
constexpr int kWhole = 1'000; // shares of a splitter that has no size yet

} // namespace

CasesView::CasesView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_topic(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new RecordList(session, 0))
    , m_form(new CaseForm(session))
    , m_empty(new EmptyState(QStringLiteral("case"), nullptr)) {
    auto* filters = new QHBoxLayout;
    filters->setSpacing(space::kSmall);
    filters->addWidget(m_topic);
    filters->addWidget(m_kind);
    filters->addStretch(1);
    m_topic->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_kind->addItems({{}, {}, {}});
    auto* desk = new QSplitter(Qt::Horizontal);
    desk->setChildrenCollapsible(false);
    desk->setHandleWidth(space::kLarge);
    desk->addWidget(m_list);
    m_form->setMinimumWidth(kLeastForm);
    desk->addWidget(m_form);
    desk->setStretchFactor(0, kListShare);
    desk->setStretchFactor(1, kFormShare);
    desk->setSizes({kListShare * kWhole, kFormShare * kWhole});
    auto* work = new QWidget;
    auto* column = new QVBoxLayout(work);
    column->setContentsMargins({});
    column->setSpacing(space::kMedium);
    column->addLayout(filters);
    column->addWidget(desk, 1);
    m_stack->addWidget(work);
    m_stack->addWidget(m_empty);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(m_stack);

    connect(m_topic, &QComboBox::currentIndexChanged, this, &CasesView::showRows);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CasesView::showRows);
    connect(m_list, &RecordList::currentChanged, this, &CasesView::showCurrent);
    connect(m_list, &RecordList::opened, this, &CasesView::playCurrent);
    connect(m_form, &CaseForm::playWanted, this, &CasesView::playCurrent);
    connect(m_form, &CaseForm::openWanted, this, &CasesView::openCurrent);
    connect(m_form, &CaseForm::saved, this, &CasesView::read);
    connect(m_form, &CaseForm::removed, this, &CasesView::activate);
    connect(m_empty, &EmptyState::actionWanted, this, &CasesView::callsWanted);
    retranslate();
}

void CasesView::activate() {
    m_takeFocus = true;
    read();
}

void CasesView::read() {
    m_session.runAsync(
        this, [&workspace = m_session.workspace()] { return service::CaseLibrary(workspace).list({}); },
        [this](Result<std::vector<service::ExampleRow>> rows) {
            if (!rows) return m_session.complain(rows.error());
            fill(std::move(*rows));
        });
}

void CasesView::fill(std::vector<service::ExampleRow> rows) {
    m_all = std::move(rows);
    m_stack->setCurrentIndex(m_all.empty() ? 1 : 0);
    fillTopics(m_topic->currentIndex() > 0 ? m_topic->currentText() : QString());
    showRows();
    if (!std::exchange(m_takeFocus, false) || !isVisible()) return;
    if (m_all.empty())
        m_empty->setFocus();
    else
        m_list->focusTable();
}

void CasesView::fillTopics(const QString& chosen) {
    const QSignalBlocker quiet(m_topic);
    m_topic->clear();
    m_topic->addItem(tr("All topics"));
    QSet<QString> seen;
    for (const service::ExampleRow& row : m_all) {
        const QString topic = toQString(row.example.topic);
        if (seen.contains(topic)) continue;
        seen.insert(topic);
        m_topic->addItem(topic);
    }
    m_topic->setCurrentIndex(std::max(0, m_topic->findText(chosen)));
}

void CasesView::showRows() {
    const bool everyTopic = m_topic->currentIndex() <= 0;
    m_shown.clear();
    std::vector<RecordRow> rows;
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const service::ExampleRow& one = m_all[i];
        const bool good = one.example.kind == model::ExampleKind::Good;
        if (!everyTopic && toQString(one.example.topic) != m_topic->currentText()) continue;
        if (m_kind->currentIndex() == 1 && !good) continue;
        if (m_kind->currentIndex() == 2 && good) continue;
        RecordRow row;
        row.verdict = good ? Verdict::Pass : Verdict::Below;
        row.cells = {isolated(toQString(one.example.topic)), cellWords(one.example.note, kLongestCell),
                     agentWords(one.agentName, one.agentNumber),
                     dateTimeCell(one.callStartedAt, m_session.workspace().zone()),
                     partText({one.example.span, one.example.passage})};
        row.hint = toQString(one.example.note);
        rows.push_back(std::move(row));
        m_shown.push_back(i);
    }
    m_list->setRows(std::move(rows), tr("No case of this kind under this topic."));
    showCurrent();
}

const service::ExampleRow* CasesView::current() const {
    const int row = m_list->current();
    return row < 0 || row >= static_cast<int>(m_shown.size())
               ? nullptr
               : &m_all[m_shown[static_cast<std::size_t>(row)]];
}

void CasesView::showCurrent() {
    const service::ExampleRow* row = current();
    m_form->setVisible(row != nullptr);
    if (row != nullptr) m_form->showExample(*row);
}

void CasesView::playCurrent() {
    const service::ExampleRow* row = current();
    if (row == nullptr) return;
    const model::CaseExample& example = row->example;
    emit playWanted({example.recording, example.span, example.passage, isolated(toQString(example.topic))});
}

void CasesView::openCurrent() {
    const service::ExampleRow* row = current();
    if (row != nullptr && row->example.evaluation)
        emit evaluationOpened(*row->example.evaluation, toQString(row->example.criterion));
}

documents::Document CasesView::compose(bool hideNames) const {
    const Zone& zone = m_session.workspace().zone();
    std::vector<reporting::LibraryExample> examples;
    for (const std::size_t place : m_shown)
        examples.push_back(service::libraryExample(m_all[place], zone));
    const Day today = zone.dayOf(m_session.workspace().clock().now());
    return documents::exampleDocument(examples, {m_session.language(), today, hideNames});
}

QString CasesView::fileName() const {
    return m_topic->currentIndex() > 0 ? tr("Cases %1").arg(m_topic->currentText()) : tr("Cases");
}

void CasesView::retranslate() {
    m_topic->setAccessibleName(tr("Topic"));
    if (m_topic->count() > 0) m_topic->setItemText(0, tr("All topics"));
    m_kind->setAccessibleName(tr("What it shows"));
    m_kind->setItemText(0, tr("Good and bad"));
    m_kind->setItemText(1, tr("Good only"));
    m_kind->setItemText(2, tr("Bad only"));
    m_list->setHeading(tr("Cases"));
    m_list->setColumns({{tr("Topic"), false},
                        {tr("What to listen for"), false},
                        {tr("Agent"), false},
                        {timeHeading(tr("Call"), m_session.workspace().zone()), false},
                        {tr("Part"), false}},
                       1, {4, 3, 2});
    m_empty->say(
        tr("No case yet"),
        tr("While scoring or reading an evaluation, %1 keeps the call or a part of it under a topic.")
            .arg(m_session.keymap().firstKeyText(Command::KeepAsCase)),
        tr("Go to the worklist"));
    if (!m_all.empty()) showRows();
}

void CasesView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
