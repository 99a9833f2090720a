#pragma once

#include "ui/evaluation/conversation_model.h"
#include "ui/evaluation/message_delegate.h"
#include "ui/evaluation/reading_cursor.h"

#include <QListView>

#include <optional>

namespace earmark::ui {

class Keymap;

/// A written contact to be read: message below message, parts of it chosen by message, by sentence or with
/// the mouse. Scrolls by itself only to bring the cursor into view.
class ConversationView final : public QListView {
    Q_OBJECT

public:
    explicit ConversationView(ConversationModel& model, QWidget* parent = nullptr);

    /// Binds the keys of reading, for while it has the focus.
    void bindKeys(Keymap& keys);

    int currentMessage() const { return m_cursor.message(); }
    void goToMessage(int message);
    /// Selects a passage and brings it into view.
    void goToPassage(const model::Passage& passage);
    /// What is selected, as evidence.
    std::vector<model::Passage> selectedPassages() const;
    void clearSelection();

signals:
    void selectionMade();
    /// A click on a marked passage: its criterion's position.
    void markChosen(int position);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Spot {
        int message = 0;
        int place = 0;
    };
    std::optional<Spot> spotAt(const QPoint& point) const;
    void adopt();
    void move(int step, bool bySentence, bool extend);
    void copySelection();
    void showCursor();
    /// Shows what the cursor says and brings its moving end into view.
    void follow(bool scroll = true);
    void retranslate();

    ConversationModel& m_model;
    MessageDelegate* m_delegate;
    ReadingCursor m_cursor;
    std::optional<Spot> m_pressed;
    bool m_dragged = false;
};

} // namespace earmark::ui
