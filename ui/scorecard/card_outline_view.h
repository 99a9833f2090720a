#pragma once

#include "ui/scorecard/card_place.h"

#include <QTreeView>

namespace earmark::ui {

class CardEditController;
class CardOutlineModel;
class Session;

/// The outline with its keys. Enter names what is current; Tab goes on to the name in the other language and
/// the points. While a new row is being named Enter adds the next one, and an empty one ends the adding.
class CardOutlineView final : public QTreeView {
    Q_OBJECT

public:
    CardOutlineView(Session& session, CardEditController& editor, QWidget* parent = nullptr);

    void addCriterion();
    void addSection();
    /// Writes the name of the current row anew.
    void rename();

signals:
    /// Tab after the last column of a new row: what else belongs to the criterion.
    void detailsWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void changeEvent(QEvent* event) override;

private:
    void showCurrent();
    void nameNew();
    void editAt(int column);
    bool isNameless() const;
    void dropNameless();
    void leaveColumn(int column, int step);

    Session& m_session;
    CardEditController& m_editor;
    CardOutlineModel* m_model;
    bool m_adding = false;  ///< the current row is new and being named
    bool m_showing = false; ///< the current row follows the editor, not the person
};

} // namespace earmark::ui
