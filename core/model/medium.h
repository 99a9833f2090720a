#pragma once

namespace earmark::model {

/// What is judged: a recorded call, or a written contact (chat, e-mail).
enum class Medium { Call, Text };

} // namespace earmark::model
