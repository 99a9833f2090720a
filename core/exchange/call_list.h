#pragma once

#include "core/base/calendar.h"
#include "core/base/progress.h"
#include "core/exchange/finding_list.h"
#include "core/exchange/list_mapping.h"
#include "core/exchange/table.h"
#include "core/model/recording.h"

#include <string>
#include <string_view>
#include <vector>

namespace earmark::exchange {

/// One call as a list or a file's name tells it, before agents and teams are looked up.
struct CallEntry {
    std::size_t row = 0; ///< in the list, from 1; 0 from a folder
    std::string file;    ///< as written, '/' between parts
    std::string customerFile;
    std::string agent; ///< number or extension
    std::string agentName;
    std::string team;
    Instant startedAt{};
    model::Direction direction = model::Direction::Unknown;
    std::string queue;
    std::string callType;
    std::string callNumber;
    std::string customerNumber;
    model::CallFields customFields;
};

struct CallListReading {
    std::vector<CallEntry> calls; ///< those without an error, in the list's order
    FindingList findings;
    std::size_t rows = 0;    ///< below the headings
    std::size_t badRows = 0; ///< of them with an error
};

/// Reads the rows of a call list by a mapping. Times are those of the centre's zone unless they say
/// otherwise; where day and month could be either, one date in the column that tells decides for all. The
/// file's own length goes before the list's. Ends early when the person cancels.
CallListReading readCallList(const Table& table, const ListMapping& mapping, const Zone& zone,
                             Progress& progress);

/// inbound, 呼入, in, outgoing, 外呼 …; empty text is Unknown; nullopt for a word not known.
std::optional<model::Direction> directionOfText(std::string_view text);

/// The instant of a row, or what is wrong with it.
struct StartReading {
    std::optional<Instant> start;
    std::optional<FindingKind> problem;
};
StartReading startOfText(std::string_view date, std::string_view clock, DateOrder order, const Zone& zone);

/// The order in which the dates of a column write day and month, as far as they prove it.
DateOrder provenDateOrder(const Table& table, std::size_t firstRow, std::size_t column);

/// The findings about a mapping itself: required fields without a column, fields taken twice, no rows.
void checkMapping(const Table& table, const ListMapping& mapping, FindingList& findings);

} // namespace earmark::exchange
