#include "app/cli/training_command.h"

#include "app/cli/coaching_records.h"
#include "app/cli/count_option.h"
#include "app/cli/record_options.h"
#include "app/cli/record_verbs.h"
#include "core/reporting/figure_fields.h"
#include "core/reporting/figure_text.h"
#include "core/scoring/decimal.h"
#include "core/service/training_effect.h"
#include "core/service/training_service.h"

namespace earmark::cli {

namespace {

using reporting::JsonRecords;
using reporting::JsonWriter;
using reporting::RecordWriter;
using service::TrainingEffects;
using service::TrainingRow;
using service::TrainingService;
using service::Workspace;

struct TrainingOptions {
    std::string id;
    std::string topic;
    std::string day;
    std::string trainer;
    std::vector<std::string> aims;
    std::vector<std::string> participants;
    std::string wholeTeam;
    std::string note;
    std::string from;
    std::string to;
    std::string agent;
    std::string team;
    std::string format = "json";
    int weeks = TrainingEffects::kTrainingWeeks;
};

using Options = std::shared_ptr<TrainingOptions>;

/// A word and what stands behind its last `mark`; the second is empty without one.
std::pair<std::string, std::string> splitAt(const std::string& text, char mark) {
    const std::size_t at = text.rfind(mark);
    if (at == std::string::npos) return {text, {}};
    return {text.substr(0, at), text.substr(at + 1)};
}

std::string badAim(std::string& text) {
    const auto [card, criterion] = splitAt(text, '/');
    return card.empty() || criterion.empty() ? text + ": an aim is given as CARD/CRITERION, by their keys"
                                             : "";
}

std::optional<std::int64_t> examOf(const std::string& score) {
    const auto thousandths = scoring::parseDecimal(score, 3);
    return thousandths && *thousandths >= 0 ? thousandths : std::nullopt;
}

std::string badParticipant(std::string& text) {
    const auto [agent, score] = splitAt(text, '=');
    const bool hasScore = text.find('=') != std::string::npos;
    return agent.empty() || (hasScore && !examOf(score))
               ? text + ": a participant is given as AGENT or AGENT=SCORE, such as 0007=87.5"
               : "";
}

void writePoints(RecordWriter& records, const std::string& name,
                 const std::optional<std::int64_t>& thousandths) {
    thousandths ? records.digits(name, reporting::pointsText(*thousandths)) : records.absent(name);
    records.maybeNumber(name + "Thousandths", thousandths);
}

std::string aimsText(const model::TrainingCourse& course) {
    std::string text;
    for (const model::CriterionRef& aim : course.aims)
        text += (text.empty() ? "" : " ") + aim.cardKey + "/" + aim.criterionKey;
    return text;
}

void writeFields(RecordWriter& records, const TrainingRow& row, const Zone&) {
    records.text("training", row.course.id.toString());
    records.text("topic", row.course.topic);
    records.text("day", dayText(row.course.heldOn));
    records.text("trainer", row.course.trainer);
    records.text("aims", aimsText(row.course));
    records.count("participantCount", row.participants.size());
    writePoints(records, "meanExam", row.meanExamThousandths);
    records.text("note", row.course.note);
}

void writeParticipants(JsonWriter& json, const std::vector<service::ParticipantRow>& participants) {
    JsonRecords records(json);
    json.key("participants");
    json.beginArray();
    for (const service::ParticipantRow& participant : participants) {
        records.beginRecord();
        records.text("agent", participant.number);
        records.text("agentName", participant.name);
        writePoints(records, "exam", participant.examThousandths);
        records.endRecord();
    }
    json.endArray();
}

void writeGroup(RecordWriter& records, const std::string& name, const statistics::GroupChange& group) {
    records.count(name + "Count", group.people);
    records.count(name + "BeforeCount", group.valuesBefore);
    reporting::writeShare(records, name + "Before", group.before);
    records.count(name + "AfterCount", group.valuesAfter);
    reporting::writeShare(records, name + "After", group.after);
    reporting::writeShare(records, name + "Change", group.change);
}

void writeAim(RecordWriter& records, const service::AimEffect& aim) {
    writeCriterion(records, aim.criterion);
    records.text("comparedWith", service::trainingComparisonName(aim.comparedWith));
    writeGroup(records, "participants", aim.figures.participants);
    writeGroup(records, "others", aim.figures.others);
    reporting::writeShare(records, "difference", aim.figures.difference);
    reporting::writeInterval(records, "difference", aim.figures.interval);
    records.text("verdict", statistics::verdictName(aim.figures.verdict));
}

Result<std::vector<TrainingRow>> listed(Workspace& workspace, const TrainingOptions& options) {
    const service::RosterService roster(workspace);
    const auto agent = maybeAgent(roster, options.agent);
    if (!agent) return agent.error();
    const auto team = maybeTeam(roster, options.team);
    if (!team) return team.error();
    return TrainingService(workspace).list({dayOf(options.from), dayOf(options.to), *agent, *team});
}

ExitCode listTrainings(Context& context, const TrainingOptions& options) {
    return printRows(
        context, options.format, [&](Workspace& workspace) { return listed(workspace, options); },
        [](RecordWriter& records, const TrainingRow& row, const Zone& zone) {
            writeFields(records, row, zone);
        });
}

Result<void> addTeam(const service::RosterService& roster, const std::string& name,
                     model::TrainingCourse& course) {
    const auto team = maybeTeam(roster, name);
    if (!team) return team.error();
    if (!*team) return {};
    const auto agents = roster.agents();
    if (!agents) return agents.error();
    for (const model::Agent& agent : *agents)
        if (agent.teamOn(course.heldOn) == *team) course.participants.push_back({agent.id, std::nullopt});
    return {};
}

Result<model::TrainingCourse> courseOf(Workspace& workspace, const TrainingOptions& options) {
    const service::RosterService roster(workspace);
    model::TrainingCourse course;
    course.topic = options.topic;
    course.heldOn = *dayOf(options.day);
    course.trainer = options.trainer;
    course.note = options.note;
    for (const std::string& aim : options.aims) {
        const auto [card, criterion] = splitAt(aim, '/');
        course.aims.push_back({card, criterion});
    }
    if (const auto added = addTeam(roster, options.wholeTeam, course); !added) return added.error();
    for (const std::string& participant : options.participants) {
        const auto [name, score] = splitAt(participant, '=');
        const auto agent = findAgent(roster, name);
        if (!agent) return agent.error();
        course.participants.push_back({*agent, examOf(score)});
    }
    return course;
}

void writeWhole(RecordWriter& records, JsonWriter& json, const TrainingRow& row, const Zone& zone) {
    writeFields(records, row, zone);
    writeParticipants(json, row.participants);
}

ExitCode printTraining(Context& context, Workspace& workspace, model::TrainingCourseId id) {
    const auto row = TrainingService(workspace).get(id);
    if (!row) return context.console.fail(row.error());
    return context.console.printJson([&](JsonWriter& json) {
        JsonRecords records(json);
        json.beginObject();
        writeWhole(records, json, *row, workspace.zone());
        json.endObject();
    });
}

ExitCode addTraining(Context& context, const TrainingOptions& options) {
    auto workspace = openStore(context);
    if (!workspace) return context.console.fail(workspace.error());
    const auto course = courseOf(**workspace, options);
    if (!course) return context.console.fail(course.error());
    const auto saved = TrainingService(**workspace).add(*course);
    return saved ? printTraining(context, **workspace, saved->course.id)
                 : context.console.fail(saved.error());
}

ExitCode showTraining(Context& context, const TrainingOptions& options) {
    auto workspace = openStoreToRead(context);
    if (!workspace) return context.console.fail(workspace.error());
    return printTraining(context, **workspace, idOf<model::TrainingCourseId>(options.id));
}

ExitCode removeTraining(Context& context, const TrainingOptions& options) {
    return changeAndPrint(
        context,
        [&](Workspace& workspace) {
            return TrainingService(workspace).remove(idOf<model::TrainingCourseId>(options.id));
        },
        [&](RecordWriter& records, JsonWriter&, const service::RecordChanges&) {
            records.text("removed", options.id);
        });
}

ExitCode showEffect(Context& context, const TrainingOptions& options) {
    return readAndPrint(
        context,
        [&](Workspace& workspace) {
            return TrainingEffects(workspace).of(idOf<model::TrainingCourseId>(options.id), options.weeks);
        },
        [](RecordWriter& records, JsonWriter& json, const service::TrainingEffect& effect) {
            records.text("training", effect.course.toString());
            writeWindow(records, effect.window);
            json.key("aims");
            json.beginArray();
            for (const service::AimEffect& aim : effect.aims) {
                records.beginRecord();
                writeAim(records, aim);
                records.endRecord();
            }
            json.endArray();
        });
}

void addCourseOptions(CLI::App& verb, TrainingOptions& options) {
    const CLI::Validator anAim(badAim, "CARD/CRITERION", "aim");
    const CLI::Validator aParticipant(badParticipant, "AGENT[=SCORE]", "participant");
    verb.add_option("--topic", options.topic, "What it was about")->required()->check(kAName);
    verb.add_option("--day", options.day, "When it was given")->required()->check(kADay);
    verb.add_option("--trainer", options.trainer, "Who gave it")->required()->check(kAName);
    verb.add_option("--aim", options.aims, "A criterion that it is to mend; may be repeated")
        ->check(anAim)
        ->allow_extra_args(false);
    verb.add_option("--participant", options.participants,
                    "Who took part: number, extension, name or id, with the exam's score; may be repeated")
        ->check(aParticipant)
        ->allow_extra_args(false);
    verb.add_option("--whole-team", options.wholeTeam, "Everybody of this team on the day took part");
    verb.add_option("--note", options.note, "A note")->check(kAText);
}

} // namespace

void addTrainingCommand(CommandLine& line) {
    const auto options = std::make_shared<TrainingOptions>();
    CLI::App& group = line.addGroup("training", "Trainings that were given, and whether they helped");
    const auto add = [&](const char* name, const char* description, auto run) -> CLI::App& {
        return line.addStoreVerb(group, name, description,
                                 [options, run](Context& context) { return run(context, *options); });
    };
    CLI::App& list = add("list", "List trainings by day", listTrainings);
    addPeriodOptions(list, options->from, options->to, "of the trainings");
    list.add_option("--agent", options->agent, "Only where this agent took part");
    list.add_option("--team", options->team, "Only where somebody of this team took part");
    addFormatOption(list, options->format);
    addCourseOptions(add("add", "Note a training with its participants", addTraining), *options);
    CLI::App& show = add("show", "Print a training with its participants", showTraining);
    CLI::App& remove = add("remove", "Forget a training", removeTraining);
    CLI::App& effect = add("effect", "Compare participants with others, before and after", showEffect);
    for (CLI::App* verb : {&show, &remove, &effect})
        verb->add_option("TRAINING", options->id, "Its id, as 'training list' prints it")
            ->required()
            ->check(kAnId);
    effect.add_option("--weeks", options->weeks, "So many weeks on both sides (default: 8)")
        ->check(countFrom(1, service::kMostEffectWeeks))
        ->type_name("N");
}

} // namespace earmark::cli
