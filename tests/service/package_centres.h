#pragma once

#include "core/exchange/package_evaluation.h"
#include "core/exchange/package_reader.h"
#include "core/exchange/package_writer.h"
#include "core/service/package_export.h"
#include "core/service/package_import.h"
#include "core/service/package_trust.h"
#include "core/service/verify_service.h"
#include "core/storage/evaluation_store.h"
#include "core/storage/store.h"
#include "tests/service/scored_centre.h"

#include <algorithm>
#include <map>
#include <string>

namespace earmark::test {

/// The inspector's PC and the leader's: two stores with the same people and card, each under ids of its own.
/// The leader takes the inspector's packages.
struct TwoCentres {
    TwoCentres() { valueOf(trust(leader).trust(valueOf(trust(inspector).identity()).sender)); }

    static service::PackageTrust trust(ScoredCentre& centre) {
        return service::PackageTrust(*centre.workspace);
    }

    static std::filesystem::path send(ScoredCentre& from, const std::string& name = "week.earmark",
                                      const service::PackageChoice& choice = {}) {
        Progress progress;
        const auto file = from.folder / name;
        (void)valueOf(service::PackageExport(*from.workspace).write(file, choice, progress));
        return file;
    }

    static exchange::PackageReader opened(const std::filesystem::path& file) {
        return valueOf(exchange::PackageReader::open(file));
    }

    static Result<service::PackageOutcome> tryTake(ScoredCentre& into, const std::filesystem::path& file) {
        auto package = exchange::PackageReader::open(file);
        if (!package) return package.error();
        Progress progress;
        return service::PackageImport(*into.workspace).import(*package, progress);
    }
    static service::PackageOutcome take(ScoredCentre& into, const std::filesystem::path& file) {
        return valueOf(tryTake(into, file));
    }
    static service::PackageOutcome preview(ScoredCentre& into, const std::filesystem::path& file) {
        const auto package = opened(file);
        Progress progress;
        return valueOf(service::PackageImport(*into.workspace).preview(package, progress));
    }

    ScoredCentre inspector;
    ScoredCentre leader;
};

/// Every evaluation of a store with people and cards by their keys instead of ids, so that two stores can be
/// compared.
inline std::map<EvaluationId, std::string> everything(ScoredCentre& centre) {
    const auto ids = valueOf(centre.workspace->store().read(
        [](storage::Connection& connection) { return storage::EvaluationStore(connection).allIds(); }));
    std::map<EvaluationId, std::string> all;
    for (const EvaluationId id : ids) {
        service::OpenEvaluation open = valueOf(centre.evaluations().get(id));
        const auto who = std::find_if(
            centre.inspectors.begin(), centre.inspectors.end(),
            [&](const model::Inspector& inspector) { return inspector.id == open.evaluation.inspector; });
        open.evaluation.inspector = {};
        open.evaluation.cardVersion = {};
        open.evaluation.recording = {};
        all[id] = exchange::writeEvaluationLine({open.evaluation, "-"}) + open.card.cardKey +
                  std::to_string(open.card.version) + (who != centre.inspectors.end() ? who->key : "") +
                  open.recording.path + open.recording.callType + open.recording.queue +
                  (open.agent ? open.agent->number : "") + (open.team ? open.team->key : "");
    }
    return all;
}

/// A package taken apart, to be put together otherwise and signed by whom a test likes.
struct Forgery {
    explicit Forgery(const std::filesystem::path& file) {
        const auto package = valueOf(exchange::PackageReader::open(file));
        manifest = package.manifest();
        for (const exchange::PackageEntry& entry : manifest.entries)
            texts.emplace_back(entry.name, valueOf(package.text(entry.name)));
    }

    std::string& text(const std::string& prefix) {
        for (auto& [name, content] : texts)
            if (name.starts_with(prefix)) return content;
        FAIL("no entry " + prefix);
        return texts.front().second;
    }

    void replace(const std::string& prefix, const std::string& from, const std::string& to) {
        std::string& content = text(prefix);
        const std::size_t at = content.find(from);
        INFO(prefix << ": " << from);
        REQUIRE(at != std::string::npos);
        content.replace(at, from.size(), to);
    }

    std::filesystem::path write(const std::filesystem::path& target, const exchange::KeyPair& keys) const {
        exchange::PackageWriter writer;
        for (const auto& [name, content] : texts)
            valueOf(writer.addText(name, content));
        exchange::PackageManifest told = manifest;
        told.sender.key = keys.publicKey;
        Progress progress;
        valueOf(writer.write(target, told, keys, progress));
        return target;
    }

    exchange::PackageManifest manifest;
    std::vector<std::pair<std::string, std::string>> texts;
};

} // namespace earmark::test
