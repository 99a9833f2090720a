#include "app/cli/coaching_action_command.h"

#include "app/cli/coaching_records.h"
#include "app/cli/count_option.h"
#include "app/cli/record_options.h"
#include "app/cli/record_verbs.h"

#include <map>

namespace earmark::cli {

namespace {

using reporting::JsonWriter;
using reporting::RecordWriter;
using service::CoachingEffects;
using service::CoachingService;
using service::SavedSession;
using service::Workspace;

struct ActionOptions {
    std::string id; ///< of the session or action
    std::string what;
    std::string owner;
    std::string due;
    std::string card;
    std::string criterion;
    std::string worked;
    std::string note;
    std::string on;
    std::string reason;
    int weeks = CoachingEffects::kCoachingWeeks;
};

using Options = std::shared_ptr<ActionOptions>;

service::ActionWish wishOf(const ActionOptions& options) {
    service::ActionWish wish;
    if (!options.criterion.empty()) wish.criterion = model::CriterionRef{options.card, options.criterion};
    wish.what = options.what;
    wish.owner = options.owner;
    wish.due = dayOf(options.due).value_or(Day());
    return wish;
}

service::ActionReview reviewOf(const ActionOptions& options) {
    const std::map<std::string, model::Worked> found{
        {"yes", model::Worked::Yes}, {"no", model::Worked::No}, {"too-early", model::Worked::Unknown}};
    return {found.at(options.worked), options.note, dayOf(options.on)};
}

ExitCode addAction(Context& context, const ActionOptions& options) {
    return printChanged(context, [&](Workspace& workspace) {
        return CoachingService(workspace).addAction(idOf<model::CoachingSessionId>(options.id),
                                                    wishOf(options));
    });
}

ExitCode changeAction(Context& context, const ActionOptions& options) {
    return printChanged(context, [&](Workspace& workspace) {
        return CoachingService(workspace).changeAction(idOf<model::CoachingActionId>(options.id),
                                                       wishOf(options));
    });
}

ExitCode reviewAction(Context& context, const ActionOptions& options) {
    return printChanged(context, [&](Workspace& workspace) {
        return CoachingService(workspace).reviewAction(idOf<model::CoachingActionId>(options.id),
                                                       reviewOf(options));
    });
}

ExitCode dropAction(Context& context, const ActionOptions& options) {
    return printChanged(context, [&](Workspace& workspace) {
        return CoachingService(workspace).dropAction(idOf<model::CoachingActionId>(options.id),
                                                     options.reason);
    });
}

ExitCode showEffect(Context& context, const ActionOptions& options) {
    return readAndPrint(
        context,
        [&](Workspace& workspace) {
            return CoachingEffects(workspace).of(idOf<model::CoachingActionId>(options.id), options.weeks);
        },
        [](RecordWriter& records, JsonWriter&, const service::ActionEffect& effect) {
            writeFields(records, effect);
        });
}

void addId(CLI::App& verb, const Options& options, const char* name, const char* description) {
    verb.add_option(name, options->id, description)->required()->check(kAnId);
}

void addActionId(CLI::App& verb, const Options& options) {
    addId(verb, options, "ACTION", "The action's id");
}

void addWish(CLI::App& verb, const Options& options) {
    verb.add_option("--what", options->what, "What is to be done")->required()->check(kAText);
    verb.add_option("--owner", options->owner, "Who does it")->required()->check(kAName);
    verb.add_option("--due", options->due, "The day by which it is done")->required()->check(kADay);
    CLI::Option* card =
        verb.add_option("--card", options->card, "The card of the criterion it is to mend: its key");
    verb.add_option("--criterion", options->criterion, "The criterion's key")->needs(card);
    card->needs(verb.get_option("--criterion"));
}

template <class Run>
CLI::App& addVerb(CommandLine& line, CLI::App& group, const Options& options, const char* name,
                  const char* description, Run run) {
    return line.addStoreVerb(group, name, description,
                             [options, run](Context& context) { return run(context, *options); });
}

} // namespace

Result<service::SessionRow> sessionRow(Workspace& workspace, const model::CoachingSession& session) {
    service::CoachingFilter filter;
    filter.agent = session.agent;
    const auto rows = CoachingService(workspace).sessions(filter);
    if (!rows) return rows.error();
    for (const service::SessionRow& row : *rows)
        if (row.session.id == session.id) return row;
    return Error{ErrorCode::NotFound, session.id.toString(), "the store has no such coaching session"};
}

ExitCode printChanged(Context& context, const std::function<Result<SavedSession>(Workspace&)>& change) {
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto saved = change(**workspace);
    if (!saved) return context.console.fail(saved.error());
    const auto row = sessionRow(**workspace, saved->session);
    if (!row) return context.console.fail(row.error());
    const Zone& zone = (*workspace)->zone();
    return context.console.printJson([&](JsonWriter& json) {
        json.beginObject();
        writeParts(json, *row, zone, zone.dayOf(context.clock.now()));
        json.endObject();
    });
}

void addCoachingActionVerbs(CommandLine& line, CLI::App& coachingGroup) {
    const auto options = std::make_shared<ActionOptions>();
    CLI::App& group =
        line.addGroup(coachingGroup, "action", "What was agreed in a session, and what came of it");
    CLI::App& add = addVerb(line, group, options, "add", "Agree on an action in a session", addAction);
    addId(add, options, "SESSION", "The session's id, as 'coaching list' prints it");
    addWish(add, options);
    CLI::App& change = addVerb(line, group, options, "change", "Change an open action", changeAction);
    addActionId(change, options);
    addWish(change, options);
    CLI::App& review = addVerb(line, group, options, "review", "Note whether an action worked", reviewAction);
    addActionId(review, options);
    review.add_option("--worked", options->worked, "yes, no, or too-early: it stays open")
        ->required()
        ->check(CLI::IsMember({"yes", "no", "too-early"}));
    review.add_option("--note", options->note, "What was found")->check(kAText);
    review.add_option("--on", options->on, "The day of the review (default: today)")->check(kADay);
    CLI::App& drop = addVerb(line, group, options, "drop", "Give an open action up", dropAction);
    addActionId(drop, options);
    drop.add_option("--reason", options->reason, "Why nobody will do it")->required()->check(kAText);
    CLI::App& effect = addVerb(line, group, options, "effect",
                               "Compare its criterion before and after the session", showEffect);
    addActionId(effect, options);
    effect.add_option("--weeks", options->weeks, "So many weeks on both sides (default: 4)")
        ->check(countFrom(1, service::kMostEffectWeeks))
        ->type_name("N");
}

} // namespace earmark::cli
