#pragma once

#include "core/model/answer.h"
#include "core/scoring/score.h"

#include <QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace earmark::ui {

/// Below a form that is tried out: how the current criterion is answered, and by the mouse what scoring does
/// by keys alone – typed values, the severe case, taking the answer back.
class AnswerStrip final : public QWidget {
    Q_OBJECT

public:
    explicit AnswerStrip(QWidget* parent = nullptr);

    /// nullptr shows nothing.
    void showCriterion(const model::Criterion* criterion, const model::Answer& answer, bool severePossible,
                       Language language);

signals:
    void valueTaken(const earmark::model::AnswerValue& value);
    void severeSet(bool severe);
    void clearWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillValues(const model::Criterion& criterion, Language language);
    void retranslate();

    QLabel* m_kind;
    QToolButton* m_values;
    QMenu* m_menu;
    QToolButton* m_severe;
    QToolButton* m_clear;
};

} // namespace earmark::ui
