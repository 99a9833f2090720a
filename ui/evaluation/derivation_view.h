#pragma once

#include "core/base/localized_text.h"
#include "core/scoring/explain.h"

#include <QTableWidget>

namespace earmark::ui {

/// How a score came about, line by line, so that the agent who disputes it can follow.
class DerivationView final : public QTableWidget {
    Q_OBJECT

public:
    explicit DerivationView(QWidget* parent = nullptr);

    void showExplanation(const scoring::Explanation& explanation, const model::CardVersion& card,
                         Language language);

signals:
    /// The line of a criterion was chosen.
    void criterionChosen(const QString& criterionKey);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void retranslate();
    void addLine(const scoring::DerivationLine& line, const model::CardVersion& card, Language language);
};

} // namespace earmark::ui
