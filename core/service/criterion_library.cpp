#include "core/service/criterion_library.h"

#include "core/service/card_folder.h"

namespace earmark::service {

Result<std::vector<model::CardVersion>> criterionLibraries(const std::filesystem::path& resources) {
    return readCardFolder(resources / "library");
}

} // namespace earmark::service
