#pragma once

#include <QToolButton>

#include <set>
#include <string>
#include <utility>
#include <vector>

namespace earmark::ui {

/// A button that names what is chosen of a few things and opens a menu to mark more.
class ChoiceMenu final : public QToolButton {
    Q_OBJECT

public:
    explicit ChoiceMenu(QWidget* parent = nullptr);

    /// Keys with what they are called, and those that are chosen.
    void setChoices(const std::vector<std::pair<std::string, QString>>& choices,
                    const std::set<std::string>& chosen);

signals:
    /// In the order of the choices.
    void chosen(const std::vector<std::string>& keys);

private:
    void toggled(const std::string& key, bool on);
    void showText();

    std::vector<std::pair<std::string, QString>> m_choices;
    std::set<std::string> m_chosen;
};

} // namespace earmark::ui
