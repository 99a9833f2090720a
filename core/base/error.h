#pragma once

#include <string>

namespace earmark {

/// What went wrong, as a kind that ui/common turns into a translated sentence.
enum class ErrorCode {
    InvalidArgument, ///< the caller's input is not usable; detail names what and why
    NotFound,        ///< the thing named by subject does not exist
    AlreadyExists,   ///< the thing named by subject exists and would be overwritten
    Conflict,        ///< somebody changed it meanwhile (optimistic locking by revision)
    Incomplete,      ///< an evaluation lacks answers; detail lists the criteria
    NotAllowed,      ///< the state forbids it: a frozen card, a submitted evaluation …
    Malformed,       ///< a file or text does not have the form it claims; detail gives the place
    Unsupported,     ///< a known form that this program does not read; detail says what to do instead
    TooLarge,        ///< beyond a limit that protects the program; detail names limit and size
    Encrypted,       ///< protected by a password
    Cancelled,       ///< the person cancelled
    Io,              ///< the system refused a read or write; detail is the system's own word
    NoSpace,         ///< the disk is full
    ReadOnly,        ///< file or folder cannot be written
    Busy,            ///< another program instance holds the store
    NetworkShare,    ///< the store would lie on a network share
    NewerStore,      ///< written by a newer version of the program
    Corrupt,         ///< stored data does not match its checksum or form
    Audio,           ///< the sound device or a decoder failed
    Internal,        ///< a mistake of ours; detail is for a report
};

/// An expected failure: a kind, what it happened to, and what exactly happened.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string subject; ///< the file, criterion, agent … it happened to; UTF-8; may be empty
    std::string detail;  ///< place and reason in plain English, UTF-8; may be empty

    bool operator==(const Error&) const = default;
};

/// The stable English name of a code, as the command line prints it ("not-found").
const char* errorCodeName(ErrorCode code);

/// "subject: detail" in one line, for messages on stderr and logs.
std::string describe(const Error& error);

} // namespace earmark
