#pragma once

#include "core/model/evaluation.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace earmark::ui {

class NoteEdit;

/// What concerns the whole call: its markers with their comments, and the overall comment.
class CallNotes final : public QWidget {
    Q_OBJECT

public:
    explicit CallNotes(QWidget* parent = nullptr);

    void setReadOnly(bool readOnly);
    /// A written contact has no markers.
    void setText(bool text);
    void showMarkers(const std::vector<model::Marker>& markers);
    void showSummary(const QString& summary);
    /// Puts the cursor into a marker's comment.
    void editMarker(int index);

signals:
    void markerPlayed(qint64 atMs);
    void markerCommented(int index, const QString& comment);
    void markerRemoved(int index);
    void summaryEdited(const QString& summary);
    void finished();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void retranslate();
    void rebuild();
    QWidget* rowFor(int index);

    bool m_readOnly = false;
    bool m_text = false;
    std::vector<model::Marker> m_markers;
    std::vector<QLineEdit*> m_comments;
    QLabel* m_markersHeading;
    QLabel* m_noMarkers;
    QVBoxLayout* m_rows;
    QLabel* m_summaryHeading;
    NoteEdit* m_summary;
};

} // namespace earmark::ui
