#include "core/service/card_folder.h"

#include "core/exchange/card_json.h"

#include <algorithm>
#include <system_error>

namespace earmark::service {

namespace {

std::vector<std::filesystem::path> cardFiles(const std::filesystem::path& folder, std::error_code& problem) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder, problem))
        if (entry.path().extension() == ".json") files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

} // namespace

Result<std::vector<model::CardVersion>> readCardFolder(const std::filesystem::path& folder) {
    std::error_code problem;
    const std::vector<std::filesystem::path> files = cardFiles(folder, problem);
    if (problem) return Error{ErrorCode::NotFound, folder.string(), problem.message()};
    std::vector<model::CardVersion> cards;
    for (const std::filesystem::path& file : files) {
        Result<model::CardVersion> card = exchange::readCardFile(file);
        if (!card) return card.error();
        cards.push_back(std::move(*card));
    }
    std::ranges::stable_sort(cards, {}, &model::CardVersion::id);
    return cards;
}

} // namespace earmark::service
