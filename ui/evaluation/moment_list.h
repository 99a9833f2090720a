#pragma once

#include "core/model/answer.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace earmark::ui {

/// The moments of one answer: a click plays one; its ends follow the playhead on wish.
class MomentList final : public QWidget {
    Q_OBJECT

public:
    explicit MomentList(QWidget* parent = nullptr);

    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    void showMoments(const std::vector<model::Moment>& moments);

signals:
    void playWanted(const earmark::model::Moment& moment);
    void startMoved(int index);
    void endMoved(int index);
    void removeWanted(int index);

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    QWidget* rowFor(int index);

    QVBoxLayout* m_column;
    std::vector<model::Moment> m_moments;
    bool m_readOnly = false;
};

} // namespace earmark::ui
