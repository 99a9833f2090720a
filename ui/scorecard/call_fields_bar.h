#pragma once

#include "core/model/answer.h"
#include "ui/scorecard/card_fields.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;

namespace earmark::ui {

/// "As if the call were …": a value for each field that a card's conditions name. Each offers what the
/// conditions compare with and takes anything typed; empty is a call of which that is not known.
class CallFieldsBar final : public QWidget {
    Q_OBJECT

public:
    explicit CallFieldsBar(QWidget* parent = nullptr);

    /// Keeps the values given to fields that stay.
    void setFields(std::vector<NamedField> fields);
    model::CallFields values() const;
    void clear();

signals:
    /// A person gave or took back a value.
    void edited();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        QLabel* label;
        QComboBox* choice;
    };

    void rebuild(const model::CallFields& values);
    QComboBox* makeChoice(const NamedField& field, const std::string& value);
    std::string valueOf(std::size_t index) const;
    void retranslate();

    QLabel* m_lead;
    QWidget* m_place;
    QGridLayout* m_grid;
    std::vector<NamedField> m_fields;
    std::vector<Entry> m_entries;
};

} // namespace earmark::ui
