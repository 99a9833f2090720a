#include "core/service/shipped_cards.h"

#include "core/exchange/card_json.h"
#include "core/service/card_service.h"

#include <algorithm>
#include <system_error>
#include <vector>

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

Result<ChangeSet> installShippedCards(Workspace& workspace, const std::filesystem::path& resources) {
    std::error_code problem;
    const std::filesystem::path folder = resources / "scorecards";
    const std::vector<std::filesystem::path> files = cardFiles(folder, problem);
    if (problem) return Error{ErrorCode::NotFound, folder.string(), problem.message()};
    CardService cards(workspace);
    // Before anything is published: the first card published would become the default.
    const bool defaultChosen = cards.defaultCard().has_value();
    for (const std::filesystem::path& file : files) {
        Result<model::CardVersion> card = exchange::readCardFile(file);
        if (!card) return card.error();
        const auto published = cards.publish(std::move(*card), "Earmark", "Shipped with the program");
        if (!published) return published.error();
    }
    ChangeSet changes;
    changes.cards = true;
    if (defaultChosen) return changes;
    const Result<ChangeSet> chosen = cards.setDefault(kStandardCardKey);
    if (!chosen) return chosen.error();
    return changes;
}

} // namespace earmark::service
