#include "ui/scorecard/card_editor_panels.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/scorecard/card_difference_view.h"
#include "ui/scorecard/card_editor.h"
#include "ui/scorecard/card_editor_side.h"
#include "ui/scorecard/card_keys.h"
#include "ui/scorecard/card_preview.h"
#include "ui/scorecard/findings_panel.h"
#include "ui/scorecard/library_picker.h"
#include "ui/scorecard/trial_view.h"

#include <QEvent>

namespace earmark::ui {

CardEditorPanels::CardEditorPanels(Session& session, CardEditController& editor, CardEditorSide& side,
                                   QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_editor(editor)
    , m_side(side)
    , m_preview(new CardPreview(session))
    , m_findings(new FindingsPanel)
    , m_trial(new TrialView(session))
    , m_changes(new CardDifferenceView(session))
    , m_library(new LibraryPicker(session)) {
    m_findings->setLanguage(session.language());
    addPanels();
    connect(&editor, &CardEditController::opened, this, [this] {
        m_library->setSources(criterionSources(m_session));
        showFindings();
        follow();
    });
    connect(&editor, &CardEditController::cardChanged, this, &CardEditorPanels::follow);
    connect(&editor, &CardEditController::currentChanged, this, &CardEditorPanels::showCurrent);
    connect(&editor, &CardEditController::findingsChanged, this, &CardEditorPanels::showFindings);
    connect(&session, &Session::languageChanged, this, [this] {
        m_findings->setLanguage(m_session.language());
        follow();
    });
    connect(m_preview, &CardPreview::criterionChosen, this, &CardEditorPanels::goToCriterion);
    connect(m_findings, &FindingsPanel::titleChanged, &side, &CardEditorSide::showNames);
    connect(m_findings, &FindingsPanel::placeChosen, &editor,
            qOverload<const QString&>(&CardEditController::goTo));
    connect(m_changes, &CardDifferenceView::placeChosen, &editor,
            qOverload<const QString&>(&CardEditController::goTo));
    connect(m_trial, &TrialView::evaluationWanted, this, &CardEditorPanels::evaluationWanted);
    connect(m_library, &LibraryPicker::closeWanted, this, &CardEditorPanels::done);
    connect(m_library, &LibraryPicker::taken, this,
            [this](const std::vector<model::Criterion>& criteria) { m_editor.insertCriteria(criteria); });
}

void CardEditorPanels::addPanels() {
    m_side.addPanel([] { return tr("Preview"); }, m_preview);
    m_side.addPanel([this] { return m_findings->title(); }, m_findings);
    m_side.addPanel([] { return tr("Try"); }, m_trial);
    m_side.addPanel([] { return tr("Changes"); }, m_changes);
    m_side.addPanel([] { return tr("Library"); }, m_library);
    for (QWidget* panel : std::initializer_list<QWidget*>{m_preview, m_trial, m_changes, m_library})
        panel->installEventFilter(this);
}

bool CardEditorPanels::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Show) {
        if (watched == m_changes && !event->spontaneous()) m_comparing = false;
        follow();
    }
    return QObject::eventFilter(watched, event);
}

void CardEditorPanels::follow() {
    if (!m_editor.isOpen()) return;
    if (m_preview->isVisible()) {
        m_preview->setCard(m_editor.card());
        showCurrent();
    }
    if (m_trial->isVisible()) m_trial->setCard(m_editor.card());
    if (m_library->isVisible()) showLibrary();
    if (m_changes->isVisible()) showChanges();
}

void CardEditorPanels::showCurrent() {
    if (!m_editor.isOpen()) return;
    if (const auto* criterion = criterionAt(m_editor.card(), m_editor.current()))
        m_preview->setCurrentCriterion(toQString(criterion->key));
}

void CardEditorPanels::showFindings() {
    if (m_editor.isOpen()) m_findings->setFindings(m_editor.findings(), m_editor.card());
}

void CardEditorPanels::showLibrary() {
    m_library->setPresentKeys(criterionKeys(m_editor.card()));
}

void CardEditorPanels::showChanges() {
    if (m_comparing) return;
    const auto& basedOn = m_editor.basedOn();
    if (!basedOn) return m_changes->setVersions({});
    m_changes->compareCards(tr("Version %1").arg(basedOn->version), *basedOn, tr("Draft"), m_editor.card());
}

void CardEditorPanels::compare(const model::CardVersion& before, const model::CardVersion& after) {
    m_side.showPanel(m_changes);
    m_comparing = true;
    m_changes->compareCards(tr("Saved by the other"), before, tr("Here"), after);
    m_changes->setFocus(Qt::OtherFocusReason);
}

void CardEditorPanels::openLibrary() {
    m_side.showPanel(m_library);
    showLibrary();
    m_library->focusSearch();
}

void CardEditorPanels::goToCriterion(const QString& criterionKey) {
    const model::CardVersion& card = m_editor.card();
    const std::string key = toUtf8(criterionKey);
    for (std::size_t section = 0; section < card.sections.size(); ++section)
        for (std::size_t at = 0; at < card.sections[section].criteria.size(); ++at)
            if (card.sections[section].criteria[at].key == key)
                return m_editor.goTo(CardPlace{static_cast<int>(section), static_cast<int>(at)});
}

} // namespace earmark::ui
