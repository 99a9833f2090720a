#pragma once

#include "core/charts/display_list.h"

#include <QWidget>

#include <functional>

namespace earmark::ui {

/// Paints a display list in the theme's colours, says what is under the pointer, and opens what a mark stands
/// for.
class ChartWidget final : public QWidget {
    Q_OBJECT

public:
    /// Makes the chart for a size and a text height, both in device-independent pixels.
    using Maker = std::function<charts::DisplayList(QSizeF size, double textHeight)>;

    explicit ChartWidget(QWidget* parent = nullptr);

    void setMaker(Maker maker);
    QSize sizeHint() const override;

signals:
    void opened(const QString& what);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    std::vector<const charts::Dot*> dots() const;
    const charts::Dot* dotNear(QPointF place) const;
    void setCurrent(const charts::Dot* dot);

    Maker m_maker;
    charts::DisplayList m_list;
    int m_current = -1; ///< index of the dot under the pointer or keyboard
};

} // namespace earmark::ui
