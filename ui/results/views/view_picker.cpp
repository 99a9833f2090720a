#include "ui/results/views/view_picker.h"

#include "ui/common/session.h"
#include "ui/results/views/saved_views.h"

#include <utility>

namespace earmark::ui {

ViewPicker::ViewPicker(Session& session, SavedViews& views, QWidget* parent)
    : PickList(session, parent)
    , m_session(session)
    , m_views(views) {
    setPrompt(tr("Open a saved view"));
    connect(this, &PickList::picked, this, [this](int entry) {
        const bool saves = entry == static_cast<int>(m_views.all().size());
        close();
        if (saves)
            emit saveWanted();
        else
            emit opened(entry);
    });
    fill();
}

void ViewPicker::fill() {
    constexpr int kNumbered = 9;
    std::vector<PickEntry> entries;
    const int start = m_views.startPlace();
    for (const SavedView& view : m_views.all()) {
        const int number = static_cast<int>(entries.size()) + 1;
        QStringList detail;
        if (number - 1 == start) detail << tr("at start");
        if (number <= kNumbered)
            detail << QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number))
                          .toString(QKeySequence::NativeText);
        entries.push_back({view.name, detail.join(QStringLiteral(" · ")), false, false});
    }
    entries.push_back({tr("Save what is shown as a view…"),
                       m_session.keymap().firstKeyText(Command::SaveView), false, false});
    setEntries(std::move(entries));
    setFoot(m_views.all().empty() ? std::vector<FootAction>{}
                                  : std::vector<FootAction>{{tr("Rename (F2)"), [this] { rename(); }},
                                                            {tr("At start (F3)"), [this] { toggleStart(); }},
                                                            {tr("Delete (Del)"), [this] { remove(); }}});
}

int ViewPicker::place() const {
    const int entry = highlighted();
    return entry < static_cast<int>(m_views.all().size()) ? entry : -1;
}

bool ViewPicker::handleKey(int key) {
    switch (key) {
    case Qt::Key_F2:
        rename();
        return true;
    case Qt::Key_F3:
        toggleStart();
        return true;
    case Qt::Key_Delete:
        if (!typed().isEmpty()) return false;
        remove();
        return true;
    default:
        return PickList::handleKey(key);
    }
}

void ViewPicker::rename() {
    const int chosen = place();
    if (chosen < 0) return;
    close();
    emit renameWanted(chosen);
}

void ViewPicker::toggleStart() {
    const int chosen = place();
    if (chosen < 0) return;
    m_views.setStart(chosen == m_views.startPlace() ? -1 : chosen);
    fill();
    highlight(chosen);
}

void ViewPicker::remove() {
    const int chosen = place();
    if (chosen < 0) return;
    if (std::exchange(m_toRemove, chosen) != chosen) {
        setFootnote(
            tr("Del once more deletes “%1”.").arg(m_views.all()[static_cast<std::size_t>(chosen)].name));
        return;
    }
    m_toRemove = -1;
    m_views.remove(chosen);
    setFootnote({});
    fill();
}

} // namespace earmark::ui
