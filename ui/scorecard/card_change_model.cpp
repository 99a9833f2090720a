#include "ui/scorecard/card_change_model.h"

#include "ui/common/text.h"
#include "ui/scorecard/place_words.h"

#include <algorithm>
#include <string_view>

namespace earmark::ui {

using scoring::CardChange;

namespace {

/// The section that a place lies in, as a place of its own; "card" for what lies in none.
std::string sectionPlace(const std::string& place) {
    constexpr std::string_view kSections = "sections/";
    if (place.rfind(kSections, 0) != 0) return "card";
    return place.substr(0, place.find('/', kSections.size()));
}

bool holds(const model::CardVersion& card, const std::string& sectionPlace) {
    return std::any_of(card.sections.begin(), card.sections.end(), [&](const model::Section& section) {
        return "sections/" + section.key == sectionPlace;
    });
}

QString signOf(CardChange::Kind kind) {
    switch (kind) {
    case CardChange::Kind::Added:
        return QStringLiteral("+");
    case CardChange::Kind::Removed:
        return QStringLiteral("−");
    case CardChange::Kind::Moved:
        return QStringLiteral("↕");
    case CardChange::Kind::Changed:
        break;
    }
    return QStringLiteral("≠");
}

Paragraph::Tone toneOf(CardChange::Kind kind) {
    switch (kind) {
    case CardChange::Kind::Added:
        return Paragraph::Tone::Pass;
    case CardChange::Kind::Removed:
        return Paragraph::Tone::Below;
    default:
        return Paragraph::Tone::Text;
    }
}

} // namespace

CardChangeModel::CardChangeModel(QObject* parent)
    : QAbstractListModel(parent) {}

void CardChangeModel::compare(const model::CardVersion& before, const model::CardVersion& after,
                              Language language) {
    beginResetModel();
    m_language = language;
    m_changes = scoring::difference(before, after);
    group(before, after);
    endResetModel();
}

void CardChangeModel::clear() {
    beginResetModel();
    m_changes.clear();
    m_rows.clear();
    endResetModel();
}

void CardChangeModel::group(const model::CardVersion& before, const model::CardVersion& after) {
    m_rows.clear();
    std::vector<std::string> sections;
    for (const CardChange& change : m_changes)
        if (const std::string place = sectionPlace(change.place);
            std::find(sections.begin(), sections.end(), place) == sections.end())
            sections.push_back(place);
    for (const std::string& section : sections) {
        const bool gone = !holds(after, section) && holds(before, section);
        m_rows.push_back({placeWords(gone ? before : after, section, m_language), -1});
        for (std::size_t i = 0; i < m_changes.size(); ++i)
            if (sectionPlace(m_changes[i].place) == section) m_rows.push_back({{}, static_cast<int>(i)});
    }
}

int CardChangeModel::changes(CardChange::Kind kind) const {
    return static_cast<int>(std::count_if(m_changes.begin(), m_changes.end(),
                                          [&](const CardChange& change) { return change.kind == kind; }));
}

const CardChange* CardChangeModel::changeAt(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const int change = m_rows[static_cast<std::size_t>(row)].change;
    return change < 0 ? nullptr : &m_changes[static_cast<std::size_t>(change)];
}

int CardChangeModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CardChangeModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case kParagraphsRole:
        return QVariant::fromValue(paragraphsOf(row));
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return sentenceOf(row);
    default:
        return {};
    }
}

Qt::ItemFlags CardChangeModel::flags(const QModelIndex& index) const {
    // The arrow keys pass over headings.
    if (!index.isValid() || !changeAt(index.row())) return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QList<Paragraph> CardChangeModel::paragraphsOf(const Row& row) const {
    if (row.change < 0) return {{row.heading, TextStyle::Strong}};
    const CardChange& change = m_changes[static_cast<std::size_t>(row.change)];
    QList<Paragraph> paragraphs = {
        {signOf(change.kind) + QStringLiteral("  ") + toQString(change.sentence.in(m_language)),
         TextStyle::Body, toneOf(change.kind)}};
    if (!change.textBefore.empty())
        paragraphs.append(
            {tr("before: %1").arg(toQString(change.textBefore)), TextStyle::Body, Paragraph::Tone::Muted, 1});
    if (!change.textAfter.empty())
        paragraphs.append(
            {tr("now: %1").arg(toQString(change.textAfter)), TextStyle::Body, Paragraph::Tone::Text, 1});
    return paragraphs;
}

QString CardChangeModel::sentenceOf(const Row& row) const {
    if (row.change < 0) return row.heading;
    const CardChange& change = m_changes[static_cast<std::size_t>(row.change)];
    QString sentence = toQString(change.sentence.in(m_language));
    if (!change.textBefore.empty() || !change.textAfter.empty())
        sentence = tr("%1; before: %2; now: %3", "a changed text read aloud")
                       .arg(sentence, toQString(change.textBefore), toQString(change.textAfter));
    return sentence;
}

} // namespace earmark::ui
