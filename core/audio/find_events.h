#pragma once

#include "core/audio/decode_job.h"
#include "core/model/acoustic_event.h"
#include "core/model/evidence_thresholds.h"

#include <vector>

namespace earmark::audio {

/// What happened in a call that is decoded, by start and then kind. Side 0 is the agent. A mono call has no
/// sides: dead air, hold, levels, clipping and rates are found and are nobody's; talk-over, slow responses
/// and the share of speech cannot be. Costs little beside decoding: it asks no sample again.
std::vector<model::AcousticEvent> findEvents(const DecodedCall& call,
                                             const model::EvidenceThresholds& thresholds);

} // namespace earmark::audio
