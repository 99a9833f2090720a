#include "core/model/recording.h"

namespace earmark::model {

CallFields Recording::fields() const {
    CallFields fields = customFields;
    if (direction != Direction::Unknown) fields["direction"] = directionName(direction);
    if (!queue.empty()) fields["queue"] = queue;
    if (!callType.empty()) fields["call_type"] = callType;
    if (medium != Medium::Call) fields["medium"] = mediumName(medium);
    return fields;
}

const char* mediumName(Medium medium) {
    return medium == Medium::Text ? "text" : "call";
}

const char* directionName(Direction direction) {
    switch (direction) {
    case Direction::Unknown:
        return "unknown";
    case Direction::Inbound:
        return "inbound";
    case Direction::Outbound:
        return "outbound";
    case Direction::Internal:
        return "internal";
    }
    return "unknown";
}

std::optional<Direction> directionFromName(const std::string& name) {
    for (const Direction direction :
         {Direction::Unknown, Direction::Inbound, Direction::Outbound, Direction::Internal})
        if (name == directionName(direction)) return direction;
    return std::nullopt;
}

} // namespace earmark::model
