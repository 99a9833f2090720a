#pragma once

#include "core/model/recording.h"

#include <string>

namespace earmark::model {

/// A recording that plays but ends before it should, because the recorder died or the file broke, is Ready
/// all the same; its media problem says so. Known once the file was decoded.
inline constexpr const char* kCutOff = "it was cut off, or parts of it are damaged";

inline bool isCutOff(MediaState state, const std::string& mediaProblem) {
    return state == MediaState::Ready && !mediaProblem.empty();
}
inline bool isCutOff(const Recording& recording) {
    return isCutOff(recording.mediaState, recording.mediaProblem);
}

} // namespace earmark::model
