#include "ui/reports/training/course_form.h"

#include "ui/common/keymap.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/records/day_edit.h"
#include "ui/reports/training/participant_model.h"
#include "ui/reports/training/training_words.h"

#include <QAction>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kNoteHeight = 56;

} // namespace

CourseForm::CourseForm(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_participants(new ParticipantModel(this))
    , m_topic(new QLineEdit(this))
    , m_day(dayEdit(session, this))
    , m_trainer(new QLineEdit(this))
    , m_effects(plainLabel({}, TextStyle::Body, this))
    , m_aimsLabel(mutedLabel({}, TextStyle::Body, this))
    , m_aims(new QListWidget(this))
    , m_table(new QTableView(this))
    , m_note(new QPlainTextEdit(this))
    , m_save(new QPushButton(this))
    , m_remove(new QPushButton(this)) {
    build();
    connect(m_topic, &QLineEdit::returnPressed, this, &CourseForm::save);
    connect(m_trainer, &QLineEdit::returnPressed, this, &CourseForm::save);
    connect(m_save, &QPushButton::clicked, this, &CourseForm::save);
    connect(m_remove, &QPushButton::clicked, this, &CourseForm::remove);
    m_session.keymap().bind(Command::CommentDone, this, [this] { save(); });
    retranslate();
}

void CourseForm::build() {
    m_effects->setWordWrap(true);
    m_effects->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_aims->setItemDelegate(new RowDelegate(m_session, m_aims));
    m_table->setModel(m_participants);
    dressTable(m_table, m_session);
    m_table->setSortingEnabled(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed |
                             QAbstractItemView::AnyKeyPressed);
    m_table->horizontalHeader()->setSectionResizeMode(ParticipantModel::Name, QHeaderView::Stretch);
    m_note->setTabChangesFocus(true);
    m_note->setFixedHeight(kNoteHeight);
    auto* first = new QHBoxLayout;
    first->setSpacing(space::kSmall);
    first->addWidget(m_topic, 2);
    first->addWidget(m_trainer, 1);
    first->addWidget(m_day);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kSmall);
    buttons->addWidget(m_save);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSmall);
    column->addLayout(first);
    column->addWidget(m_effects);
    column->addWidget(m_aimsLabel);
    column->addWidget(m_aims, 2);
    column->addWidget(m_table, 3);
    column->addWidget(m_note);
    column->addLayout(buttons);
}

void CourseForm::retranslate() {
    m_topic->setPlaceholderText(tr("Topic"));
    m_topic->setAccessibleName(tr("Topic"));
    m_trainer->setPlaceholderText(tr("Trainer"));
    m_trainer->setAccessibleName(tr("Trainer"));
    m_day->setAccessibleName(tr("Held on"));
    m_aimsLabel->setText(tr("Criteria that it aims at; none: the score as a whole"));
    m_aims->setAccessibleName(tr("Criteria that it aims at"));
    m_table->setAccessibleName(tr("Who took part"));
    m_note->setPlaceholderText(tr("Note"));
    m_note->setAccessibleName(tr("Note"));
    m_save->setText(tr("Save the training"));
    m_remove->setText(tr("Remove the training"));
    fillCriteria();
}

void CourseForm::setChoices(const std::vector<model::Agent>& agents,
                            const std::vector<AimedCriterion>& criteria) {
    m_participants->setAgents(agents);
    m_criteria = criteria;
    fillCriteria();
}

void CourseForm::fillCriteria() {
    m_aims->clear();
    for (const AimedCriterion& criterion : m_criteria) {
        auto* item = new QListWidgetItem(m_session.text(criterion.name), m_aims);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        const bool aimed = std::ranges::find(m_course.aims, criterion.ref) != m_course.aims.end();
        item->setCheckState(aimed ? Qt::Checked : Qt::Unchecked);
    }
    if (m_aims->count() > 0) m_aims->setCurrentRow(0);
}

void CourseForm::fill(const model::TrainingCourse& course) {
    m_course = course;
    m_topic->setText(toQString(course.topic));
    m_trainer->setText(toQString(course.trainer));
    setDay(*m_day, course.heldOn);
    m_note->setPlainText(toQString(course.note));
    m_participants->setParticipants(course.participants);
    fillCriteria();
    for (int row = 0; row < m_aims->count(); ++row)
        if (m_aims->item(row)->checkState() == Qt::Checked) {
            m_aims->scrollToItem(m_aims->item(row));
            break;
        }
}

void CourseForm::showCourse(const TrainingEntry& entry) {
    fill(entry.row.course);
    showEffects(entry);
    m_remove->show();
}

void CourseForm::showEffects(const TrainingEntry& entry) {
    QStringList lines;
    for (const service::AimEffect& effect : entry.effects)
        lines << aimEffectText(m_session, effect, m_criteria);
    if (!entry.complete) lines << tr("The weeks after the training are not over yet.");
    m_effects->setText(lines.join(u'\n'));
    m_effects->setVisible(!lines.isEmpty());
}

void CourseForm::begin() {
    model::TrainingCourse course;
    course.heldOn = m_session.workspace().zone().dayOf(m_session.workspace().clock().now());
    if (m_session.inspector()) course.trainer = m_session.inspector()->name;
    fill(course);
    m_effects->hide();
    m_remove->hide();
    m_topic->setFocus(Qt::ShortcutFocusReason);
}

model::TrainingCourse CourseForm::wanted() const {
    model::TrainingCourse course = m_course;
    course.topic = toUtf8(m_topic->text().simplified());
    course.trainer = toUtf8(m_trainer->text().simplified());
    course.heldOn = dayOf(*m_day);
    course.note = toUtf8(m_note->toPlainText());
    course.participants = m_participants->participants();
    course.aims.clear();
    for (std::size_t i = 0; i < m_criteria.size(); ++i)
        if (m_aims->item(static_cast<int>(i))->checkState() == Qt::Checked)
            course.aims.push_back(m_criteria[i].ref);
    return course;
}

void CourseForm::save() {
    const model::TrainingCourse course = wanted();
    if (course.topic.empty()) return m_topic->setFocus();
    if (course.trainer.empty()) return m_trainer->setFocus();
    service::TrainingService trainings(m_session.workspace());
    const bool isNew = m_course.id == model::TrainingCourseId{};
    const auto saved = isNew ? trainings.add(course) : trainings.change(course);
    if (!saved) return m_session.complain(saved.error());
    m_course = saved->course;
    m_session.say(tr("The training is saved"));
    emit this->saved(m_course.id);
}

void CourseForm::remove() {
    const Question question{tr("Remove this training?"),
                            tr("Who took part and the exam's points go with it; evaluations stay."),
                            tr("Remove the training"), true};
    if (!m_session.dialogs().confirm(this, question)) return;
    const auto gone = service::TrainingService(m_session.workspace()).remove(m_course.id);
    if (!gone) return m_session.complain(gone.error());
    emit removed();
}

} // namespace earmark::ui
