#pragma once

#include "core/documents/document.h"
#include "core/model/people.h"
#include "core/reporting/inspector_report.h"
#include "ui/reports/passage_player.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QComboBox;

namespace earmark::ui {

class ReportStack;
class Session;

/// What inspectors did in a week or a month: calls heard, coverage, findings, matters raised the same day,
/// and the problems that many agents share.
class InspectorView final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorView(Session& session, QWidget* parent = nullptr);

    void activate();
    void chooseInspector();
    void choosePeriod();
    bool hasReport() const { return m_report && m_report->total.evaluations > 0; }
    documents::Document compose(bool hideNames) const;
    QString fileName() const;

signals:
    void playWanted(const earmark::ui::HeardPart& part);
    void evaluationOpened(earmark::EvaluationId evaluation, const QString& criterionKey);
    void worklistWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Span { ThisWeek, LastWeek, ThisMonth, LastMonth };

    void readInspectors();
    std::pair<Day, Day> period() const;
    void read();
    void showReport();
    void retranslate();

    Session& m_session;
    std::optional<reporting::InspectorReport> m_report;
    std::vector<model::Inspector> m_inspectors;
    int m_reading = 0; ///< the newest wish wins
    QComboBox* m_inspector;
    QComboBox* m_span;
    ReportStack* m_stack;
};

} // namespace earmark::ui
