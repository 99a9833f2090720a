#pragma once

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QToolButton;

namespace earmark::ui {

class Session;

/// The line at the foot of the window: what was saved or went wrong, long work with a button to cancel it,
/// and who is scoring.
class Foot final : public QWidget {
    Q_OBJECT

public:
    explicit Foot(Session& session, QWidget* parent = nullptr);

signals:
    void inspectorClicked();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();
    void showMessage(const QString& message, bool isProblem);
    void showInspector();
    void followWork();
    void showWork();
    void cancelWork();

    Session& m_session;
    QLabel* m_sign;
    QLabel* m_message;
    QToolButton* m_dismiss;
    QWidget* m_work;
    QLabel* m_workTitle;
    QProgressBar* m_workBar;
    QToolButton* m_workCancel;
    QToolButton* m_inspector;
    QTimer m_poll;
    QElapsedTimer m_workSince;
    bool m_isProblem = false;
};

} // namespace earmark::ui
