#pragma once

#include "core/service/call_words.h"
#include "core/service/card_service.h"

#include <string>

/// Words of the command line by which figures are chosen. A misspelt one must not give empty figures:
/// NotFound says what is like it. An empty word, which chooses nothing, is fine.
namespace earmark::cli {

Result<void> requireWord(service::Workspace& workspace, service::CallWord word, const std::string& text);
/// By its key, any version, in use or retired, drafts not.
Result<void> requireCard(const service::CardService& cards, const std::string& key);
Result<void> requireCard(service::Workspace& workspace, const std::string& key);
/// By their keys, in any version of that card, or of any where `cardKey` is empty.
Result<void> requireSection(service::Workspace& workspace, const std::string& cardKey,
                            const std::string& key);
Result<void> requireCriterion(service::Workspace& workspace, const std::string& cardKey,
                              const std::string& key);

} // namespace earmark::cli
