#pragma once

#include "ui/results/views/saved_views.h"

#include <QToolButton>

#include <functional>

namespace earmark::ui {

class Session;

/// Opens the saved views and saves what is shown as one.
class ViewsButton final : public QToolButton {
    Q_OBJECT

public:
    /// `shown` tells what is shown now, without a name.
    ViewsButton(Session& session, std::function<SavedView()> shown, QWidget* parent = nullptr);

    void pick();
    void save();
    /// The view of that number, from 1.
    void recall(int number);
    /// The view to begin with, if one is set.
    const SavedView* startView() const;

signals:
    void viewOpened(const earmark::ui::SavedView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void open(int place);
    void rename(int place);
    void retranslate();

    Session& m_session;
    std::function<SavedView()> m_shown;
    SavedViews m_views;
    QString m_opened; ///< the name to offer when it is saved again
};

} // namespace earmark::ui
