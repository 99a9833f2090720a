#pragma once

#include "core/model/evaluation.h"
#include "core/service/sampling.h"

#include <string>

namespace earmark::service {

/// What a call is judged for where `purpose` was asked: a mystery call is never judged as a regular one.
inline model::Purpose judgedPurpose(model::Purpose purpose, const std::string& callType) {
    const bool mystery = purpose == model::Purpose::Regular && isMysteryCall(callType);
    return mystery ? model::Purpose::Mystery : purpose;
}

} // namespace earmark::service
