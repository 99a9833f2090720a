#include "app/cli/card_print_command.h"

#include "app/cli/count_option.h"
#include "app/cli/find_card.h"
#include "app/cli/open_store.h"
#include "app/cli/print_program.h"
#include "core/base/whole_file.h"
#include "core/exchange/card_json.h"
#include "core/exchange/table_reader.h"
#include "core/reporting/card_print.h"
#include "core/service/card_draft_service.h"
#include "core/service/card_service.h"

#include <ostream>

namespace earmark::cli {

namespace {

struct PrintOptions {
    std::string card;
    int version = 0;
    std::string draft;
    std::string format = "html";
    std::string language = "en";
    std::string output;
};

/// What is printed and the day that stands on it.
struct CardToPrint {
    model::CardVersion card;
    std::string day;
};

std::string dayOn(const model::CardVersion& card, const Zone& zone, const Clock& clock) {
    return dayText(zone.dayOf(card.publishedAt.value_or(clock.now())));
}

bool namesFile(const std::string& card) {
    return card.ends_with(".json") || card.find('/') != std::string::npos ||
           card.find('\\') != std::string::npos;
}

Result<CardToPrint> cardToPrint(Context& context, const PrintOptions& options) {
    if (namesFile(options.card)) {
        auto card = exchange::readCardFile(exchange::pathFromText(options.card));
        if (!card) return card.error();
        std::string day = dayOn(*card, Zone::local(), context.clock);
        return CardToPrint{std::move(*card), std::move(day)};
    }
    auto workspace = openStoreToRead(context);
    if (!workspace) return workspace.error();
    if (!options.draft.empty()) {
        const auto id = CardDraftId::fromString(options.draft);
        if (!id)
            return Error{ErrorCode::InvalidArgument, options.draft,
                         "not the id of a draft; 'earmark-cli card drafts' lists them"};
        auto draft = service::CardDraftService(**workspace).get(*id);
        if (!draft) return draft.error();
        return CardToPrint{std::move(draft->card), dayText((*workspace)->zone().dayOf(draft->savedAt))};
    }
    auto card = findCard(service::CardService(**workspace), options.card,
                         options.version > 0 ? std::optional(options.version) : std::nullopt);
    if (!card) return card.error();
    std::string day = dayOn(*card, (*workspace)->zone(), context.clock);
    return CardToPrint{std::move(*card), std::move(day)};
}

ExitCode printCardPdf(Context& context, const CardToPrint& print, const PrintOptions& options) {
    if (options.output.empty())
        return context.console.fail(
            {ErrorCode::InvalidArgument, "card print", "a PDF goes to a file; name it with --output"});
    return printPdf(context, exchange::writeCard(print.card), [&](const std::string& file) {
        return std::vector<std::string>{file, options.language, print.day, options.output};
    });
}

ExitCode printHtml(Context& context, const CardToPrint& print, const PrintOptions& options) {
    const auto language = reporting::printLanguageFromName(options.language);
    const std::string html = reporting::cardHtml(
        reporting::printedCard(print.card, language.value_or(reporting::PrintLanguage::English), print.day));
    if (options.output.empty()) {
        context.console.results() << html;
        return context.console.finish(ExitCode::Fine);
    }
    const auto written = writeWholeFile(exchange::pathFromText(options.output), html);
    return written ? ExitCode::Fine : context.console.fail(written.error());
}

ExitCode printCard(Context& context, const PrintOptions& options) {
    if (options.card.empty() && options.draft.empty())
        return context.console.fail({ErrorCode::InvalidArgument, "card print",
                                     "no card is named; give its key, a card file, or --draft ID"});
    const auto print = cardToPrint(context, options);
    if (!print) return context.console.fail(print.error());
    return options.format == "pdf" ? printCardPdf(context, *print, options)
                                   : printHtml(context, *print, options);
}

} // namespace

void addCardPrintVerb(CommandLine& line, CLI::App& group) {
    const auto options = std::make_shared<PrintOptions>();
    CLI::App& print = line.addStoreVerb(group, "print", "Print a card for the wall: what earns what",
                                        [options](Context& context) { return printCard(context, *options); });
    CLI::Option* card = print.add_option("CARD", options->card, "The card's key, or a card file (.json)");
    print.add_option("--version", options->version, "The version (default: the newest published)")
        ->check(countFrom(1))
        ->type_name("N");
    print.add_option("--draft", options->draft, "A draft instead of a published card")
        ->type_name("ID")
        ->excludes(card);
    print.add_option("--format", options->format, "html or pdf")->check(CLI::IsMember({"html", "pdf"}));
    print.add_option("--language", options->language, "en, zh, or both side by side")
        ->check(CLI::IsMember({"en", "zh", "both"}));
    print.add_option("--output", options->output, "The file (default for html: standard output)")
        ->type_name("FILE");
}

} // namespace earmark::cli
