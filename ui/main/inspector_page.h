#pragma once

#include "core/model/people.h"

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace earmark::ui {

class Session;

/// Asks who is scoring: a person from the roster, or a new name. Every evaluation bears it.
class InspectorPage final : public QWidget {
    Q_OBJECT

public:
    explicit InspectorPage(Session& session, QWidget* parent = nullptr);

    void activate();

signals:
    void chosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void load();
    void fill(std::vector<model::Inspector> inspectors);
    void retranslate();
    void choose();

    Session& m_session;
    std::vector<model::Inspector> m_inspectors;
    QLabel* m_question;
    QLabel* m_why;
    QListWidget* m_list;
    QLineEdit* m_name;
    QPushButton* m_start;
};

} // namespace earmark::ui
