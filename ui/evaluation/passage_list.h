#pragma once

#include "core/model/answer.h"

#include <QWidget>

#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace earmark::ui {

/// The marked passages of one answer with their words: each leads to its place in the text, takes a note and
/// can be removed.
class PassageList final : public QWidget {
    Q_OBJECT

public:
    explicit PassageList(QWidget* parent = nullptr);

    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void showPassages(const std::vector<model::Passage>& passages);
    void editNote(int index);

signals:
    void passageWanted(const earmark::model::Passage& passage);
    void noteChanged(int index, const QString& note);
    void removeWanted(int index);
    /// Enter in a note: back to answering.
    void finished();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void rebuild();
    QWidget* rowFor(int index);

    QVBoxLayout* m_column;
    std::vector<model::Passage> m_passages;
    std::vector<QLineEdit*> m_notes;
    bool m_readOnly = false;
};

} // namespace earmark::ui
