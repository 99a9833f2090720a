#include "ui/evaluation/reading_cursor.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <tuple>

namespace earmark::ui {

namespace {

auto beginOf(const TextSpan& span) {
    return std::tuple(span.message, span.start);
}

auto endOf(const TextSpan& span) {
    return std::tuple(span.message, span.end);
}

/// Without white space at either end; empty when there is nothing else.
TextSpan trimmedSpan(const QString& text, TextSpan span) {
    while (span.start < span.end && text[span.start].isSpace())
        ++span.start;
    while (span.end > span.start && text[span.end - 1].isSpace())
        --span.end;
    return span;
}

} // namespace

std::vector<TextSpan> sentencesOf(const QString& text, int message) {
    std::vector<TextSpan> sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    int begin = 0;
    while (begin < text.size()) {
        const auto next = finder.toNextBoundary();
        const int end = next < 0 ? static_cast<int>(text.size()) : static_cast<int>(next);
        const TextSpan sentence = trimmedSpan(text, {message, begin, end});
        if (sentence.start < sentence.end) sentences.push_back(sentence);
        if (next < 0) break;
        begin = end;
    }
    return sentences;
}

TextSpan ReadingCursor::wholeOf(int message) const {
    return {message, 0, m_messages > 0 ? static_cast<int>(m_textOf(message).size()) : 0};
}

int ReadingCursor::clamped(int message) const {
    return std::clamp(message, 0, std::max(m_messages - 1, 0));
}

void ReadingCursor::goTo(int message) {
    m_head = wholeOf(clamped(message));
    m_anchor = m_head;
    m_selected = false;
}

void ReadingCursor::take(const TextSpan& span, bool extend) {
    if (!extend || !m_selected) m_anchor = extend && !m_selected ? m_head : span;
    m_head = span;
    m_selected = true;
}

void ReadingCursor::moveByMessage(int step, bool extend) {
    if (m_messages == 0) return;
    const int target = m_selected ? clamped(m_head.message + step) : m_head.message;
    take(wholeOf(target), extend);
}

void ReadingCursor::moveBySentence(int step, bool extend) {
    if (m_messages == 0) return;
    const auto sentences = sentencesOf(m_textOf(m_head.message), m_head.message);
    const bool fresh = !m_selected || (!extend && isWhole(m_head) && sentences.size() > 1);
    if (fresh && !sentences.empty()) return take(step > 0 ? sentences.front() : sentences.back(), false);
    const TextSpan* found = nullptr;
    for (const TextSpan& sentence : sentences) {
        if (step > 0 && !found && sentence.start >= m_head.end) found = &sentence;
        if (step < 0 && sentence.end <= m_head.start) found = &sentence;
    }
    if (found) return take(*found, extend);
    const int neighbour = m_head.message + step;
    if (neighbour != clamped(neighbour)) return;
    const auto others = sentencesOf(m_textOf(neighbour), neighbour);
    if (others.empty()) return take(wholeOf(neighbour), extend);
    take(step > 0 ? others.front() : others.back(), extend);
}

void ReadingCursor::select(int fromMessage, int fromPlace, int toMessage, int toPlace) {
    m_anchor = {clamped(fromMessage), fromPlace, fromPlace};
    m_head = {clamped(toMessage), toPlace, toPlace};
    m_selected = true;
}

void ReadingCursor::selectSentence(int message, int place) {
    for (const TextSpan& sentence : sentencesOf(m_textOf(message), message))
        if (place <= sentence.end) return take(sentence, false);
    take(wholeOf(message), false);
}

std::vector<TextSpan> ReadingCursor::selection() const {
    std::vector<TextSpan> spans;
    if (!m_selected || m_messages == 0) return spans;
    const auto first = std::min(beginOf(m_anchor), beginOf(m_head));
    const auto last = std::max(endOf(m_anchor), endOf(m_head));
    for (int message = std::get<0>(first); message <= std::get<0>(last); ++message) {
        TextSpan span = wholeOf(message);
        if (message == std::get<0>(first)) span.start = std::get<1>(first);
        if (message == std::get<0>(last)) span.end = std::get<1>(last);
        span = trimmedSpan(m_textOf(message), span);
        if (span.start < span.end) spans.push_back(span);
    }
    return spans;
}

} // namespace earmark::ui
