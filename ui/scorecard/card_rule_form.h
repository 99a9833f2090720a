#pragma once

#include "core/model/card_rule.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace earmark::ui {

class CardRulesController;
class FieldValuesEdit;

/// One rule, edited in place: what the call must be, line by line, and the card that it then takes.
class CardRuleForm final : public QWidget {
    Q_OBJECT

public:
    explicit CardRuleForm(const CardRulesController& controller, QWidget* parent = nullptr);

    /// The rule of that index; behind the last one, the card of every other call.
    void showRule(int index);
    /// The cursor to what is to be said next.
    void begin();

signals:
    void ruleEdited(const earmark::model::CardRule& rule);
    void defaultChosen(const std::string& cardKey);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        QComboBox* field;
        FieldValuesEdit* values;
        QToolButton* remove;
    };

    void retranslate();
    void rebuild();
    void fillCards();
    void addLine(const model::FieldTest& test);
    void removeLine(const QToolButton* button);
    void nameFields(QComboBox* choice, const std::string& chosen) const;
    void chooseField(const QComboBox* choice);
    std::string unusedField() const;
    void edited();

    const CardRulesController& m_controller;
    model::CardRule m_rule; ///< as the lines say
    bool m_isDefault = false;
    int m_index = -1;
    QLabel* m_heading;
    QLabel* m_cardLabel;
    QComboBox* m_card;
    QWidget* m_place;
    QGridLayout* m_grid;
    std::vector<Line> m_lines;
    QPushButton* m_add;
};

} // namespace earmark::ui
