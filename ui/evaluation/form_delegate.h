#pragma once

#include "ui/evaluation/form_layout.h"

#include <QStyledItemDelegate>

namespace earmark::ui {

struct Colors;

/// Paints the rows of the form. Everything that depends on where the inspector stands is set here by the
/// view.
class FormDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit FormDelegate(const FormModel& model, QObject* parent = nullptr);

    void setRowHeight(int height) { m_rowHeight = height; }
    /// How wide rows and the answers in them are: a name that finds too little room beside takes more lines.
    /// Whether that differs from before.
    bool setWidths(int row, int answers) {
        const bool same = row == m_rowWidth && answers == m_answersWidth;
        m_rowWidth = row;
        m_answersWidth = answers;
        return !same;
    }
    int answersWidth() const { return m_answersWidth; }
    /// Keys are shown on the current row; without, the form is only to be read.
    void setKeysShown(bool shown) { m_keysShown = shown; }
    void setCurrentPosition(int position) { m_current = position; }
    /// The number being typed into the current row.
    void setEntry(const QString& text) { m_entry = text; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    struct Pen;

    void paintSection(const Pen& pen, const FormModel::Row& row, const FormRowGeometry& geometry) const;
    void paintCriterion(const Pen& pen, const FormModel::Row& row, const FormRowGeometry& geometry) const;
    void paintName(const Pen& pen, const QString& name, const QRect& place) const;
    void paintAnswers(const Pen& pen, const FormModel::Row& row, const FormRowGeometry& geometry) const;
    void paintChip(const Pen& pen, const FormChip& chip) const;
    void paintField(const Pen& pen, const FormModel::Row& row, const FormRowGeometry& geometry) const;
    void paintMarks(const Pen& pen, const FormModel::Row& row, const FormRowGeometry& geometry) const;

    const FormModel& m_model;
    int m_rowHeight = 28;
    int m_rowWidth = 0;
    int m_answersWidth = 240;
    bool m_keysShown = true;
    int m_current = -1;
    QString m_entry;
};

} // namespace earmark::ui
