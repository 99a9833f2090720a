#pragma once

#include "core/base/id.h"
#include "core/model/scorecard.h"

#include <QObject>

namespace earmark::ui {

class CardDifferenceView;
class CardEditController;
class CardEditorSide;
class CardPreview;
class FindingsPanel;
class LibraryPicker;
class Session;
class TrialView;

/// What stands beside a card that is edited: its form to try out, what the linter finds, what publishing
/// would have changed, what differs from the published version, and ready criteria. A panel follows the card
/// while it is seen.
class CardEditorPanels final : public QObject {
    Q_OBJECT

public:
    CardEditorPanels(Session& session, CardEditController& editor, CardEditorSide& side, QObject* parent);

    void openLibrary();
    /// Shows what differs between what somebody else saved and the card at hand.
    void compare(const model::CardVersion& before, const model::CardVersion& after);

signals:
    void evaluationWanted(earmark::EvaluationId evaluation);
    /// The person is done here: back to the outline.
    void done();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addPanels();
    void follow();
    void showCurrent();
    void showFindings();
    void showLibrary();
    void showChanges();
    void goToCriterion(const QString& criterionKey);

    Session& m_session;
    CardEditController& m_editor;
    CardEditorSide& m_side;
    CardPreview* m_preview;
    FindingsPanel* m_findings;
    TrialView* m_trial;
    CardDifferenceView* m_changes;
    LibraryPicker* m_library;
    bool m_comparing = false; ///< the changes panel shows another two cards until it is seen anew
};

} // namespace earmark::ui
