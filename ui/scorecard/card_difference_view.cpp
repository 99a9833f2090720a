#include "ui/scorecard/card_difference_view.h"

#include "ui/common/empty_state.h"
#include "ui/common/error_sentence.h"
#include "ui/common/paragraph_list.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_change_model.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace earmark::ui {

using Kind = scoring::CardChange::Kind;

CardDifferenceView::CardDifferenceView(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_model(new CardChangeModel(this))
    , m_counts(mutedLabel())
    , m_stack(new QStackedWidget)
    , m_list(new ParagraphList)
    , m_empty(new EmptyState(QStringLiteral("history"), nullptr)) {
    build();
    setFocusProxy(m_list);
    retranslate();
    showPickers(false);
    showDifference();
}

void CardDifferenceView::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    head->setSpacing(space::kSmall);
    addSide(m_before, head);
    addSide(m_after, head);
    head->addStretch(1);
    head->addWidget(m_counts);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_list->setModel(m_model);
    connect(m_list, &ParagraphList::chosen, this, [this](int row) {
        if (const scoring::CardChange* change = m_model->changeAt(row))
            emit placeChosen(toQString(change->place));
    });
}

void CardDifferenceView::addSide(Side& side, QLayout* row) {
    side.label = mutedLabel();
    side.choice = new QComboBox;
    side.choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    side.choice->setMinimumContentsLength(18);
    side.name = plainLabel();
    side.label->setBuddy(side.choice);
    for (QWidget* part : std::initializer_list<QWidget*>{side.label, side.choice, side.name})
        row->addWidget(part);
    connect(side.choice, &QComboBox::currentIndexChanged, this, &CardDifferenceView::pick);
}

void CardDifferenceView::setVersions(std::vector<CardSource> versions) {
    m_versions = std::move(versions);
    for (Side* side : {&m_before, &m_after}) {
        const QSignalBlocker quiet(side->choice);
        side->choice->clear();
        for (const CardSource& version : m_versions)
            side->choice->addItem(version.name);
    }
    showPickers(true);
    const int newest = m_versions.empty() ? -1 : 0;
    compareVersions(m_versions.size() > 1 ? 1 : newest, newest);
}

void CardDifferenceView::compareVersions(int before, int after) {
    for (const auto& [side, index] : {std::pair(&m_before, before), std::pair(&m_after, after)}) {
        const QSignalBlocker quiet(side->choice);
        side->choice->setCurrentIndex(index);
    }
    pick();
}

void CardDifferenceView::compareCards(const QString& beforeName, const model::CardVersion& before,
                                      const QString& afterName, const model::CardVersion& after) {
    ++m_generation;
    showPickers(false);
    m_before.name->setText(beforeName);
    m_after.name->setText(afterName);
    m_before.card = before;
    m_after.card = after;
    showDifference();
}

void CardDifferenceView::showPickers(bool shown) {
    for (const Side* side : {&m_before, &m_after}) {
        side->choice->setVisible(shown);
        side->name->setVisible(!shown);
    }
}

void CardDifferenceView::pick() {
    ++m_generation;
    for (Side* side : {&m_before, &m_after}) {
        side->card.reset();
        load(*side, side->choice->currentIndex());
    }
    if (m_versions.empty()) showDifference();
}

void CardDifferenceView::load(Side& side, int index) {
    if (index < 0 || index >= static_cast<int>(m_versions.size())) return;
    m_session.runAsync(this, m_versions[static_cast<std::size_t>(index)].load,
                       [this, &side, generation = m_generation](Result<model::CardVersion> card) {
                           if (generation == m_generation) loaded(side, std::move(card));
                       });
}

void CardDifferenceView::loaded(Side& side, Result<model::CardVersion> card) {
    if (!card) {
        ++m_generation; // the other side alone tells nothing
        m_model->clear();
        return say(tr("The version cannot be read"), errorSentence(card.error()));
    }
    side.card = std::move(*card);
    if (m_before.card && m_after.card) showDifference();
}

void CardDifferenceView::showDifference() {
    m_counts->clear();
    if (!m_before.card || !m_after.card) {
        m_model->clear();
        return say(tr("Nothing to compare"), tr("Choose two versions of the card."));
    }
    m_model->compare(*m_before.card, *m_after.card, m_session.language());
    if (m_model->changes() == 0)
        return say(tr("No difference"), tr("Both say the same, down to the last text."));
    QStringList parts = {tr("%n difference(s)", nullptr, m_model->changes())};
    if (const int added = m_model->changes(Kind::Added)) parts << tr("%n added", nullptr, added);
    if (const int removed = m_model->changes(Kind::Removed)) parts << tr("%n removed", nullptr, removed);
    m_counts->setText(parts.join(QStringLiteral(" · ")));
    m_stack->setCurrentWidget(m_list);
}

void CardDifferenceView::say(const QString& headline, const QString& advice) {
    m_empty->say(headline, advice, {});
    m_stack->setCurrentWidget(m_empty);
}

void CardDifferenceView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void CardDifferenceView::retranslate() {
    setAccessibleName(tr("Difference between versions"));
    m_list->setAccessibleName(tr("Differences"));
    m_before.label->setText(tr("Before"));
    m_after.label->setText(tr("After"));
    m_before.choice->setAccessibleName(tr("Older version"));
    m_after.choice->setAccessibleName(tr("Newer version"));
    if (m_before.card && m_after.card) showDifference();
}

} // namespace earmark::ui
