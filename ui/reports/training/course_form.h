#pragma once

#include "ui/reports/training/training_data.h"

#include <QWidget>

class QDateEdit;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace earmark::ui {

class ParticipantModel;
class Session;

/// One training: what it was about, what it aims at, who took part, and what became of it.
class CourseForm final : public QWidget {
    Q_OBJECT

public:
    explicit CourseForm(Session& session, QWidget* parent = nullptr);

    void setChoices(const std::vector<model::Agent>& agents, const std::vector<AimedCriterion>& criteria);
    void showCourse(const TrainingEntry& entry);
    /// A new one, held today.
    void begin();
    void retranslate();

signals:
    void saved(const earmark::model::TrainingCourseId& course);
    void removed();

private:
    void build();
    void fill(const model::TrainingCourse& course);
    void showEffects(const TrainingEntry& entry);
    void fillCriteria();
    model::TrainingCourse wanted() const;
    void save();
    void remove();

    Session& m_session;
    model::TrainingCourse m_course; ///< as stored; a nil id for a new one
    std::vector<AimedCriterion> m_criteria;
    ParticipantModel* m_participants;
    QLineEdit* m_topic;
    QDateEdit* m_day;
    QLineEdit* m_trainer;
    QLabel* m_effects;
    QLabel* m_aimsLabel;
    QListWidget* m_aims;
    QTableView* m_table;
    QPlainTextEdit* m_note;
    QPushButton* m_save;
    QPushButton* m_remove;
};

} // namespace earmark::ui
