#pragma once

#include "ui/common/text.h"

#include <QLabel>

namespace earmark::ui {

/// One line of text that is cut with an ellipsis where there is no room, so that what stands below never
/// moves. The whole text is in its tooltip and what a screen reader says.
class LineLabel final : public QLabel {
    Q_OBJECT

public:
    LineLabel(TextStyle style, bool muted, QWidget* parent = nullptr);

    void setLine(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    TextStyle m_style;
    bool m_muted;
};

} // namespace earmark::ui
