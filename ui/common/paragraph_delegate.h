#pragma once

#include "ui/common/text.h"

#include <QList>
#include <QMetaType>
#include <QStyledItemDelegate>

namespace earmark::ui {

/// One paragraph of a row: a text that wraps, in its style and its colour by meaning.
struct Paragraph {
    enum class Tone { Text, Muted, Accent, Pass, Below, Fatal, Late };

    QString text;
    TextStyle style = TextStyle::Body;
    Tone tone = Tone::Text;
    int indent = 0; ///< steps to the right

    bool operator==(const Paragraph&) const = default;
};

/// Where a model gives the paragraphs of a row, as a QList<Paragraph>.
inline constexpr int kParagraphsRole = Qt::UserRole + 100;

/// Rows of paragraphs below each other, as high as they need at the list's width. A row that cannot be
/// chosen is a heading: it stands on the window's ground.
class ParagraphDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace earmark::ui

Q_DECLARE_METATYPE(QList<earmark::ui::Paragraph>)
