#include "ui/scorecard/findings_panel.h"

#include "ui/common/empty_state.h"
#include "ui/common/paragraph_list.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_finding_model.h"
#include "ui/scorecard/place_words.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace earmark::ui {

FindingsPanel::FindingsPanel(QWidget* parent)
    : QWidget(parent)
    , m_model(new CardFindingModel(this))
    , m_counts(plainLabel())
    , m_errorsOnly(new QCheckBox)
    , m_stack(new QStackedWidget)
    , m_list(new ParagraphList)
    , m_empty(new EmptyState(QStringLiteral("check"), nullptr)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(space::kMedium, space::kSmall, space::kMedium, space::kSmall);
    head->addWidget(m_counts, 1);
    head->addWidget(m_errorsOnly);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    m_list->setModel(m_model);
    connect(m_list, &ParagraphList::chosen, this,
            [this](int row) { emit placeChosen(toQString(m_model->at(row).finding.place)); });
    connect(m_errorsOnly, &QCheckBox::toggled, this, [this](bool only) {
        m_model->setErrorsOnly(only);
        showCounts();
    });
    connect(m_empty, &EmptyState::actionWanted, this, [this] { m_errorsOnly->setChecked(false); });
    setFocusProxy(m_list);
    retranslate();
}

void FindingsPanel::setLanguage(Language language) {
    m_language = language;
    m_model->setLanguage(language);
    showFindings();
}

void FindingsPanel::setFindings(const std::vector<scoring::Finding>& findings,
                                const model::CardVersion& card) {
    m_findings = findings;
    m_card = card;
    showFindings();
}

void FindingsPanel::showFindings() {
    const QModelIndex current = m_list->currentIndex();
    const auto standing =
        current.isValid() ? std::optional(m_model->at(current.row()).finding) : std::nullopt;
    const int scrolled = m_list->verticalScrollBar()->value();
    std::vector<CardFinding> shown;
    shown.reserve(m_findings.size());
    for (const scoring::Finding& finding : m_findings)
        shown.push_back({finding, placeWords(m_card, finding.place, m_language)});
    if (m_model->setFindings(std::move(shown))) {
        const int row = standing ? m_model->rowOf(*standing) : -1;
        if (row >= 0) m_list->setCurrentIndex(m_model->index(row));
        m_list->verticalScrollBar()->setValue(scrolled);
    }
    showCounts();
}

void FindingsPanel::showCounts() {
    const bool any = errors() + warnings() > 0;
    m_counts->setText(any ? titleHint() : QString());
    m_errorsOnly->setVisible(any);
    const bool hidden = any && m_model->rowCount() == 0;
    if (hidden)
        m_empty->say(tr("No errors"), tr("%n warning(s) can stay or be mended.", nullptr, warnings()),
                     tr("Show the warnings"));
    else
        m_empty->say(tr("Nothing to mend"), tr("The card can be published as it is."), {});
    m_stack->setCurrentWidget(m_model->rowCount() > 0 ? static_cast<QWidget*>(m_list) : m_empty);
    emit titleChanged();
}

int FindingsPanel::errors() const {
    return m_model->errors();
}

int FindingsPanel::warnings() const {
    return m_model->warnings();
}

QString FindingsPanel::title() const {
    QString signs;
    if (errors() > 0) signs += QStringLiteral(" ✕\u00A0") + QString::number(errors());
    if (warnings() > 0) signs += QStringLiteral(" ●\u00A0") + QString::number(warnings());
    return tr("Findings") + (signs.isEmpty() ? QStringLiteral(" ✓") : signs);
}

QString FindingsPanel::titleHint() const {
    if (errors() + warnings() == 0) return tr("Nothing to mend");
    return tr("%1, %2", "errors and warnings")
        .arg(tr("%n error(s)", nullptr, errors()), tr("%n warning(s)", nullptr, warnings()));
}

void FindingsPanel::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void FindingsPanel::retranslate() {
    setAccessibleName(tr("Findings"));
    m_list->setAccessibleName(tr("Findings of the card"));
    m_errorsOnly->setText(tr("Errors only"));
    showFindings();
}

} // namespace earmark::ui
