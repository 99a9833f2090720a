#pragma once

#include <filesystem>

namespace earmark::ui {

/// Work on the store's file that needs it closed.
struct StoreWork {
    enum class Kind { Restore, Repair };

    Kind kind = Kind::Repair;
    std::filesystem::path backup; ///< to restore
};

} // namespace earmark::ui
