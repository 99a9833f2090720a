#include "core/storage/migrator.h"

#include "core/storage/failure.h"
#include "core/storage/transaction.h"

#include <string>

namespace earmark::storage {

namespace {

void apply(Connection& connection, const Migration& migration) {
    Transaction transaction(connection, Transaction::Kind::Write);
    try {
        connection.executeScript(migration.sql);
    } catch (const DatabaseFailure& failure) {
        const bool ourOwnMistakeOrDamage = failure.error().code == ErrorCode::Internal;
        throw Failure(Error{ourOwnMistakeOrDamage ? ErrorCode::Corrupt : failure.error().code,
                            connection.name(),
                            std::string("migration ") + migration.name +
                                " failed and was undone: " + failure.error().detail});
    }
    connection.execute("PRAGMA user_version = " + std::to_string(migration.version));
    transaction.commit();
}

} // namespace

int Migrator::inspect(Connection& connection) const {
    const auto tables = connection.integer("SELECT count(*) FROM sqlite_schema");
    const auto application = connection.integer("PRAGMA application_id");
    const auto version = static_cast<int>(connection.integer("PRAGMA user_version"));
    if (tables == 0 && version == 0) return 0;
    if (application != kApplicationId)
        throw Failure(Error{ErrorCode::Malformed, connection.name(),
                            "this is a database of another program, not a store"});
    if (version == 0)
        throw Failure(Error{ErrorCode::Corrupt, connection.name(), "the store has tables but no version"});
    if (version > newest())
        throw Failure(Error{ErrorCode::NewerStore, connection.name(),
                            "the store has version " + std::to_string(version) +
                                ", this program knows versions up to " + std::to_string(newest()) +
                                "; install the newer program"});
    return version;
}

void Migrator::migrate(Connection& connection, const std::function<void(int)>& beforeChange) const {
    const int version = inspect(connection);
    if (version == newest()) return;
    if (version > 0 && beforeChange) beforeChange(version);
    if (version == 0) connection.execute("PRAGMA application_id = " + std::to_string(kApplicationId));
    for (const Migration& migration : m_migrations)
        if (migration.version > version) apply(connection, migration);
}

} // namespace earmark::storage
