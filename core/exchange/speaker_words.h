#pragma once

#include "core/model/conversation.h"

#include <optional>
#include <string_view>

namespace earmark::exchange {

/// Who a role or an author's name means, by the words that chat systems and people use ("客服", "visitor",
/// "机器人", "seat 0007", an e-mail address such as service@…); nullopt where no word tells. A bare number of
/// three to six digits is an agent's seat, a longer one a customer's telephone.
std::optional<model::Writer> writerByWords(std::string_view name);

} // namespace earmark::exchange
