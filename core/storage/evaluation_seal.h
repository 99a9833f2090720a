#pragma once

#include "core/model/evaluation.h"
#include "core/storage/checksum.h"

namespace earmark::storage {

/// The checksum that seals a submitted evaluation: over every member of header, answers, moments, markers and
/// heard spans. Its form is part of the store; a change of it is a migration.
Checksum sealOf(const model::Evaluation& evaluation);

} // namespace earmark::storage
