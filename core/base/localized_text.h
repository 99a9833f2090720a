#pragma once

#include <string>

namespace earmark {

/// The two languages of the program and of a scorecard.
enum class Language { English, Chinese };

/// A text in one or two languages, UTF-8. Either may be empty, not both (the card linter sees to it).
struct LocalizedText {
    std::string en;
    std::string zh;

    bool operator==(const LocalizedText&) const = default;
    bool empty() const { return en.empty() && zh.empty(); }

    /// The text in the wanted language, else in the other one.
    const std::string& in(Language language) const {
        const std::string& wanted = language == Language::English ? en : zh;
        return wanted.empty() ? (language == Language::English ? zh : en) : wanted;
    }
};

} // namespace earmark
