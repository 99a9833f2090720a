#include "ui/reports/cases/case_form.h"

#include "ui/common/flow_layout.h"
#include "ui/common/format.h"
#include "ui/common/keymap.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/records/example_popup.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace earmark::ui {

CaseForm::CaseForm(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_facts(mutedLabel({}, TextStyle::Body, this))
    , m_topic(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_note(new QPlainTextEdit(this))
    , m_play(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_save(new QPushButton(this))
    , m_remove(new QPushButton(this)) {
    m_facts->setWordWrap(true);
    m_note->setTabChangesFocus(true);
    auto* actions = new QWidget(this);
    auto* buttons = new FlowLayout(actions); // on two lines in a small window
    buttons->setSpacing(space::kSmall);
    for (QPushButton* button : {m_play, m_save, m_open, m_remove})
        buttons->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSmall);
    for (QWidget* part : std::initializer_list<QWidget*>{m_facts, m_topic, m_kind})
        column->addWidget(part);
    column->addWidget(m_note, 1);
    column->addWidget(actions);
    m_kind->addItems({{}, {}});
    connect(m_topic, &QLineEdit::textChanged, this, &CaseForm::followEdits);
    connect(m_topic, &QLineEdit::returnPressed, this, &CaseForm::save);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &CaseForm::followEdits);
    connect(m_note, &QPlainTextEdit::textChanged, this, &CaseForm::followEdits);
    connect(m_play, &QPushButton::clicked, this, &CaseForm::playWanted);
    connect(m_open, &QPushButton::clicked, this, &CaseForm::openWanted);
    connect(m_save, &QPushButton::clicked, this, &CaseForm::save);
    connect(m_remove, &QPushButton::clicked, this, &CaseForm::remove);
    m_session.keymap().bind(Command::CommentDone, this, [this] { save(); });
    retranslate();
}

void CaseForm::retranslate() {
    m_topic->setAccessibleName(tr("Topic"));
    m_topic->setPlaceholderText(tr("Topic"));
    m_kind->setAccessibleName(tr("What it shows"));
    m_kind->setItemText(0, exampleKindText(model::ExampleKind::Good));
    m_kind->setItemText(1, exampleKindText(model::ExampleKind::Bad));
    m_note->setAccessibleName(tr("What to listen for"));
    m_note->setPlaceholderText(tr("What to listen for"));
    m_play->setText(tr("Play the example"));
    m_open->setText(tr("Open the evaluation"));
    m_save->setText(tr("Save the changes"));
    m_remove->setText(tr("Remove from the library"));
}

void CaseForm::showExample(const service::ExampleRow& row) {
    m_example = row.example;
    const QString when = dateTimeText(m_example.addedAt, m_session.workspace().zone());
    m_facts->setText(tr("%1, kept by %2, %3")
                         .arg(partText({m_example.span, m_example.passage}),
                              isolated(toQString(m_example.addedBy)), when));
    m_topic->setText(toQString(m_example.topic));
    m_kind->setCurrentIndex(m_example.kind == model::ExampleKind::Good ? 0 : 1);
    m_note->setPlainText(toQString(m_example.note));
    m_open->setEnabled(m_example.evaluation.has_value());
    followEdits();
}

void CaseForm::focusNote() {
    m_note->setFocus(Qt::ShortcutFocusReason);
}

bool CaseForm::changed() const {
    return toUtf8(m_topic->text()) != m_example.topic || toUtf8(m_note->toPlainText()) != m_example.note ||
           (m_kind->currentIndex() == 0) != (m_example.kind == model::ExampleKind::Good);
}

void CaseForm::followEdits() {
    m_save->setEnabled(changed() && !m_topic->text().trimmed().isEmpty());
}

void CaseForm::save() {
    if (!m_save->isEnabled()) return;
    model::CaseExample wanted = m_example;
    wanted.topic = toUtf8(m_topic->text().simplified());
    wanted.kind = m_kind->currentIndex() == 0 ? model::ExampleKind::Good : model::ExampleKind::Bad;
    wanted.note = toUtf8(m_note->toPlainText());
    const auto saved = service::CaseLibrary(m_session.workspace()).change(wanted);
    if (!saved) return m_session.complain(saved.error());
    m_session.say(tr("The case is saved"));
    emit this->saved();
}

void CaseForm::remove() {
    const Question question{tr("Remove this case from the library?"),
                            tr("The call and its evaluations stay."), tr("Remove the case"), true};
    if (!m_session.dialogs().confirm(this, question)) return;
    const auto gone = service::CaseLibrary(m_session.workspace()).remove(m_example.id);
    if (!gone) return m_session.complain(gone.error());
    emit removed();
}

} // namespace earmark::ui
