#pragma once

#include "core/documents/passage.h"

#include <QToolButton>

namespace earmark::ui {

/// A passage of a report: click, Enter or Space plays it.
class PassageButton final : public QToolButton {
    Q_OBJECT

public:
    explicit PassageButton(const documents::Passage& passage, QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace earmark::ui
