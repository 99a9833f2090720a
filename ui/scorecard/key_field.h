#pragma once

#include "core/model/scorecard.h"
#include "ui/scorecard/card_place.h"

#include <QWidget>

#include <functional>
#include <string>

class QLabel;
class QLineEdit;

namespace earmark::ui {

class CardEditController;

/// A key in small type, with what changing it would break. It changes when the field is left or Enter is
/// pressed, not letter by letter: conditions and trends follow it.
class KeyField final : public QWidget {
    Q_OBJECT

public:
    KeyField(CardEditController& editor,
             std::function<std::string(const model::CardVersion&, CardPlace)> read,
             std::function<void(const std::string&)> write,
             std::function<bool(const std::string&)> isPublished, QWidget* parent = nullptr);

    void refresh();

protected:
    void changeEvent(QEvent* event) override;

private:
    void take();
    void warn();

    CardEditController& m_editor;
    std::function<std::string(const model::CardVersion&, CardPlace)> m_read;
    std::function<void(const std::string&)> m_write;
    std::function<bool(const std::string&)> m_isPublished;
    QLineEdit* m_field;
    QLabel* m_warning;
};

} // namespace earmark::ui
