#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

class QStackedWidget;

namespace earmark::ui {

class NameTabs;

/// The right column of the editor: what helps while a card is edited, one panel at a time.
class CardEditorSide final : public QWidget {
    Q_OBJECT

public:
    explicit CardEditorSide(QWidget* parent = nullptr);

    /// Panels stand in the order in which they are added; `name` is asked again when the language changes.
    void addPanel(std::function<QString()> name, QWidget* panel);
    void showPanel(QWidget* panel);
    QWidget* currentPanel() const;
    bool isEmpty() const { return m_names.empty(); }
    /// Asks for all names again: a panel counts something in its own.
    void showNames();

protected:
    void changeEvent(QEvent* event) override;

private:
    NameTabs* m_tabs;
    QStackedWidget* m_stack;
    std::vector<std::function<QString()>> m_names;
};

} // namespace earmark::ui
