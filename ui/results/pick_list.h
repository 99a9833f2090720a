#pragma once

#include <QFrame>
#include <QString>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QListView;

namespace earmark::ui {

class PickModel;
class Session;

/// One thing to pick.
struct PickEntry {
    QString text;
    QString detail;         ///< at the right, quiet: a count, a kind
    bool onlyTyped = false; ///< not there before something is typed
    bool current = false;   ///< what is chosen now
};

/// A popup to pick one of many by typing a part of it: every word must occur, arrows move, Enter takes, Esc
/// turns back.
class PickList : public QFrame {
    Q_OBJECT

public:
    PickList(Session& session, QWidget* parent);

    void setPrompt(const QString& prompt);
    /// The current entry is highlighted, else the first.
    void setEntries(std::vector<PickEntry> entries);
    /// What is highlighted, as a place in the entries; -1 when nothing fits what is typed.
    int highlighted() const;
    QString typed() const;
    void clearTyped();
    /// Opens below the widget that it belongs to.
    void openBelow(const QWidget& anchor);

signals:
    /// A place in the entries. The popup stays until it is closed.
    void picked(int entry);
    /// Backspace with nothing typed.
    void backWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    /// A key that the list does not know; true when it was used.
    virtual bool handleKey(int key);
    /// A button under the list for what else can be done with the highlighted entry.
    struct FootAction {
        QString text;
        std::function<void()> act;
    };
    void setFoot(const std::vector<FootAction>& actions);
    /// One line under the list; empty hides it.
    void setFootnote(const QString& text);
    void highlight(int entry);

private:
    void narrow();
    void move(int step);
    void take();

    Session& m_session;
    QLineEdit* m_field;
    QListView* m_list;
    PickModel* m_model;
    QLabel* m_none;
    QLabel* m_footnote;
    QHBoxLayout* m_foot;
};

} // namespace earmark::ui
