#include "core/storage/reader_pool.h"

namespace earmark::storage {

namespace {

constexpr std::size_t kMostIdle = 4;

} // namespace

ReaderPool::ReaderPool(std::filesystem::path path, Connection::Mode mode, std::string vfs)
    : m_path(std::move(path))
    , m_mode(mode)
    , m_vfs(std::move(vfs)) {
    m_idle.reserve(kMostIdle);
}

ReaderPool::Loan ReaderPool::lend() {
    {
        const std::lock_guard lock(m_mutex);
        if (!m_idle.empty()) {
            std::unique_ptr<Connection> connection = std::move(m_idle.back());
            m_idle.pop_back();
            return {*this, std::move(connection)};
        }
    }
    auto connection = std::make_unique<Connection>(m_path, m_mode, m_vfs);
    connection->executeScript(
        "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;"
        "PRAGMA cache_size = -65536");
    return {*this, std::move(connection)};
}

void ReaderPool::closeIdle() {
    const std::lock_guard lock(m_mutex);
    m_idle.clear();
}

void ReaderPool::takeBack(std::unique_ptr<Connection> connection) noexcept {
    const std::lock_guard lock(m_mutex);
    if (m_idle.size() < kMostIdle) m_idle.push_back(std::move(connection));
}

} // namespace earmark::storage
