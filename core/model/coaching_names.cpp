#include "core/model/case_example.h"
#include "core/model/coaching_session.h"

#include <array>

namespace earmark::model {

namespace {

constexpr std::array kActionStates{"open", "done", "dropped"};
constexpr std::array kWorked{"unknown", "yes", "no"};
constexpr std::array kCoachingStates{"planned", "held", "reviewed"};
constexpr std::array kExampleKinds{"good", "bad"};

template <class Enum, std::size_t size>
const char* nameIn(const std::array<const char*, size>& names, Enum value) {
    return names[static_cast<std::size_t>(value)];
}

template <class Enum, std::size_t size>
std::optional<Enum> fromName(const std::array<const char*, size>& names, std::string_view name) {
    for (std::size_t index = 0; index < size; ++index)
        if (name == names[index]) return static_cast<Enum>(index);
    return std::nullopt;
}

} // namespace

const char* actionStateName(ActionState state) {
    return nameIn(kActionStates, state);
}

const char* workedName(Worked worked) {
    return nameIn(kWorked, worked);
}

const char* coachingStateName(CoachingState state) {
    return nameIn(kCoachingStates, state);
}

std::optional<CoachingState> coachingStateFromName(std::string_view name) {
    return fromName<CoachingState>(kCoachingStates, name);
}

const char* exampleKindName(ExampleKind kind) {
    return nameIn(kExampleKinds, kind);
}

std::optional<ExampleKind> exampleKindFromName(std::string_view name) {
    return fromName<ExampleKind>(kExampleKinds, name);
}

} // namespace earmark::model
