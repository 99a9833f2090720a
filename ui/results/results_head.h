#pragma once

#include "core/reporting/figures.h"

#include <QWidget>

namespace earmark::ui {

class FigureTile;
class LineLabel;
struct ComparedFigures;
class ResultsController;
class Session;
struct ShownFigure;

/// What matters in a sentence, and the figures with what to compare them with. Every figure opens
/// the evaluations behind it.
class ResultsHead final : public QWidget {
    Q_OBJECT

public:
    ResultsHead(Session& session, ResultsController& controller, QWidget* parent = nullptr);

    void focusFigures();

signals:
    /// The evaluations behind a figure are wanted.
    void evaluationsWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fillTiles();
    QString comparedText(const ShownFigure& figure, const reporting::Figures& shown,
                         const ComparedFigures& other) const;
    void fillTile(FigureTile& tile, const ShownFigure& figure, const QString& name) const;

    Session& m_session;
    ResultsController& m_controller;
    LineLabel* m_loss;
    LineLabel* m_chance;
    FigureTile* m_count;
    FigureTile* m_mean;
    FigureTile* m_median;
    FigureTile* m_passed;
    FigureTile* m_accuracy;
    FigureTile* m_fatal;
};

} // namespace earmark::ui
