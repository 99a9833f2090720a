#include "ui/reports/training/trainings_view.h"

#include "ui/common/empty_state.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/records/record_list.h"
#include "ui/reports/training/course_form.h"
#include "ui/reports/training/training_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kLeastForm = 420;
constexpr int kHalf = 1'000; // of a splitter that has no size yet
const QString kWeeksSetting = QStringLiteral("reports/training_weeks");

Verdict signOf(const TrainingEntry& entry) {
    using statistics::Verdict;
    for (const service::AimEffect& effect : entry.effects) {
        if (effect.figures.verdict == Verdict::Better) return ui::Verdict::Pass;
        if (effect.figures.verdict == Verdict::Worse) return ui::Verdict::Below;
    }
    return ui::Verdict::NotApplicable;
}

} // namespace

TrainingsView::TrainingsView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_weeks(new QSpinBox(this))
    , m_add(new QPushButton(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new RecordList(session, 0))
    , m_form(new CourseForm(session))
    , m_empty(new EmptyState(QStringLiteral("team"), nullptr)) {
    m_weeks->setRange(1, service::kMostEffectWeeks);
    m_weeks->setValue(
        session.preferences().remembered(kWeeksSetting, service::TrainingEffects::kTrainingWeeks).toInt());
    auto* head = new QHBoxLayout;
    head->setSpacing(space::kSmall);
    head->addWidget(m_add);
    head->addWidget(m_weeks);
    head->addStretch(1);
    auto* desk = new QSplitter(Qt::Horizontal);
    desk->setChildrenCollapsible(false);
    desk->setHandleWidth(space::kPage);
    desk->addWidget(m_list);
    m_form->setMinimumWidth(kLeastForm);
    desk->addWidget(m_form);
    desk->setStretchFactor(0, 1);
    desk->setStretchFactor(1, 1);
    desk->setSizes({kHalf, kHalf});
    m_stack->addWidget(desk);
    m_stack->addWidget(m_empty);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kMedium);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    connect(m_add, &QPushButton::clicked, this, &TrainingsView::add);
    connect(m_empty, &EmptyState::actionWanted, this, &TrainingsView::add);
    connect(m_weeks, &QSpinBox::valueChanged, this, [this](int weeks) {
        m_session.preferences().remember(kWeeksSetting, weeks);
        read();
    });
    connect(m_list, &RecordList::currentChanged, this, [this] {
        if (!m_filling) showCurrent();
    });
    connect(m_form, &CourseForm::saved, this, [this](const model::TrainingCourseId& course) {
        m_chosen = course;
        m_adding = false;
        read();
    });
    connect(m_form, &CourseForm::removed, this, [this] {
        m_chosen.reset();
        activate();
    });
    retranslate();
}

void TrainingsView::activate() {
    m_takeFocus = true;
    m_adding = false;
    read();
}

void TrainingsView::read() {
    m_session.runLong(
        tr("Reading trainings"), this,
        [&workspace = m_session.workspace(), weeks = m_weeks->value()](Progress&) {
            return readTrainings(workspace, weeks);
        },
        [this](Result<TrainingData> read) {
            if (!read) return m_session.complain(read.error());
            fill(std::move(*read));
        });
}

void TrainingsView::fill(TrainingData trainings) {
    const bool first = m_data.agents.empty();
    m_data = std::move(trainings);
    if (!m_adding || first) m_form->setChoices(m_data.agents, m_data.criteria);
    showRows();
    const bool focus = std::exchange(m_takeFocus, false) && isVisible();
    if (m_data.courses.empty() && !m_adding) {
        m_stack->setCurrentIndex(1);
        if (focus) m_empty->setFocus();
        return;
    }
    m_stack->setCurrentIndex(0);
    if (focus) m_list->focusTable();
}

void TrainingsView::showRows() {
    std::vector<RecordRow> rows;
    int chosen = 0;
    for (const TrainingEntry& entry : m_data.courses) {
        const model::TrainingCourse& course = entry.row.course;
        if (m_chosen == course.id) chosen = static_cast<int>(rows.size());
        RecordRow row;
        row.verdict = signOf(entry);
        row.cells = {isolated(toQString(course.topic)),
                     dayLabel(course.heldOn),
                     isolated(toQString(course.trainer)),
                     QString::number(course.participants.size()),
                     entry.row.meanExamThousandths ? pointsText(*entry.row.meanExamThousandths) : QString(),
                     courseVerdict(entry)};
        row.hint = toQString(course.note);
        rows.push_back(std::move(row));
    }
    m_filling = true;
    m_list->setRows(std::move(rows), tr("No training yet."));
    m_list->setCurrent(chosen);
    m_filling = false;
    if (!m_adding) showCurrent();
}

void TrainingsView::showCurrent() {
    const int row = m_list->current();
    if (row < 0 || row >= static_cast<int>(m_data.courses.size())) return;
    const TrainingEntry& entry = m_data.courses[static_cast<std::size_t>(row)];
    m_adding = false;
    m_chosen = entry.row.course.id;
    m_form->showCourse(entry);
}

void TrainingsView::add() {
    m_adding = true;
    m_stack->setCurrentIndex(0);
    m_form->setChoices(m_data.agents, m_data.criteria);
    m_form->begin();
}

void TrainingsView::retranslate() {
    m_add->setText(tr("Add a training"));
    m_weeks->setPrefix(tr("Effect after "));
    m_weeks->setSuffix(tr(" weeks"));
    m_weeks->setAccessibleName(tr("Weeks after which the effect is measured"));
    m_list->setHeading(tr("Trainings"));
    m_list->setColumns({{tr("Topic"), false},
                        {tr("Day"), false},
                        {tr("Trainer"), false},
                        {tr("Took part"), true},
                        {tr("Exam"), true},
                        {tr("Effect"), false}},
                       0, {2, 4});
    m_empty->say(tr("No training yet"),
                 tr("Enter what was trained, whom, and when: after some weeks the effect stands here beside "
                    "those who did not take part."),
                 tr("Add a training"));
    showRows();
}

void TrainingsView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        m_form->retranslate();
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
