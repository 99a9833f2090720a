#include "ui/results/views/saved_views.h"

#include "ui/common/preferences.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace earmark::ui {

namespace {

const QString kViews = QStringLiteral("results/views");
const QString kStart = QStringLiteral("results/start_view");

} // namespace

SavedViews::SavedViews(Preferences& preferences)
    : m_preferences(preferences)
    , m_start(preferences.remembered(kStart).toString()) {
    const QByteArray kept = preferences.remembered(kViews).toString().toUtf8();
    for (const QJsonValue& one : QJsonDocument::fromJson(kept).array())
        if (auto view = savedViewFrom(one.toObject())) m_views.push_back(std::move(*view));
}

int SavedViews::find(const QString& name) const {
    const auto found = std::ranges::find_if(m_views, [&](const SavedView& view) {
        return !name.isEmpty() && view.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_views.end() ? -1 : static_cast<int>(found - m_views.begin());
}

void SavedViews::save(const SavedView& view) {
    const int place = find(view.name);
    if (place < 0)
        m_views.push_back(view);
    else
        m_views[static_cast<std::size_t>(place)] = view;
    write();
}

bool SavedViews::rename(int place, const QString& name) {
    const int taken = find(name);
    if (name.isEmpty() || (taken >= 0 && taken != place)) return false;
    SavedView& view = m_views[static_cast<std::size_t>(place)];
    if (place == startPlace()) m_start = name;
    view.name = name;
    write();
    return true;
}

void SavedViews::remove(int place) {
    if (place == startPlace()) m_start.clear();
    m_views.erase(m_views.begin() + place);
    write();
}

void SavedViews::setStart(int place) {
    m_start = place < 0 ? QString() : m_views[static_cast<std::size_t>(place)].name;
    write();
}

void SavedViews::write() {
    QJsonArray array;
    for (const SavedView& view : m_views)
        array.append(toJson(view));
    m_preferences.remember(kViews, QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)));
    m_preferences.remember(kStart, m_start);
}

} // namespace earmark::ui
