#include "core/storage/store_lock.h"

#include "core/storage/failure.h"
#include "core/storage/platform.h"
#include "core/storage/reading_mode.h"

#include <fstream>

namespace earmark::storage {

namespace {

std::string firstLine(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string line;
    std::getline(file, line);
    return line;
}

} // namespace

StoreLock::StoreLock(const std::filesystem::path& store) {
    const std::filesystem::path path = withSuffix(store, ".lock");
    m_lock = platform::tryLock(path);
    if (m_lock) return;
    const std::string holder = firstLine(path);
    throw Failure(Error{ErrorCode::Busy, utf8(store),
                        "the store is open in another window or command" +
                            (holder.empty() ? "" : " (" + holder + ")")});
}

StoreLock::~StoreLock() = default;

void StoreLock::claim() {
    m_lock->setOwner(platform::processName());
}

void StoreLock::release() {
    m_lock->setOwner({});
}

bool StoreLock::wasLeftOpen() const {
    return !m_lock->previousOwner().empty();
}

} // namespace earmark::storage
