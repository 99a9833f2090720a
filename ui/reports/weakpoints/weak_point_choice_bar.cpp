#include "ui/reports/weakpoints/weak_point_choice_bar.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace earmark::ui {

namespace {

using reporting::Tenure;
using reporting::WeakPointRows;

constexpr std::array kTenures = {Tenure::UnderThreeMonths, Tenure::UnderTwelveMonths,
                                 Tenure::TwelveMonthsAndMore};
constexpr std::array kRows = {WeakPointRows::Team, WeakPointRows::Queue, WeakPointRows::Tenure};

} // namespace

WeakPointChoiceBar::WeakPointChoiceBar(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_team(new QComboBox(this))
    , m_queue(new QComboBox(this))
    , m_tenure(new QComboBox(this))
    , m_rows(new QComboBox(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(space::kSmall);
    for (QComboBox* box : {m_team, m_queue, m_tenure, m_rows}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        row->addWidget(box);
        connect(box, &QComboBox::activated, this, &WeakPointChoiceBar::choiceChanged);
    }
    m_team->addItem({});
    m_queue->addItem({});
    m_tenure->addItems({{}, {}, {}, {}});
    m_rows->addItems({{}, {}, {}});
    retranslate();
}

void WeakPointChoiceBar::refresh() {
    auto teams = m_session.roster().teams();
    if (!teams) return m_session.complain(teams.error());
    const QVariant chosen = m_team->currentData();
    m_teams = std::move(*teams);
    while (m_team->count() > 1)
        m_team->removeItem(1);
    for (const model::Team& team : m_teams)
        m_team->addItem(m_session.text(team.name), toQString(team.id.toString()));
    m_team->setCurrentIndex(std::max(0, m_team->findData(chosen)));
    m_session.runAsync(
        this, [&calls = m_session.calls()] { return calls.fieldsInUse(); },
        [this](Result<std::vector<service::CallService::FieldInUse>> fields) {
            if (!fields) return m_session.complain(fields.error());
            for (const auto& field : *fields)
                if (field.name == "queue") fillQueues(field.values);
        });
}

void WeakPointChoiceBar::fillQueues(const std::vector<std::string>& queues) {
    const QString chosen = m_queue->currentIndex() > 0 ? m_queue->currentText() : QString();
    while (m_queue->count() > 1)
        m_queue->removeItem(1);
    for (const std::string& queue : queues)
        m_queue->addItem(toQString(queue));
    m_queue->setCurrentIndex(std::max(0, m_queue->findText(chosen)));
}

service::WeakPointChoice WeakPointChoiceBar::choice() const {
    service::WeakPointChoice choice;
    choice.team = TeamId::fromString(toUtf8(m_team->currentData().toString()));
    if (m_queue->currentIndex() > 0) choice.queue = toUtf8(m_queue->currentText());
    if (m_tenure->currentIndex() > 0)
        choice.tenure = kTenures[static_cast<std::size_t>(m_tenure->currentIndex()) - 1];
    choice.rows = kRows[static_cast<std::size_t>(m_rows->currentIndex())];
    return choice;
}

ResultFilters WeakPointChoiceBar::filters() const {
    ResultFilters filters;
    if (m_team->currentIndex() > 0) {
        const model::Team& team = m_teams[static_cast<std::size_t>(m_team->currentIndex()) - 1];
        filters.push_back({FilterKind::Team, team.id.toString(), team.name});
    }
    if (m_queue->currentIndex() > 0) {
        const std::string queue = toUtf8(m_queue->currentText());
        filters.push_back({FilterKind::Queue, queue, {queue, queue}});
    }
    return filters;
}

void WeakPointChoiceBar::openTeam() {
    m_team->setFocus(Qt::ShortcutFocusReason);
    m_team->showPopup();
}

void WeakPointChoiceBar::retranslate() {
    m_team->setAccessibleName(tr("Team"));
    m_team->setItemText(0, tr("Whole centre"));
    for (std::size_t i = 0; i < m_teams.size(); ++i)
        m_team->setItemText(static_cast<int>(i) + 1, m_session.text(m_teams[i].name));
    m_queue->setAccessibleName(tr("Queue"));
    m_queue->setItemText(0, tr("All queues"));
    m_tenure->setAccessibleName(tr("Tenure"));
    const QStringList tenures = {tr("Any tenure"), tr("Under 3 months"), tr("3 to 12 months"),
                                 tr("12 months and more")};
    for (int i = 0; i < tenures.size(); ++i)
        m_tenure->setItemText(i, tenures[i]);
    m_rows->setAccessibleName(tr("Rows of the heat map"));
    const QStringList rows = {tr("By team"), tr("By queue"), tr("By tenure")};
    for (int i = 0; i < rows.size(); ++i)
        m_rows->setItemText(i, rows[i]);
}

} // namespace earmark::ui
