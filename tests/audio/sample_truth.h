#pragma once

#include "core/audio/decode_job.h"

#include <nlohmann/json.hpp>

#include <memory>

namespace earmark::audio::test {

/// resources/samples/truth.json: what is true of the shipped calls.
nlohmann::json sampleTruth();
/// The recording of one of its calls.
CallFiles sampleFiles(const nlohmann::json& call);
/// Decoded to its end.
std::shared_ptr<const DecodedCall> decode(const CallFiles& files);

} // namespace earmark::audio::test
