#pragma once

namespace earmark::model {

/// The problem of a recording that is Unreadable because what was scored must stay what is heard: in its
/// place lies another file now.
inline constexpr const char* kReplaced = "another recording lies at this place than the one that was scored";

} // namespace earmark::model
