#pragma once

#include "ui/results/pick_list.h"

namespace earmark::ui {

class SavedViews;

/// The saved views to open, name anew, delete, or begin with. The last entry saves what is shown.
class ViewPicker final : public PickList {
    Q_OBJECT

public:
    ViewPicker(Session& session, SavedViews& views, QWidget* parent);

signals:
    void opened(int place);
    void renameWanted(int place);
    void saveWanted();

protected:
    bool handleKey(int key) override;

private:
    void fill();
    /// The place of the highlighted view; -1 on the entry that saves.
    int place() const;
    void rename();
    void toggleStart();
    void remove();

    Session& m_session;
    SavedViews& m_views;
    int m_toRemove = -1; ///< the view that a second Del deletes
};

} // namespace earmark::ui
