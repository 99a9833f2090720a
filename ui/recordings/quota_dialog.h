#pragma once

#include "core/service/call_service.h"

#include <QDialog>

class QLabel;
class QSpinBox;

namespace earmark::ui {

class QuotaModel;
class Session;

/// Who is still short of calls in which month, and the seed that decides which calls are drawn.
class QuotaDialog final : public QDialog {
    Q_OBJECT

public:
    QuotaDialog(Session& session, const service::CallFilter& filter, const service::SamplingPlan& plan,
                QWidget* parent = nullptr);

signals:
    /// Another seed was chosen and is remembered: the draw is another one.
    void seedChanged();

private:
    void load();
    void showCount();

    Session& m_session;
    service::CallFilter m_filter;
    service::SamplingPlan m_plan;
    QuotaModel* m_model;
    QLabel* m_count;
    QSpinBox* m_seed;
};

} // namespace earmark::ui
