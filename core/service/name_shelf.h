#pragma once

#include "core/base/calendar.h"
#include "core/service/grouping.h"

#include <map>
#include <memory>
#include <mutex>

namespace earmark::storage {
class Connection;
}

namespace earmark::service {

class GroupNames;

/// Keeps the names that groups are shown by: reading two thousand of them takes as long as folding their
/// figures. They are read again when the roster or the numbers of facts changed. From any thread.
class NameShelf {
public:
    NameShelf();
    ~NameShelf();

    /// As the store of this connection has them; GroupNames says what the day is for. Throws
    /// storage::Failure.
    std::shared_ptr<const GroupNames> get(storage::Connection& connection, Grouping grouping, Day day);

private:
    struct Shelved;

    std::mutex m_mutex;
    std::map<Grouping, Shelved> m_shelved; ///< the last one asked for of each
};

} // namespace earmark::service
