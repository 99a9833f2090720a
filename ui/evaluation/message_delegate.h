#pragma once

#include "ui/evaluation/conversation_model.h"
#include "ui/evaluation/reading_cursor.h"

#include <QStyledItemDelegate>
#include <QTextLayout>

#include <vector>

namespace earmark::ui {

/// Paints one message: a wait that was long, who wrote and when, the text with its marked passages and what
/// is selected. The customer stands on the left, the agent on the right, each with a bar in its own colour.
class MessageDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit MessageDelegate(const ConversationModel& model, QObject* parent = nullptr);

    /// How wide the view is: rows are as high as their texts need at that width.
    void setWidth(int width) { m_width = width; }
    void setSelection(std::vector<TextSpan> selection) { m_selection = std::move(selection); }
    /// The message at which the cursor stands, -1 for none.
    void setCurrent(int row) { m_current = row; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The character at a place of a row, between two of them the nearer.
    int placeAt(const QRect& rect, int row, const QPoint& point) const;
    /// Where a span begins within its row, from the row's top.
    int topOf(const TextSpan& span) const;

private:
    struct Shape;
    void layOut(int row, Shape& shape) const;
    QVector<QTextLayout::FormatRange> formats(int row, const QPalette& palette) const;
    void paintHead(QPainter& painter, const Shape& shape, const QRect& rect, int row) const;
    void paintNumbers(QPainter& painter, const Shape& shape, const QRect& rect, int row) const;

    const ConversationModel& m_model;
    std::vector<TextSpan> m_selection;
    int m_current = -1;
    int m_width = 400;
};

} // namespace earmark::ui
