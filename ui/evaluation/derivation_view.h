#pragma once

#include "core/base/localized_text.h"
#include "core/scoring/explain.h"

#include <QTableWidget>

#include <vector>

namespace earmark::ui {

/// How a score came about, line by line, so that the agent who disputes it can follow.
class DerivationView final : public QTableWidget {
    Q_OBJECT

public:
    explicit DerivationView(QWidget* parent = nullptr);
    ~DerivationView() override;

    /// Lines that stay as they were are left alone, so that a click changes only what it changed.
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
    struct Line;
    void fit(const std::vector<Line>& lines);
    void write(int row, const Line& line);

    std::vector<Line> m_lines; ///< as they stand in the table
};

} // namespace earmark::ui
