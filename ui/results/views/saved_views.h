#pragma once

#include "ui/results/views/saved_view.h"

#include <vector>

namespace earmark::ui {

class Preferences;

/// The views of the person at this computer, kept with the program's settings and in the order in which they
/// were saved. Every change is written at once.
class SavedViews final {
public:
    explicit SavedViews(Preferences& preferences);

    const std::vector<SavedView>& all() const { return m_views; }
    /// The place of the view of a name, however it is capitalized; -1 for none.
    int find(const QString& name) const;

    /// Adds a view at the end, or puts it in the place of the one of its name.
    void save(const SavedView& view);
    /// False when another view has the name already, or the name is empty.
    bool rename(int place, const QString& name);
    void remove(int place);

    /// The view that the results begin with; -1 for none.
    int startPlace() const { return find(m_start); }
    void setStart(int place);

private:
    void write();

    Preferences& m_preferences;
    std::vector<SavedView> m_views;
    QString m_start; ///< the name of the view to begin with
};

} // namespace earmark::ui
