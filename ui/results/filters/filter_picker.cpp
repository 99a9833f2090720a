#include "ui/results/filters/filter_picker.h"

#include "ui/common/session.h"

#include <algorithm>

namespace earmark::ui {

FilterPicker::FilterPicker(Session& session, std::optional<FilterKind> kind, ResultFilters set,
                           QWidget* parent)
    : PickList(session, parent)
    , m_session(session)
    , m_kind(kind)
    , m_set(std::move(set)) {
    connect(this, &PickList::picked, this, &FilterPicker::take);
    connect(this, &PickList::backWanted, this, [this] {
        m_kind.reset();
        fill();
    });
    fill();
}

void FilterPicker::setOffer(std::vector<OfferedFilter> offer) {
    const int kept = offer.size() == m_offer.size() ? highlighted() : -1;
    m_offer = std::move(offer);
    fill();
    if (kept >= 0) highlight(kept);
}

void FilterPicker::fill() {
    std::vector<PickEntry> entries;
    m_meanings.clear();
    if (!m_kind) addKinds(entries);
    addValues(entries);
    setPrompt(m_kind ? filterKindText(*m_kind) : tr("Filter by a kind, or type a value"));
    setEntries(std::move(entries));
}

void FilterPicker::addKinds(std::vector<PickEntry>& entries) {
    for (const FilterKind kind : kFilterKinds) {
        const ResultFilter* set = filterOf(m_set, kind);
        const QString now = set != nullptr ? filterValueText(m_session, *set) : QString();
        entries.push_back({filterKindText(kind), now, false, false});
        m_meanings.push_back({kind, 0});
    }
}

void FilterPicker::addValues(std::vector<PickEntry>& entries) {
    for (std::size_t place = 0; place < m_offer.size(); ++place) {
        const OfferedFilter& one = m_offer[place];
        if (m_kind && one.filter.kind != *m_kind) continue;
        QStringList detail;
        if (!m_kind) detail << filterKindText(one.filter.kind);
        if (one.count) detail << m_session.locale().toString(static_cast<qulonglong>(*one.count));
        entries.push_back({filterValueText(m_session, one.filter), detail.join(QStringLiteral(" · ")),
                           !m_kind.has_value(), std::ranges::find(m_set, one.filter) != m_set.end()});
        m_meanings.push_back({std::nullopt, place});
    }
}

void FilterPicker::take(int entry) {
    const Meaning meaning = m_meanings[static_cast<std::size_t>(entry)];
    if (!meaning.kind) {
        emit filterPicked(m_offer[meaning.place].filter);
        close();
        return;
    }
    m_kind = meaning.kind;
    clearTyped();
    fill();
}

} // namespace earmark::ui
