#pragma once

#include "core/service/workspace.h"
#include "core/storage/store.h"

#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

/// What the durability trials share: a small centre, somebody who scores in it, and a ledger of what the
/// store acknowledged.
namespace earmark::trial {

/// The value, or an exception with the error's words: a trial has no use for a half-made centre.
template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error(describe(result.error()));
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

/// Makes a store with one team, agent and inspector and a card of five scales.
void makeCentre(const std::filesystem::path& path);

struct OpenOptions {
    std::string vfs;
    storage::Store::Durability durability = storage::Store::Durability::Full;
    int checkpointPages = 1'000;
};
std::unique_ptr<service::Workspace> openCentre(const std::filesystem::path& path,
                                               const OpenOptions& options = {});

} // namespace earmark::trial
