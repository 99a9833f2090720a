#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace earmark::ui {

/// A span of one message in the screen's characters (UTF-16): [start, end).
struct TextSpan {
    int message = 0;
    int start = 0;
    int end = 0;

    bool operator==(const TextSpan&) const = default;
};

/// Where reading stands in a conversation, and what is selected: a message, a sentence, or what was dragged
/// with the mouse; Shift extends it from where it began. Knows no widget.
class ReadingCursor {
public:
    using TextOf = std::function<const QString&(int)>;

    ReadingCursor(TextOf textOf, int messages)
        : m_textOf(std::move(textOf))
        , m_messages(messages) {}

    /// The message at which the cursor stands, from 0.
    int message() const { return m_head.message; }
    /// What is selected: a span of each message touched, from the first to the last; none before anything was
    /// chosen.
    std::vector<TextSpan> selection() const;
    bool hasSelection() const { return m_selected; }
    void clearSelection() { m_selected = false; }

    /// To a message without selecting it.
    void goTo(int message);
    /// The neighbouring message, whole; at first the one where the cursor stands.
    void moveByMessage(int step, bool extend);
    /// The neighbouring sentence, on into the next message; from a whole message to its first or last one.
    void moveBySentence(int step, bool extend);
    /// What the mouse drags over, from one place to another in either order.
    void select(int fromMessage, int fromPlace, int toMessage, int toPlace);
    /// The sentence around a place, as a double click means.
    void selectSentence(int message, int place);

private:
    TextSpan wholeOf(int message) const;
    bool isWhole(const TextSpan& span) const { return span == wholeOf(span.message); }
    void take(const TextSpan& span, bool extend);
    int clamped(int message) const;

    TextOf m_textOf;
    int m_messages = 0;
    TextSpan m_anchor;
    TextSpan m_head;
    bool m_selected = false;
};

/// The sentences of a text, one after the other, without the white space between them.
std::vector<TextSpan> sentencesOf(const QString& text, int message);

} // namespace earmark::ui
