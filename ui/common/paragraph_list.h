#pragma once

#include <QListView>

namespace earmark::ui {

/// A list of rows of paragraphs (paragraph_delegate.h). Enter or a click chooses; with the keyboard the first
/// row that can be chosen is current from the start.
class ParagraphList final : public QListView {
    Q_OBJECT

public:
    explicit ParagraphList(QWidget* parent = nullptr);

signals:
    void chosen(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
};

} // namespace earmark::ui
