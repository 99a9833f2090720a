#include "app/cli/library_command.h"

#include "core/base/paths.h"
#include "core/exchange/model_names.h"
#include "core/model/recording.h"
#include "core/reporting/figure_text.h"
#include "core/service/criterion_library.h"
#include "core/service/shipped_cards.h"

namespace earmark::cli {

namespace {

/// What the criterion can earn; of a deduction, what it takes off each time.
model::Points pointsOf(const model::Criterion& criterion) {
    return criterion.kind == model::CriterionKind::Deduction ? criterion.deductionPoints : criterion.maximum;
}

void writeCriterion(reporting::JsonWriter& json, const model::Criterion& criterion) {
    json.beginObject();
    json.member("criterion", criterion.key);
    json.member("name", criterion.name);
    json.member("guidance", criterion.guidance);
    json.member("kind", exchange::nameOf(exchange::kKindNames, criterion.kind));
    json.member("points", reporting::pointsText(pointsOf(criterion).thousandths));
    json.member("pointsThousandths", pointsOf(criterion).thousandths);
    json.member("fatal", !criterion.fatalRules.empty());
    json.member("allowNotApplicable", criterion.notApplicableAllowed);
    json.endObject();
}

void writeElement(reporting::JsonWriter& json, const model::Section& element) {
    json.beginObject();
    json.member("element", element.key);
    json.member("name", element.name);
    json.key("criteria");
    json.beginArray();
    for (const model::Criterion& criterion : element.criteria)
        writeCriterion(json, criterion);
    json.endArray();
    json.endObject();
}

void writeLibrary(reporting::JsonWriter& json, const model::CardVersion& library) {
    json.beginObject();
    json.member("library", library.cardKey);
    json.member("name", library.name);
    json.member("description", library.description);
    json.key("elements");
    json.beginArray();
    for (const model::Section& element : library.sections)
        writeElement(json, element);
    json.endArray();
    json.endObject();
}

void writeTemplate(reporting::JsonWriter& json, const model::CardVersion& card) {
    json.beginObject();
    json.member("card", card.cardKey);
    json.member("name", card.name);
    json.member("description", card.description);
    json.member("medium", model::mediumName(card.medium));
    json.member("criteria", card.criterionCount());
    json.endObject();
}

template <class Write>
ExitCode print(Context& context, const char* name, const Result<std::vector<model::CardVersion>>& shipped,
               Write write) {
    if (!shipped) return context.console.fail(shipped.error());
    return context.console.printJson([&](reporting::JsonWriter& json) {
        json.beginObject();
        json.key(name);
        json.beginArray();
        for (const model::CardVersion& card : *shipped)
            write(json, card);
        json.endArray();
        json.endObject();
    });
}

ExitCode listLibraries(Context& context) {
    return print(context, "libraries", service::criterionLibraries(resourceDirectory()), writeLibrary);
}

ExitCode listTemplates(Context& context) {
    return print(context, "templates", service::templates(resourceDirectory()), writeTemplate);
}

} // namespace

void addLibraryVerbs(CommandLine& line, CLI::App& cardGroup) {
    line.addVerb(cardGroup, "library", "List the ready criteria from which a card can be composed",
                 listLibraries);
    line.addVerb(cardGroup, "templates", "List the shipped cards from which a card can be started",
                 listTemplates);
}

} // namespace earmark::cli
