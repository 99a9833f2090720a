#include "core/service/name_shelf.h"

#include "core/service/group_names.h"
#include "core/storage/name_revision.h"

namespace earmark::service {

struct NameShelf::Shelved {
    std::int64_t revision = 0;
    Day day;
    std::shared_ptr<const GroupNames> names;
};

NameShelf::NameShelf() = default;
NameShelf::~NameShelf() = default;

std::shared_ptr<const GroupNames> NameShelf::get(storage::Connection& connection, Grouping grouping,
                                                 Day day) {
    const std::int64_t revision = storage::nameRevision(connection);
    {
        const std::lock_guard lock(m_mutex);
        const auto found = m_shelved.find(grouping);
        if (found != m_shelved.end() && found->second.revision == revision && found->second.day == day)
            return found->second.names;
    }
    auto names = std::make_shared<const GroupNames>(connection, grouping, day);
    const std::lock_guard lock(m_mutex);
    m_shelved.insert_or_assign(grouping, Shelved{revision, day, names});
    return names;
}

} // namespace earmark::service
