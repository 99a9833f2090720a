#pragma once

#include "core/base/error.h"

#include <stdexcept>

namespace earmark::storage {

/// What ends a piece of work inside the storage room. Thrown privately; Store::read and Store::write turn it
/// into a Result once, so it never leaves core.
class Failure : public std::runtime_error {
public:
    explicit Failure(Error error)
        : std::runtime_error(describe(error))
        , m_error(std::move(error)) {}

    const Error& error() const { return m_error; }

private:
    Error m_error;
};

/// Why the database engine refused.
enum class Fault {
    Busy,       ///< another connection holds the lock
    Unique,     ///< a key exists already
    Constraint, ///< any other constraint: foreign key, check, type
    Full,       ///< the disk is full
    ReadOnly,   ///< file or folder cannot be written
    CannotOpen, ///< the file cannot be opened at all
    Corrupt,    ///< the file is damaged or no database
    Io,         ///< the system refused a read, write or sync
    Stopped,    ///< the statement's watch did not let it go on
    Other,
};

/// A failure of the engine, its message saved before any rollback could overwrite it.
class DatabaseFailure final : public Failure {
public:
    DatabaseFailure(Fault fault, Error error)
        : Failure(std::move(error))
        , m_fault(fault) {}

    Fault fault() const { return m_fault; }

private:
    Fault m_fault;
};

} // namespace earmark::storage
