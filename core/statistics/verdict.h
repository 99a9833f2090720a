#pragma once

#include <cstdint>
#include <optional>

namespace earmark::statistics {

/// What a change of a figure of which more is better comes to.
enum class Verdict {
    Better,          ///< by more than chance
    Worse,           ///< by more than chance
    NotBeyondChance, ///< chance alone explains what there is
    TooFew,          ///< too few values, or no spread among them, for anything to be said
};

/// The verdict on a difference; `beyondChance` is absent where it has no interval.
constexpr Verdict verdictOf(std::optional<std::int64_t> difference, std::optional<bool> beyondChance) {
    if (!difference || !beyondChance) return Verdict::TooFew;
    if (!*beyondChance) return Verdict::NotBeyondChance;
    return *difference > 0 ? Verdict::Better : Verdict::Worse;
}

/// Its stable English name ("not-beyond-chance"), as files and the command line write it.
constexpr const char* verdictName(Verdict verdict) {
    switch (verdict) {
    case Verdict::Better:
        return "better";
    case Verdict::Worse:
        return "worse";
    case Verdict::NotBeyondChance:
        return "not-beyond-chance";
    case Verdict::TooFew:
        break;
    }
    return "too-few";
}

} // namespace earmark::statistics
