#include "app/cli/score_command.h"

#include "app/cli/command_line.h"
#include "core/exchange/card_json.h"
#include "core/reporting/score_json.h"
#include "core/scoring/lint.h"

namespace earmark::cli {

namespace {

struct ScoreOptions {
    std::string card;
    std::string answers;
    bool explain = false;
};

/// A card that could not be published still scores, but the person should know.
void warnOfLintErrors(Console& console, const ScoreOptions& options, const model::CardVersion& card) {
    if (scoring::hasErrors(scoring::lint(card)))
        console.say(options.card + ": this card could not be published; 'earmark-cli card lint " +
                    options.card + "' says why");
}

ExitCode score(Context& context, const ScoreOptions& options) {
    const auto card = exchange::readCardFile(options.card);
    if (!card) return context.console.fail(card.error());
    const auto file = exchange::readAnswersFile(options.answers, *card);
    if (!file) return context.console.fail(file.error());
    warnOfLintErrors(context.console, options, *card);

    if (options.explain) {
        const scoring::Explanation explanation = scoring::explain(*card, file->answers, file->fields);
        return context.console.printJson([&](reporting::JsonWriter& json) {
            reporting::writeJson(json, *card, explanation.score, &explanation.lines);
        });
    }
    const scoring::Score result = scoring::Scorer(*card).score(file->answers, file->fields);
    return context.console.printJson(
        [&](reporting::JsonWriter& json) { reporting::writeJson(json, *card, result); });
}

} // namespace

void addScoreCommand(CommandLine& line) {
    const auto options = std::make_shared<ScoreOptions>();
    CLI::App& verb =
        line.addVerb(line.root(), "score", "Score answers on a card, from two files; no store is touched",
                     [options](Context& context) { return score(context, *options); });
    verb.add_option("CARD", options->card, "The scorecard, a JSON file")->required();
    verb.add_option("ANSWERS", options->answers, "The answers, a JSON file")->required();
    verb.add_flag("--explain", options->explain, "Add the derivation, line by line");
}

} // namespace earmark::cli
