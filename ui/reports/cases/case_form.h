#pragma once

#include "core/service/case_library.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace earmark::ui {

class Session;

/// One example of the library: its topic, whether it shows how it is done or how not, and what to listen for,
/// each to be changed in place.
class CaseForm final : public QWidget {
    Q_OBJECT

public:
    explicit CaseForm(Session& session, QWidget* parent = nullptr);

    void showExample(const service::ExampleRow& row);
    void retranslate();
    void focusNote();

signals:
    void playWanted();
    void openWanted();
    void saved();
    void removed();

private:
    bool changed() const;
    void followEdits();
    void save();
    void remove();

    Session& m_session;
    model::CaseExample m_example;
    QLabel* m_facts;
    QLineEdit* m_topic;
    QComboBox* m_kind;
    QPlainTextEdit* m_note;
    QPushButton* m_play;
    QPushButton* m_open;
    QPushButton* m_save;
    QPushButton* m_remove;
};

} // namespace earmark::ui
