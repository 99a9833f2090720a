#include "ui/main/inspector_page.h"

#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace earmark::ui {

InspectorPage::InspectorPage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_question(plainLabel({}, TextStyle::Headline))
    , m_why(mutedLabel())
    , m_list(new QListWidget)
    , m_name(new QLineEdit)
    , m_start(new QPushButton) {
    auto* outer = new QVBoxLayout(this);
    auto* column = new QWidget;
    column->setFixedWidth(360);
    auto* layout = new QVBoxLayout(column);
    layout->setSpacing(space::kSmall);
    auto* middle = new QHBoxLayout;
    middle->addStretch();
    middle->addWidget(column);
    middle->addStretch();
    outer->addStretch(2);
    outer->addLayout(middle);
    outer->addStretch(3);
    m_why->setWordWrap(true);
    m_list->setItemDelegate(new RowDelegate(session, m_list));
    m_list->setUniformItemSizes(true);
    m_start->setDefault(true);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_question, m_why, m_list, m_name, m_start})
        layout->addWidget(widget);
    connect(m_list, &QListWidget::itemActivated, this, &InspectorPage::choose);
    connect(m_list, &QListWidget::itemClicked, m_name, &QLineEdit::clear);
    connect(m_name, &QLineEdit::returnPressed, this, &InspectorPage::choose);
    connect(m_start, &QPushButton::clicked, this, &InspectorPage::choose);
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.roster) load();
    });
    retranslate();
    load();
}

void InspectorPage::activate() {
    if (m_list->count() > 0)
        m_list->setFocus();
    else
        m_name->setFocus();
}

void InspectorPage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void InspectorPage::load() {
    m_session.runAsync(
        this, [&roster = m_session.roster()] { return roster.inspectors(); },
        [this](Result<std::vector<model::Inspector>> inspectors) {
            if (inspectors)
                fill(std::move(*inspectors));
            else
                m_session.complain(inspectors.error());
        });
}

void InspectorPage::fill(std::vector<model::Inspector> inspectors) {
    m_inspectors = std::move(inspectors);
    m_list->clear();
    int current = 0;
    for (const model::Inspector& inspector : m_inspectors) {
        m_list->addItem(toQString(inspector.name));
        if (m_session.inspectorId() == inspector.id) current = m_list->count() - 1;
    }
    m_list->setCurrentRow(current);
    constexpr int kMostShown = 8;
    const int rowHeight = m_list->count() > 0 ? m_list->sizeHintForRow(0) : 0;
    m_list->setFixedHeight(std::min(m_list->count(), kMostShown) * rowHeight + 2 * m_list->frameWidth() + 2);
    m_list->setVisible(m_list->count() > 0);
    if (isVisible()) activate();
}

void InspectorPage::retranslate() {
    m_question->setText(tr("Who is scoring?"));
    m_why->setText(tr("Every evaluation bears this name. It is remembered on this computer."));
    m_list->setAccessibleName(m_question->text());
    m_name->setPlaceholderText(tr("Another name"));
    m_name->setAccessibleName(tr("Another name"));
    m_start->setText(tr("Start scoring"));
}

void InspectorPage::choose() {
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        const int row = m_list->currentRow();
        if (row < 0) return m_name->setFocus();
        m_session.setInspector(m_inspectors[static_cast<std::size_t>(row)]);
        emit this->chosen();
        return;
    }
    m_session.runAsync(
        this,
        [&roster = m_session.roster(), name = toUtf8(name)] { return roster.inspectorNamed(name, name); },
        [this](Result<model::Inspector> inspector) {
            if (!inspector) return m_session.complain(inspector.error());
            m_name->clear();
            m_session.setInspector(*inspector);
            ChangeSet changes;
            changes.roster = true;
            m_session.announce(changes);
            emit this->chosen();
        });
}

} // namespace earmark::ui
