#pragma once

#include "core/storage/connection.h"

#include <functional>
#include <span>

namespace earmark::storage {

/// One numbered step of the schema: migrations/NNNN_name.sql.
struct Migration {
    int version = 0; ///< ascending without gaps, from 1
    const char* name = "";
    const char* sql = "";
};

/// The migrations embedded at build time, ascending.
std::span<const Migration> shippedMigrations();

/// Marks a file as a store of this program ("EaMk" in the database header).
inline constexpr std::int64_t kApplicationId = 0x45614d6b;

/// Brings a store's schema up to date.
class Migrator {
public:
    explicit Migrator(std::span<const Migration> migrations)
        : m_migrations(migrations) {}

    /// The version this program writes.
    int newest() const { return m_migrations.empty() ? 0 : m_migrations.back().version; }

    /// Refuses what is no store (Malformed), what a newer program wrote (NewerStore) and what has tables but
    /// no version (Corrupt). Gives the store's version, 0 for an empty file.
    int inspect(Connection& connection) const;

    /// Runs what is missing, each migration in a transaction of its own together with its version number.
    /// `beforeChange` is called once before the first of them, unless the store is empty.
    void migrate(Connection& connection, const std::function<void(int fromVersion)>& beforeChange) const;

private:
    std::span<const Migration> m_migrations;
};

} // namespace earmark::storage
