#pragma once

#include "core/charts/display_list.h"
#include "ui/common/chart_painting.h"

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
    void setCurrent(int target);
    void goTo(int target);
    void open(int target);
    QString hintOf(int target) const;

    Maker m_maker;
    charts::DisplayList m_list;
    std::vector<ChartTarget> m_targets; ///< of m_list
    int m_current = -1;                 ///< the one under the pointer or keyboard
};

} // namespace earmark::ui
