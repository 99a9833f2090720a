#pragma once

namespace earmark::service {

/// What evaluations are grouped by. By cause is ResultsService::causes(): an evaluation can have several.
enum class Grouping { Team, Agent, Inspector, Queue, CallType, Direction, Purpose, Card };

} // namespace earmark::service
