#pragma once

#include "ui/reports/training/training_data.h"

#include <QWidget>

class QPushButton;
class QSpinBox;
class QStackedWidget;

namespace earmark::ui {

class CourseForm;
class EmptyState;
class RecordList;
class Session;

/// The trainings that were given, and what became of them after so many weeks against those who did not take
/// part.
class TrainingsView final : public QWidget {
    Q_OBJECT

public:
    explicit TrainingsView(Session& session, QWidget* parent = nullptr);

    void activate();
    /// Begins a new one.
    void add();

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void fill(TrainingData trainings);
    void showRows();
    void showCurrent();
    void retranslate();

    Session& m_session;
    TrainingData m_data;
    std::optional<model::TrainingCourseId> m_chosen;
    bool m_takeFocus = false;
    bool m_adding = false;
    bool m_filling = false; ///< the list changes by itself, not by a choice
    QSpinBox* m_weeks;
    QPushButton* m_add;
    QStackedWidget* m_stack;
    RecordList* m_list;
    CourseForm* m_form;
    EmptyState* m_empty;
};

} // namespace earmark::ui
