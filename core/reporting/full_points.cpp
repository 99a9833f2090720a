#include "core/reporting/full_points.h"

#include "core/scoring/card_words.h"

#include <algorithm>

namespace earmark::reporting {

namespace {

const model::Option* bestOption(const model::Criterion& criterion) {
    if (criterion.kind != model::CriterionKind::Choice || criterion.options.empty()) return nullptr;
    return &*std::ranges::max_element(criterion.options, {},
                                      [](const model::Option& option) { return option.points.thousandths; });
}

std::string joined(const std::string& level, const std::string& described, const std::string& guidance,
                   const char* colon) {
    std::string text = level;
    if (!level.empty() && !described.empty()) text += colon + described;
    if (!text.empty() && !guidance.empty()) text += "\n";
    return text + guidance;
}

} // namespace

LocalizedText fullPointsWords(const model::Criterion& criterion) {
    LocalizedText level;
    LocalizedText described;
    if (const model::Option* best = bestOption(criterion)) {
        level = scoring::nameOrKey(best->name, best->key);
        described = best->description;
    }
    const auto in = [&](Language language, const char* colon) {
        return joined(level.in(language), described.in(language), criterion.guidance.in(language), colon);
    };
    return {in(Language::English, ": "), in(Language::Chinese, "：")};
}

} // namespace earmark::reporting
