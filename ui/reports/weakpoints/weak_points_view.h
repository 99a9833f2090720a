#pragma once

#include "core/documents/document.h"
#include "core/service/weak_point_service.h"
#include "ui/reports/passage_player.h"
#include "ui/results/filters/result_filter.h"

#include <QWidget>

#include <optional>

namespace earmark::ui {

class PeriodBar;
class ReportStack;
class Session;
class WeakPointChoiceBar;

/// Where points are lost, by whom, and whom to train together: the trainer's page. Every mark opens the
/// evaluations behind it.
class WeakPointsView final : public QWidget {
    Q_OBJECT

public:
    explicit WeakPointsView(Session& session, QWidget* parent = nullptr);

    void activate();
    void chooseTeam();
    void choosePeriod();
    bool hasReport() const { return m_summary && m_summary->figures.count > 0; }
    documents::Document compose(bool hideNames) const;
    QString fileName() const;

signals:
    void playWanted(const earmark::ui::HeardPart& part);
    void evaluationOpened(earmark::EvaluationId evaluation, const QString& criterionKey);
    /// The evaluations behind a mark, with the period that is shown.
    void resultsWanted(const earmark::ui::ResultFilters& filters, std::optional<earmark::Day> from,
                       std::optional<earmark::Day> to);
    void worklistWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void showSummary();
    void openMark(const QString& what);
    const reporting::ReportedFinding* findingOf(const documents::Passage& passage) const;
    void retranslate();

    Session& m_session;
    std::optional<reporting::WeakPointSummary> m_summary;
    int m_reading = 0; ///< the newest wish wins
    WeakPointChoiceBar* m_choice;
    PeriodBar* m_period;
    ReportStack* m_stack;
};

} // namespace earmark::ui
