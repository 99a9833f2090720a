#pragma once

#include <QAbstractButton>

namespace earmark::ui {

/// One filter that is set. A press or Enter changes it, its cross or Del removes it.
class FilterChip final : public QAbstractButton {
    Q_OBJECT

public:
    FilterChip(const QString& text, QWidget* parent);

    QSize sizeHint() const override;

signals:
    void removeWanted();
    /// To the chip before (-1) or after (+1).
    void stepWanted(int step);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    QRect crossRect() const;
};

} // namespace earmark::ui
