#pragma once

#include "core/reporting/card_trial.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace earmark::ui {

/// What a draft would change over all: a sentence that says what matters, then mean, pass rate and fatal rate
/// before and after with their intervals, and what could not be counted.
class TrialFigures final : public QWidget {
    Q_OBJECT

public:
    explicit TrialFigures(QWidget* parent = nullptr);

    void showTrial(const reporting::CardTrial& trial, Language language);

private:
    struct Line {
        QLabel* name;
        QLabel* before;
        QLabel* after;
        QLabel* difference;
    };

    void showFigures(const reporting::CardTrial& trial);
    void showRate(const Line& line, const QString& name, std::optional<std::int64_t> before,
                  std::optional<std::int64_t> after);
    QString notes(const reporting::CardTrial& trial, Language language) const;

    QLabel* m_sentence;
    QLabel* m_heads[4];
    Line m_lines[4];
    QLabel* m_notes;
};

/// "Nobody would lose or gain the pass mark", "14 evaluations would no longer pass, 3 would".
QString trialSentence(const reporting::CardTrial& trial);

} // namespace earmark::ui
