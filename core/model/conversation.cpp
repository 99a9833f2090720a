#include "core/model/conversation.h"

#include <algorithm>
#include <utility>

namespace earmark::model {

namespace {

void countMessage(ConversationFigures& figures, Writer writer) {
    switch (writer) {
    case Writer::Agent:
        ++figures.agentMessages;
        break;
    case Writer::Customer:
        ++figures.customerMessages;
        break;
    case Writer::System:
        ++figures.systemMessages;
        break;
    }
}

/// Follows who waits for whom.
class ResponseClock {
public:
    void take(const Message& message, ConversationFigures& figures) {
        if (message.writer == Writer::Customer && !m_waiting) {
            m_waiting = true;
            m_since = message.at;
        } else if (message.writer == Writer::Agent && m_waiting) {
            m_waiting = false;
            answer(message, figures);
        }
    }

private:
    void answer(const Message& message, ConversationFigures& figures) {
        const bool first = !m_answered;
        m_answered = true;
        if (!m_since || !message.at) return;
        const std::int64_t waited = (*message.at - *m_since).count();
        if (waited < 0) return; // nobody answers before he is asked: one of the times is wrong
        if (first) figures.firstResponseMs = waited;
        figures.slowestResponseMs = std::max(waited, figures.slowestResponseMs.value_or(0));
    }

    bool m_waiting = false;
    bool m_answered = false;
    std::optional<Instant> m_since;
};

} // namespace

ConversationFigures figuresOf(const Conversation& conversation) {
    ConversationFigures figures;
    ResponseClock responses;
    std::optional<Instant> earliest;
    std::optional<Instant> latest;
    for (const Message& message : conversation.messages) {
        countMessage(figures, message.writer);
        responses.take(message, figures);
        if (!message.at) continue;
        earliest = std::min(*message.at, earliest.value_or(*message.at));
        latest = std::max(*message.at, latest.value_or(*message.at));
    }
    if (earliest) figures.durationMs = (*latest - *earliest).count();
    return figures;
}

std::optional<std::int64_t> foundMeasure(std::string_view figure, const Conversation& conversation) {
    // Milliseconds are thousandths of a second.
    const ConversationFigures figures = figuresOf(conversation);
    if (figure == "first-response") return figures.firstResponseMs;
    if (figure == "slowest-response") return figures.slowestResponseMs;
    if (figure == "duration") return figures.durationMs;
    return std::nullopt;
}

void swapWriters(Conversation& conversation) {
    for (Message& message : conversation.messages) {
        if (message.writer == Writer::System) continue;
        message.writer = message.writer == Writer::Agent ? Writer::Customer : Writer::Agent;
    }
}

void sortPassages(std::vector<Passage>& passages) {
    std::ranges::stable_sort(passages, [](const Passage& a, const Passage& b) {
        return std::pair(a.message, a.start) < std::pair(b.message, b.start);
    });
}

const char* writerName(Writer writer) {
    switch (writer) {
    case Writer::Agent:
        return "agent";
    case Writer::Customer:
        return "customer";
    case Writer::System:
        break;
    }
    return "system";
}

} // namespace earmark::model
