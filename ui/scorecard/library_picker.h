#pragma once

#include "ui/scorecard/card_source.h"

#include <QWidget>

#include <set>
#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeView;

namespace earmark::ui {

class CriterionPanel;
class EmptyState;
class LibraryModel;
class Session;

/// Ready criteria to take into a card: from the library or from any other card. Typing searches names and
/// guidance; what is highlighted shows its guidance and levels; Space marks several, Enter takes them.
class LibraryPicker final : public QWidget {
    Q_OBJECT

public:
    explicit LibraryPicker(Session& session, QWidget* parent = nullptr);

    /// What can be taken from; the first is shown at once.
    void setSources(std::vector<CardSource> sources);
    /// The keys that the card holds already: they are marked, and taken only under another key.
    void setPresentKeys(std::set<std::string> keys);
    void focusSearch();

signals:
    /// In the order of their card. Keys may be present already: the editor gives those another one.
    void taken(const std::vector<earmark::model::Criterion>& criteria);
    void closeWanted();

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    void connectParts();
    void retranslate();
    void openSource(int index);
    void showState();
    void showHighlighted();
    void take();

    Session& m_session;
    std::vector<CardSource> m_sources;
    int m_generation = 0;
    QString m_problem; ///< why the source cannot be read
    LibraryModel* m_model;
    QComboBox* m_source;
    QLineEdit* m_search;
    QStackedWidget* m_stack;
    QTreeView* m_tree;
    EmptyState* m_empty;
    CriterionPanel* m_criterion;
    QLabel* m_count;
    QPushButton* m_take;
};

} // namespace earmark::ui
