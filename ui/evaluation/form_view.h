#pragma once

#include "ui/evaluation/form_delegate.h"

#include <QListView>

#include <vector>

namespace earmark::ui {

/// The form: every criterion of the card on one row with its answer, its key and its points. It answers by
/// mouse; keys go past it to the page. Scrolls by itself only to bring a newly current criterion into view:
/// when criteria appear or disappear, the current one – or, where it is out of sight, the row in the middle –
/// stays on its pixel. Where the rows left are too few for that, there is blank room above or below until it
/// is scrolled out of sight.
class FormView final : public QListView {
    Q_OBJECT

public:
    explicit FormView(FormModel& model, QWidget* parent = nullptr);

    void setRowHeight(int height);
    /// Only to be read: no keys, no answering.
    /// Tab goes on to the next control instead of the next unanswered criterion.
    void setTabLeaves(bool leaves) { m_tabLeaves = leaves; }
    void setReadOnly(bool readOnly);
    void setCurrentPosition(int position);
    /// Brings the current criterion into view where it was scrolled out of sight.
    void reveal();
    int currentPosition() const { return m_current; }
    void setEntry(const QString& text);
    /// Where in a row of that place the criterion's name stands.
    QRect nameRect(const FormModel::Row& row, const QRect& place) const;
    /// Where the current row stands, for what is shown beside it.
    QRect currentRect() const;

signals:
    void positionChosen(int position);
    void offerTaken(int position, const earmark::ui::AnswerOffer& offer);
    /// Tab, outside text: the next criterion without an answer.
    void nextUnansweredWanted();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override;
    bool viewportEvent(QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    /// A row in view and where it stands.
    struct Anchor {
        FormModel::Row row;
        int top = 0;
    };

    void startAtTop();
    void measure();
    void dropAnchors();
    void holdAnchor();
    void scrollExactlyTo(int value);
    void allowBlankRoom();
    const FormModel::Row* rowAt(const QPoint& place, QModelIndex* index) const;
    std::optional<AnswerOffer> offerAt(const QPoint& place) const;

    FormModel& m_model;
    FormDelegate* m_delegate;
    int m_current = -1;
    bool m_readOnly = false;
    bool m_tabLeaves = false;
    std::vector<Anchor> m_anchors; ///< while rows shift: what should stay where it is, the first that can
    int m_lastPlace = 0;           ///< the highest scroll value without blank room below
    bool m_resized = false;        ///< the next measuring is of another height
};

} // namespace earmark::ui
