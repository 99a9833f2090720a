#pragma once

#include "core/documents/composer.h"
#include "core/reporting/reported_finding.h"
#include "ui/common/session.h"
#include "ui/reports/document/report_stack.h"
#include "ui/reports/passage_player.h"
#include "ui/results/filters/result_filter.h"

#include <QWidget>

#include <functional>
#include <optional>

class QHBoxLayout;

namespace earmark::ui {

/// A place with one report and, above it, the choice of what it is about. Its marks and passages lead to what
/// is behind them.
class ReportView : public QWidget {
    Q_OBJECT

public:
    /// Whether anything was read and holds anything.
    virtual bool hasReport() const = 0;
    /// Of what was read; only then.
    virtual documents::Document compose(bool hideNames) const = 0;
    virtual QString fileName() const = 0;

signals:
    void playWanted(const earmark::ui::HeardPart& part);
    void evaluationOpened(earmark::EvaluationId evaluation, const QString& criterionKey);
    /// The evaluations behind a mark, with the period that is shown.
    void resultsWanted(const earmark::ui::ResultFilters& filters, std::optional<earmark::Day> from,
                       std::optional<earmark::Day> to);
    void worklistWanted();

protected:
    ReportView(Session& session, const QString& emptyIcon, QWidget* parent);

    /// Puts a part of the choice behind those that stand there.
    void addChoice(QWidget* choice);
    Session& session() const { return m_session; }
    ReportStack& stack() const { return *m_stack; }
    documents::ComposeOptions options(bool hideNames) const;
    /// Reads beside the window and shows what was read, unless something else was wanted meanwhile.
    template <class Report>
    void read(const QString& title, std::function<Result<Report>(Progress&)> work,
              std::optional<Report>& report) {
        const int number = ++m_reading;
        m_session.runLong(title, this, std::move(work), [this, number, &report](Result<Report> outcome) {
            if (number != m_reading) return;
            if (!outcome) return m_session.complain(outcome.error());
            report = std::move(*outcome);
            showReport();
        });
    }
    /// Once there is one to show.
    void showReport();
    void changeEvent(QEvent* event) override;

    virtual bool wasRead() const = 0;
    virtual void openMark(const QString&) {}
    virtual const reporting::ReportedFinding* findingOf(const documents::Passage&) const { return nullptr; }
    virtual void retranslate() = 0;

private:
    Session& m_session;
    int m_reading = 0; ///< the newest wish wins
    QHBoxLayout* m_head;
    ReportStack* m_stack;
};

} // namespace earmark::ui
