#pragma once

#include "ui/records/record_model.h"
#include "ui/reports/desk/desk_data.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace earmark::ui {

class RecordList;
class Session;

/// The open urgent findings, and below them the one that is highlighted: what was said, and the field in
/// which it is answered.
class UrgentPanel final : public QWidget {
    Q_OBJECT

public:
    explicit UrgentPanel(Session& session, QWidget* parent = nullptr);

    void showCases(std::vector<UrgentCase> cases);
    void focusList();
    /// To the field that answers the highlighted finding.
    void focusAnswer();
    void retranslate();

signals:
    void evaluationOpened(earmark::EvaluationId evaluation, const QString& criterionKey);
    /// Not scored yet: only its recording can be opened.
    void callOpened(earmark::RecordingId recording);
    void answered();

private:
    RecordRow rowOf(const UrgentCase& one) const;
    void showCurrent();
    void openCall(int row);
    void answer();

    Session& m_session;
    std::vector<UrgentCase> m_cases;
    RecordList* m_list;
    QWidget* m_detail;
    QLabel* m_text;
    QLineEdit* m_by;
    QLineEdit* m_answer;
    QPushButton* m_send;
    QPushButton* m_open;
};

} // namespace earmark::ui
