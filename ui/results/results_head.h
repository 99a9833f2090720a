#pragma once

#include "core/reporting/figures.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLocale;

namespace earmark::ui {

class FigureTile;
class ResultsController;
class Session;

/// The way here (centre › team › agent), one sentence that says what matters, and the figures with what to
/// compare them with.
class ResultsHead final : public QWidget {
    Q_OBJECT

public:
    ResultsHead(Session& session, ResultsController& controller, QWidget* parent = nullptr);

    /// The row of the path, for the page to put its filters at the end of.
    QHBoxLayout* pathRow() { return m_pathRow; }

signals:
    /// The evaluations behind a figure are wanted.
    void evaluationsWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void fillPath();
    void fillTiles();
    QString sentence() const;
    using FigureText = QString (*)(const reporting::Figures&, const QLocale&);
    /// `basis` tells what the figure rests on; may be null.
    void fillTile(FigureTile& tile, const QString& name, FigureText figure, FigureText basis) const;

    Session& m_session;
    ResultsController& m_controller;
    QHBoxLayout* m_pathRow;
    QWidget* m_path;
    QLabel* m_sentence;
    FigureTile* m_count;
    FigureTile* m_mean;
    FigureTile* m_median;
    FigureTile* m_passed;
    FigureTile* m_fatal;
};

} // namespace earmark::ui
