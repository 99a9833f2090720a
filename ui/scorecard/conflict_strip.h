#pragma once

#include "core/base/error.h"
#include "core/model/card_draft.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace earmark::ui {

class CardEditController;
class Session;

/// Says that somebody else saved this draft, published or discarded it, who and when, and what can be done so
/// that nothing is lost: compare, keep mine as a copy, take theirs, or publish after theirs.
class ConflictStrip final : public QWidget {
    Q_OBJECT

public:
    ConflictStrip(Session& session, CardEditController& editor, QWidget* parent = nullptr);

    /// Somebody else saved the draft (or it is no longer there).
    void showSavedByOther(const Error& error);
    /// A version was published that the draft is not based on. `asked` while somebody wants to publish: the
    /// answer gets the focus then.
    void showPublished(const Error& error, bool asked = true);

signals:
    /// Both cards side by side: theirs, then mine.
    void compareWanted(const earmark::model::CardVersion& theirs, const earmark::model::CardVersion& mine);
    /// Mine was kept as a draft of its own.
    void copyKept(const earmark::model::CardDraft& copy);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    enum class Case { SavedByOther, Gone, Published };

    std::string signature() const;
    void present();
    void compare();
    bool storeMine();
    void keepCopy();
    void takeTheirs();

    Session& m_session;
    CardEditController& m_editor;
    Case m_case = Case::SavedByOther;
    bool m_asked = false;
    std::optional<model::CardDraft> m_theirs;
    std::optional<model::CardVersion> m_version; ///< published meanwhile
    QLabel* m_title;
    QLabel* m_what;
    QPushButton* m_compare;
    QPushButton* m_copy;
    QPushButton* m_take;
    QPushButton* m_later;
};

} // namespace earmark::ui
