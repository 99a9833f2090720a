#pragma once

#include "core/model/evaluation.h"
#include "core/storage/checksum.h"

#include <string>

namespace earmark::storage {

/// The checksum that seals a submitted evaluation: over every member of header, answers, moments, markers and
/// heard spans. Its form is part of the store; a change of it is a migration.
Checksum sealOf(const model::Evaluation& evaluation);

/// 32 lower-case hexadecimal digits, as files carry it.
std::string sealText(const Checksum& seal);

} // namespace earmark::storage
