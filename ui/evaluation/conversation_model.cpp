#include "ui/evaluation/conversation_model.h"

#include "core/base/foreign_text.h"
#include "ui/common/centre_time.h"
#include "ui/common/format.h"
#include "ui/common/text.h"

#include <algorithm>

namespace earmark::ui {

namespace {

/// A shorter pause is how people write.
constexpr std::int64_t kLongGapMs = 120'000;

/// Code points before a place in UTF-16.
std::int64_t codePointsBefore(const QString& text, int place) {
    std::int64_t points = 0;
    for (int at = 0; at < place; ++at)
        if (!text[at].isLowSurrogate()) ++points;
    return points;
}

int placeOf(const QString& text, std::int64_t point) {
    std::int64_t seen = 0;
    for (int at = 0; at < text.size(); ++at) {
        if (text[at].isLowSurrogate()) continue;
        if (seen++ == point) return at;
    }
    return static_cast<int>(text.size());
}

} // namespace

QString writerTitle(model::Writer writer) {
    switch (writer) {
    case model::Writer::Agent:
        return ConversationModel::tr("Agent");
    case model::Writer::Customer:
        return ConversationModel::tr("Customer");
    case model::Writer::System:
        break;
    }
    return ConversationModel::tr("Automatic");
}

QString waitText(std::int64_t ms) {
    constexpr std::int64_t kMinute = 60;
    constexpr std::int64_t kHour = 60 * kMinute;
    constexpr std::int64_t kDay = 24 * kHour;
    const std::int64_t seconds = (ms + 500) / 1'000;
    if (seconds < kMinute) return ConversationModel::tr("%1 s").arg(seconds);
    if (seconds < kHour)
        return ConversationModel::tr("%1 min %2 s").arg(seconds / kMinute).arg(seconds % kMinute);
    if (seconds < kDay)
        return ConversationModel::tr("%1 h %2 min").arg(seconds / kHour).arg(seconds % kHour / kMinute);
    return ConversationModel::tr("%1 d %2 h").arg(seconds / kDay).arg(seconds % kDay / kHour);
}

ConversationModel::ConversationModel(const Zone& zone, QObject* parent)
    : QAbstractListModel(parent)
    , m_zone(zone) {}

void ConversationModel::setConversation(model::Conversation conversation) {
    beginResetModel();
    m_conversation = std::move(conversation);
    m_texts.clear();
    for (const model::Message& message : m_conversation.messages)
        m_texts.push_back(toQString(message.text));
    m_passages.clear();
    m_marks.assign(m_texts.size(), {});
    endResetModel();
}

void ConversationModel::clear() {
    setConversation({});
}

void ConversationModel::retranslate() {
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
}

void ConversationModel::setPassages(const std::vector<ShownPassage>& passages) {
    m_passages = passages;
    for (auto& marks : m_marks)
        marks.clear();
    for (const ShownPassage& shown : passages) {
        if (shown.passage.message < 0 || shown.passage.message >= rowCount()) continue;
        MarkedSpan span = spanOf(shown.passage);
        span.position = shown.position;
        span.current = shown.current;
        m_marks[static_cast<std::size_t>(shown.passage.message)].push_back(span);
    }
    // The current criterion's marks are painted last.
    for (auto& marks : m_marks)
        std::stable_sort(marks.begin(), marks.end(),
                         [](const MarkedSpan& a, const MarkedSpan& b) { return a.current < b.current; });
    if (rowCount() > 0) emit dataChanged(index(0), index(rowCount() - 1));
}

MarkedSpan ConversationModel::spanOf(const model::Passage& passage) const {
    const QString& whole = text(static_cast<int>(passage.message));
    MarkedSpan span;
    span.start = placeOf(whole, passage.start);
    span.end = placeOf(whole, passage.end);
    return span;
}

model::Passage ConversationModel::passageOf(int row, int start, int end) const {
    const QString& whole = text(row);
    model::Passage passage;
    passage.message = row;
    passage.start = codePointsBefore(whole, start);
    passage.end = codePointsBefore(whole, end);
    passage.quote = toUtf8(whole.mid(start, end - start));
    return passage;
}

model::Writer ConversationModel::writer(int row) const {
    return m_conversation.messages[static_cast<std::size_t>(row)].writer;
}

QString ConversationModel::timeOf(int row) const {
    const auto& messages = m_conversation.messages;
    const auto index = static_cast<std::size_t>(row);
    const std::optional<Instant> at = messages[index].at;
    if (!at) return {};
    const QString clock = clockCell(*at, m_zone);
    if (m_conversation.timesOfDayOnly) return clock;
    const bool sameDay =
        index > 0 && messages[index - 1].at && m_zone.dayOf(*messages[index - 1].at) == m_zone.dayOf(*at);
    return sameDay ? clock : dayLabel(m_zone.dayOf(*at)) + u' ' + clock;
}

QString ConversationModel::zoneName() const {
    if (m_conversation.timesOfDayOnly) return {};
    for (const model::Message& message : m_conversation.messages)
        if (message.at) return zoneMark(*message.at, m_zone).trimmed();
    return {};
}

QString ConversationModel::head(int row) const {
    const model::Message& message = m_conversation.messages[static_cast<std::size_t>(row)];
    QStringList parts{writerTitle(message.writer)};
    const QString author = toQString(message.author);
    if (!author.isEmpty() && author.compare(parts.front(), Qt::CaseInsensitive) != 0) parts << author;
    const QString time = timeOf(row);
    if (!time.isEmpty()) parts << time;
    return parts.join(QStringLiteral(" · "));
}

QString ConversationModel::gap(int row) const {
    const auto& messages = m_conversation.messages;
    const auto index = static_cast<std::size_t>(row);
    if (index == 0 || !messages[index].at || !messages[index - 1].at) return {};
    const std::int64_t waited = (*messages[index].at - *messages[index - 1].at).count();
    return waited < kLongGapMs ? QString() : tr("%1 later").arg(waitText(waited));
}

int ConversationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_texts.size());
}

QVariant ConversationModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= rowCount()) return {};
    if (role != Qt::AccessibleTextRole && role != Qt::DisplayRole) return {};
    QStringList spoken;
    if (const QString waited = gap(index.row()); !waited.isEmpty()) spoken << waited;
    spoken << head(index.row()) << text(index.row());
    if (const auto count = marks(index.row()).size(); count > 0)
        spoken << tr("%n marked passage(s)", nullptr, static_cast<int>(count));
    return spoken.join(QStringLiteral(". "));
}

} // namespace earmark::ui
