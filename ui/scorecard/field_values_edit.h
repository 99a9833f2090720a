#pragma once

#include "ui/scorecard/card_fields.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QToolButton;

namespace earmark::ui {

/// The values that a field may have, any number of them: typed with semicolons between, or ticked in a menu
/// of those that calls really have.
class FieldValuesEdit final : public QWidget {
    Q_OBJECT

public:
    explicit FieldValuesEdit(QWidget* parent = nullptr);

    void setField(const NamedField& field);
    void setValues(const std::vector<std::string>& values);
    const std::vector<std::string>& values() const { return m_values; }

signals:
    /// A person changed them: Enter, leaving the field, or a tick in the menu.
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showValues();
    void readTyped();
    void fillMenu();
    void toggle(const std::string& value);

    NamedField m_field;
    std::vector<std::string> m_values;
    QLineEdit* m_edit;
    QToolButton* m_offer;
    QMenu* m_menu;
};

} // namespace earmark::ui
