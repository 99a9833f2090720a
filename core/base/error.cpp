#include "core/base/error.h"

namespace earmark {

const char* errorCodeName(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidArgument:
        return "invalid-argument";
    case ErrorCode::NotFound:
        return "not-found";
    case ErrorCode::AlreadyExists:
        return "already-exists";
    case ErrorCode::Conflict:
        return "conflict";
    case ErrorCode::Incomplete:
        return "incomplete";
    case ErrorCode::NotAllowed:
        return "not-allowed";
    case ErrorCode::Malformed:
        return "malformed";
    case ErrorCode::Unsupported:
        return "unsupported";
    case ErrorCode::TooLarge:
        return "too-large";
    case ErrorCode::Encrypted:
        return "encrypted";
    case ErrorCode::Cancelled:
        return "cancelled";
    case ErrorCode::Io:
        return "io";
    case ErrorCode::NoSpace:
        return "no-space";
    case ErrorCode::ReadOnly:
        return "read-only";
    case ErrorCode::Busy:
        return "busy";
    case ErrorCode::NetworkShare:
        return "network-share";
    case ErrorCode::NewerStore:
        return "newer-store";
    case ErrorCode::Corrupt:
        return "corrupt";
    case ErrorCode::Audio:
        return "audio";
    case ErrorCode::Internal:
        return "internal";
    }
    return "internal";
}

std::string describe(const Error& error) {
    if (error.subject.empty()) return error.detail.empty() ? errorCodeName(error.code) : error.detail;
    if (error.detail.empty()) return error.subject + ": " + errorCodeName(error.code);
    return error.subject + ": " + error.detail;
}

} // namespace earmark
