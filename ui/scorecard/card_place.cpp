#include "ui/scorecard/card_place.h"

#include "ui/common/text.h"

#include <QStringList>

#include <algorithm>

namespace earmark::ui {

namespace {

template <class Items>
QString keyStep(const Items& items, int index) {
    const std::string& key = items[static_cast<std::size_t>(index)].key;
    return key.empty() ? QString::number(index + 1) : toQString(key);
}

/// The item of that key; where no key fits, the one at that position.
template <class Items>
int indexOf(const Items& items, const QString& step) {
    const std::string key = toUtf8(step);
    const auto found =
        std::find_if(items.begin(), items.end(), [&](const auto& item) { return item.key == key; });
    if (found != items.end()) return static_cast<int>(found - items.begin());
    const int position = step.toInt() - 1;
    return position >= 0 && position < static_cast<int>(items.size()) ? position : -1;
}

template <class Card>
auto* sectionIn(Card& card, CardPlace place) {
    const bool exists = place.section >= 0 && place.section < static_cast<int>(card.sections.size());
    return exists ? &card.sections[static_cast<std::size_t>(place.section)] : nullptr;
}

template <class Card>
auto* criterionIn(Card& card, CardPlace place) {
    auto* section = sectionIn(card, place);
    using Item = std::remove_reference_t<decltype(section->criteria[0])>;
    Item* none = nullptr;
    if (section == nullptr || place.criterion < 0) return none;
    if (place.criterion >= static_cast<int>(section->criteria.size())) return none;
    return &section->criteria[static_cast<std::size_t>(place.criterion)];
}

} // namespace

const model::Section* sectionAt(const model::CardVersion& card, CardPlace place) {
    return sectionIn(card, place);
}

model::Section* sectionAt(model::CardVersion& card, CardPlace place) {
    return sectionIn(card, place);
}

const model::Criterion* criterionAt(const model::CardVersion& card, CardPlace place) {
    return criterionIn(card, place);
}

model::Criterion* criterionAt(model::CardVersion& card, CardPlace place) {
    return criterionIn(card, place);
}

CardPlace heldTo(const model::CardVersion& card, CardPlace place) {
    if (place.isCard() || card.sections.empty()) return {};
    CardPlace held{std::min(place.section, static_cast<int>(card.sections.size()) - 1), -1};
    const int criteria = static_cast<int>(sectionAt(card, held)->criteria.size());
    held.criterion = std::min(place.criterion, criteria - 1);
    return held;
}

QString placePath(const model::CardVersion& card, CardPlace place) {
    const model::Section* section = sectionAt(card, place);
    if (section == nullptr) return QStringLiteral("policy");
    QString path = QStringLiteral("sections/") + keyStep(card.sections, place.section);
    if (criterionAt(card, place) != nullptr)
        path += QStringLiteral("/criteria/") + keyStep(section->criteria, place.criterion);
    return path;
}

FoundPlace findPlace(const model::CardVersion& card, const QString& path) {
    QStringList steps = path.split(u'/');
    if (steps.value(0) != QStringLiteral("sections") || steps.size() < 2) return {{}, path};
    FoundPlace found;
    found.place.section = indexOf(card.sections, steps[1]);
    const model::Section* section = sectionAt(card, found.place);
    if (section == nullptr) return {{}, path};
    steps.remove(0, 2);
    if (steps.size() >= 2 && steps[0] == QStringLiteral("criteria")) {
        found.place.criterion = indexOf(section->criteria, steps[1]);
        steps.remove(0, 2);
    }
    found.rest = steps.join(u'/');
    return found;
}

CardPlace neighbour(const model::CardVersion& card, CardPlace place, int step) {
    std::vector<CardPlace> rows = {CardPlace{}};
    for (int section = 0; section < static_cast<int>(card.sections.size()); ++section) {
        rows.push_back({section, -1});
        const int criteria = static_cast<int>(sectionAt(card, rows.back())->criteria.size());
        for (int criterion = 0; criterion < criteria; ++criterion)
            rows.push_back({section, criterion});
    }
    const auto at = std::find(rows.begin(), rows.end(), place);
    const auto row = static_cast<std::ptrdiff_t>(at == rows.end() ? 0 : at - rows.begin()) + step;
    return rows[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(row, 0, std::ssize(rows) - 1))];
}

} // namespace earmark::ui
