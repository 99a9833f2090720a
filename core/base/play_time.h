#pragma once

#include <cstdint>
#include <string>

namespace earmark {

/// A place in a recording: "02:41.3"; hours only where there are any: "1:02:41.3". Cut, not rounded, so that
/// the text never runs ahead of the sound. A negative one is the start.
std::string playTime(std::int64_t ms);

} // namespace earmark
