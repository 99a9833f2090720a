#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace earmark {

/// 128 bits that name a thing for ever and everywhere. Made by us, not by the store, so that stores can be
/// merged and a server can take over later. Ordered by the time of making (version 7 of RFC 9562).
struct Uuid {
    std::array<std::uint8_t, 16> bytes{};

    auto operator<=>(const Uuid&) const = default;
    bool isNil() const { return *this == Uuid{}; }

    /// 36 characters, lower case: "0190a5c2-….".
    std::string toString() const;
    /// Accepts exactly what toString() gives, in either case.
    static std::optional<Uuid> fromString(std::string_view text);
};

/// A Uuid of one kind of thing: an AgentId cannot be passed where a TeamId is wanted.
template <class Tag>
struct Id {
    Uuid uuid;

    auto operator<=>(const Id&) const = default;
    bool isNil() const { return uuid.isNil(); }
    std::string toString() const { return uuid.toString(); }
    static std::optional<Id> fromString(std::string_view text) {
        const auto parsed = Uuid::fromString(text);
        return parsed ? std::optional<Id>(Id{*parsed}) : std::nullopt;
    }
};

using TeamId = Id<struct TeamTag>;
using AgentId = Id<struct AgentTag>;
using InspectorId = Id<struct InspectorTag>;
using RecordingId = Id<struct RecordingTag>;
using CardVersionId = Id<struct CardVersionTag>;
using CardDraftId = Id<struct CardDraftTag>;
using EvaluationId = Id<struct EvaluationTag>;
using MarkerId = Id<struct MarkerTag>;
using MomentId = Id<struct MomentTag>;

} // namespace earmark

template <>
struct std::hash<earmark::Uuid> {
    std::size_t operator()(const earmark::Uuid& uuid) const noexcept {
        std::size_t seed = 1469598103934665603ULL;
        for (const std::uint8_t byte : uuid.bytes)
            seed = (seed ^ byte) * 1099511628211ULL;
        return seed;
    }
};

template <class Tag>
struct std::hash<earmark::Id<Tag>> {
    std::size_t operator()(const earmark::Id<Tag>& id) const noexcept {
        return std::hash<earmark::Uuid>()(id.uuid);
    }
};
