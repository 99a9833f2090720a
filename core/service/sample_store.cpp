#include "core/service/sample_store.h"

#include "core/exchange/table_reader.h"
#include "core/service/call_service.h"
#include "core/service/card_service.h"
#include "core/service/evaluation_service.h"
#include "core/service/import_service.h"
#include "core/service/media_scan.h"
#include "core/service/sample_evaluations.h"
#include "core/service/sample_records.h"
#include "core/service/shipped_cards.h"
#include "core/storage/recording_store.h"
#include "core/storage/store.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace earmark::service {

namespace {

constexpr const char* kCentreZone = "Asia/Shanghai";

/// The cards that the sample centre's service lines use. Of written contacts, sales and monthly figures,
/// which the others judge, it has no past.
constexpr std::array<std::string_view, 4> kCardsInUse{kStandardCardKey, "contact-centre", "described-levels",
                                                      "seven-tens"};

std::filesystem::path samplesIn(const std::filesystem::path& resourceDirectory) {
    return resourceDirectory / "samples";
}

Result<void> requireEmpty(Workspace& workspace) {
    const auto agents = RosterService(workspace).agents();
    if (!agents) return agents.error();
    if (agents->empty()) return {};
    return Error{ErrorCode::NotAllowed, workspace.path().string(),
                 "this store is in use already; samples go into a new one"};
}

/// Where the system has no time zones the computer's own zone is as good.
Result<void> settleZone(Workspace& workspace) {
    const auto zone = Zone::named(kCentreZone);
    return zone ? workspace.setZone(*zone) : Result<void>();
}

Result<void> importRoster(Workspace& workspace, const std::filesystem::path& file) {
    const auto table = exchange::readTable(file);
    if (!table) return table.error();
    ImportService import(workspace);
    const auto mapping = import.mappingFor(*table, exchange::ListKind::Roster);
    if (!mapping) return mapping.error();
    Progress progress;
    const auto plan = import.planRoster(*table, *mapping, progress);
    if (!plan) return plan.error();
    const auto imported = import.importRoster(*plan, BadRows::Refuse);
    return imported ? Result<void>() : Result<void>(imported.error());
}

Result<void> importContacts(Workspace& workspace, const std::filesystem::path& list,
                            const std::filesystem::path& folder) {
    const auto table = exchange::readTable(list);
    if (!table) return table.error();
    ImportService import(workspace);
    const auto mapping = import.mappingFor(*table, exchange::ListKind::Calls);
    if (!mapping) return mapping.error();
    Progress progress;
    ImportService::CallOptions options;
    options.recordings = folder;
    options.sides = model::SideLayout::AgentLeft;
    const auto plan = import.planCalls(*table, *mapping, options, progress);
    if (!plan) return plan.error();
    const auto imported = import.importCalls(*plan, BadRows::Refuse, progress);
    return imported ? Result<void>() : Result<void>(imported.error());
}

/// The shipped calls and written contacts, as the shipped lists have them: the work that waits for a
/// newcomer.
Result<void> importWaitingContacts(Workspace& workspace, const std::filesystem::path& samples) {
    if (const auto calls = importContacts(workspace, samples / "calls-utf8.csv", samples / "calls"); !calls)
        return calls;
    if (const auto texts = importContacts(workspace, samples / "texts.csv", samples / "texts"); !texts)
        return texts;
    constexpr unsigned kHelpers = 1;
    Progress progress;
    const auto scanned = scanPendingMedia(workspace, kHelpers, progress, [](const ChangeSet&) {});
    return scanned ? Result<void>() : Result<void>(scanned.error());
}

/// What happens in each shipped call, joined with what the store knows of it.
Result<std::vector<SampleCall>> knownCalls(Workspace& workspace,
                                           const std::filesystem::path& resourceDirectory) {
    auto calls = readSampleCalls(resourceDirectory);
    if (!calls) return calls.error();
    const CallService service(workspace);
    for (SampleCall& call : *calls) {
        const auto id = service.find({{}, {}, {}, call.recording.path});
        if (!id) return id.error();
        if (!*id)
            return Error{ErrorCode::Malformed, call.recording.path,
                         "the shipped call list does not have this call"};
        const auto known = service.get(**id);
        if (!known) return known.error();
        call.recording = *known;
    }
    return calls;
}

/// The published cards that are in use, the default one first.
Result<std::vector<model::CardVersion>> cardsOf(Workspace& workspace) {
    const CardService service(workspace);
    const auto list = service.list();
    if (!list) return list.error();
    std::vector<model::CardVersion> cards;
    for (const CardSummary& summary : *list) {
        if (summary.status != model::CardStatus::Published) continue;
        if (std::ranges::find(kCardsInUse, summary.cardKey) == kCardsInUse.end()) continue;
        auto card = service.get(summary.id);
        if (!card) return card.error();
        cards.insert(summary.isDefault ? cards.begin() : cards.end(), std::move(*card));
    }
    if (cards.empty()) return Error{ErrorCode::NotFound, "scorecards", "no card is published"};
    return cards;
}

Result<SampleSetting> settingOf(Workspace& workspace, const std::filesystem::path& resourceDirectory,
                                const SampleOptions& options) {
    const RosterService roster(workspace);
    auto teams = roster.teams();
    if (!teams) return teams.error();
    auto agents = roster.agents();
    if (!agents) return agents.error();
    auto inspectors = roster.inspectors();
    if (!inspectors) return inspectors.error();
    auto calls = knownCalls(workspace, resourceDirectory);
    if (!calls) return calls.error();
    auto cards = cardsOf(workspace);
    if (!cards) return cards.error();
    if (teams->empty() || agents->empty() || inspectors->empty())
        return Error{ErrorCode::Malformed, "roster.csv", "teams, agents or inspectors are missing"};
    return SampleSetting{std::move(*teams), std::move(*agents), std::move(*inspectors),
                         std::move(*calls), std::move(*cards),  workspace.zone(),
                         options.from,      options.to,         options.effects};
}

Result<void> addPastCalls(Workspace& workspace, const std::vector<SampleCase>& cases) {
    return workspace.store().write([&](storage::Connection& connection) {
        storage::RecordingStore store(connection);
        for (const SampleCase& made : cases)
            store.insert(made.recording);
        return Result<void>();
    });
}

Result<void> submitAll(Workspace& workspace, std::vector<SampleCase>& cases) {
    std::vector<model::Evaluation> evaluations;
    evaluations.reserve(cases.size());
    for (SampleCase& made : cases)
        evaluations.push_back(std::move(made.evaluation));
    const auto submitted = EvaluationService(workspace).submitAll(evaluations);
    return submitted ? Result<void>() : Result<void>(submitted.error());
}

/// Batch by batch, so that a million need no more memory than one batch.
Result<void> addPast(Workspace& workspace, const SampleSetting& setting, const SampleOptions& options,
                     Progress& progress) {
    constexpr std::size_t kBatch = 2'000;
    SampleEvaluations past(setting, options.evaluations, options.seed);
    progress.setTotal(static_cast<std::int64_t>(options.evaluations));
    while (!past.atEnd()) {
        if (progress.cancelled())
            return Error{ErrorCode::Cancelled, workspace.path().string(), "the sample store is half made"};
        std::vector<SampleCase> cases;
        while (!past.atEnd() && cases.size() < kBatch)
            cases.push_back(past.next());
        const auto count = static_cast<std::int64_t>(cases.size());
        if (const auto added = addPastCalls(workspace, cases); !added) return added;
        if (const auto submitted = submitAll(workspace, cases); !submitted) return submitted;
        progress.advance(count);
    }
    return {};
}

} // namespace

void endSampleWith(SampleOptions& options, Day last) {
    const std::chrono::year_month_day end(last);
    options.from = std::chrono::sys_days((end.year() / end.month() - std::chrono::months(11)) / 1);
    options.to = last;
}

Result<void> makeSampleStore(Workspace& workspace, const std::filesystem::path& resourceDirectory,
                             const SampleOptions& options, Progress& progress) {
    if (const auto empty = requireEmpty(workspace); !empty) return empty;
    if (const auto settled = settleZone(workspace); !settled) return settled;
    const auto cards = installShippedCards(workspace, resourceDirectory);
    if (!cards) return cards.error();
    const std::filesystem::path samples = samplesIn(resourceDirectory);
    if (const auto people = importRoster(workspace, samples / "roster.csv"); !people) return people;
    if (const auto waiting = importWaitingContacts(workspace, samples); !waiting) return waiting;
    const auto setting = settingOf(workspace, resourceDirectory, options);
    if (!setting) return setting.error();
    if (const auto added = addPast(workspace, *setting, options, progress); !added) return added;
    if (const auto caughtUp = workspace.sheets().catchUp(); !caughtUp) return caughtUp;
    return addSampleRecords(workspace, *setting, options.seed);
}

} // namespace earmark::service
