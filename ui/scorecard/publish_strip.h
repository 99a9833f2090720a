#pragma once

#include "core/base/error.h"
#include "core/model/scorecard.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace earmark::ui {

class CardEditController;
class Session;

/// Publishing, in place at the foot of the editor: what refuses it and what to look at, each with a way to
/// its place; then why, and the number that the version gets.
class PublishStrip final : public QWidget {
    Q_OBJECT

public:
    PublishStrip(Session& session, CardEditController& editor, QWidget* parent = nullptr);

    /// Shows itself and asks.
    void ask();

signals:
    void published(const earmark::model::CardVersion& version);
    /// Somebody published a version meanwhile that this draft is not based on.
    void newerPublished(const earmark::Error& error);
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();
    void addFinding(const QString& sign, const QString& text, const QString& place, bool error);
    void publish();
    void askVersion();
    void leave();

    Session& m_session;
    CardEditController& m_editor;
    int m_version = 1;
    QLabel* m_title;
    QLabel* m_state;
    QWidget* m_findings;
    QVBoxLayout* m_findingRows;
    QLineEdit* m_reason;
    QPushButton* m_publish;
    QPushButton* m_back;
};

} // namespace earmark::ui
