#include "core/audio/find_events.h"

#include "core/audio/event_list.h"

#include <algorithm>
#include <tuple>

namespace earmark::audio {

std::vector<model::AcousticEvent> findEvents(const DecodedCall& call,
                                             const model::EvidenceThresholds& thresholds) {
    EventList list(call, thresholds);
    addWaits(list);
    addTalk(list);
    addLevels(list);
    std::ranges::sort(list.events, {}, [](const model::AcousticEvent& event) {
        return std::tuple(event.startMs, event.kind, event.side);
    });
    return std::move(list.events);
}

} // namespace earmark::audio
