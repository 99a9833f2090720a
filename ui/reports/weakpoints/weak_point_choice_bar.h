#pragma once

#include "core/model/people.h"
#include "core/service/weak_point_service.h"
#include "ui/results/filters/result_filter.h"

#include <QWidget>

#include <vector>

class QComboBox;

namespace earmark::ui {

class Session;

/// Of what the summary is: centre or team, queue, tenure, and by what the heat map tells rows apart.
class WeakPointChoiceBar final : public QWidget {
    Q_OBJECT

public:
    explicit WeakPointChoiceBar(Session& session, QWidget* parent = nullptr);

    /// Reads the teams and queues there are.
    void refresh();
    /// What is chosen, without the period.
    service::WeakPointChoice choice() const;
    /// The same as far as results can be narrowed to it.
    ResultFilters filters() const;
    void openTeam();
    void retranslate();

signals:
    void choiceChanged();

private:
    void fillQueues(const std::vector<std::string>& queues);

    Session& m_session;
    std::vector<model::Team> m_teams;
    QComboBox* m_team;
    QComboBox* m_queue;
    QComboBox* m_tenure;
    QComboBox* m_rows;
};

} // namespace earmark::ui
