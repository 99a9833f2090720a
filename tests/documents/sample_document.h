#pragma once

#include "core/documents/document.h"

namespace earmark::test {

/// A document with every kind of block, every kind of column and every mark of a chart.
documents::Document sampleDocument(Language language = Language::English);

} // namespace earmark::test
