#pragma once

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace earmark::ui {

class TabLabel;

/// Names of pages side by side, the current one underlined in the accent: a quiet tab bar.
class NameTabs final : public QWidget {
    Q_OBJECT

public:
    explicit NameTabs(QWidget* parent = nullptr);

    /// Adds a tab at the end, or renames one.
    void setTab(int index, const QString& name, const QString& hint = {});
    void setTabVisible(int index, bool visible);
    /// Lets Tab and the arrow keys reach the names; without it they are for the pointer and the page's own
    /// keys.
    void takeKeyboard();
    int currentIndex() const { return m_current; }
    void setCurrentIndex(int index);

signals:
    void currentChanged(int index);

private:
    QHBoxLayout* m_row;
    std::vector<TabLabel*> m_labels;
    int m_current = 0;
    bool m_keyboard = false;
};

} // namespace earmark::ui
