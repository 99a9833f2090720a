#pragma once

#include <QLayout>

#include <vector>

namespace earmark::ui {

/// Widgets in rows from left to right, each row as full as it gets; hidden ones take no room.
class FlowLayout final : public QLayout {
public:
    explicit FlowLayout(QWidget* parent);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override { m_items.push_back(item); }
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// The height that the rows take; moves the widgets there where asked.
    int place(const QRect& rect, bool move) const;

    std::vector<QLayoutItem*> m_items;
};

} // namespace earmark::ui
