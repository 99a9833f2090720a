#include "app/cli/package_json.h"

#include "core/base/instant_text.h"

namespace earmark::cli {

namespace {

using reporting::JsonWriter;

void writeFindings(JsonWriter& json, const service::PackageOutcome& outcome) {
    json.key("findings");
    json.beginArray();
    for (const service::PackageFinding& finding : outcome.findings) {
        json.beginObject();
        json.member("kind", service::findingKindName(finding.kind));
        json.member("subject", finding.subject);
        json.member("what", finding.what);
        json.endObject();
    }
    json.endArray();
    json.member("moreFindings", outcome.moreFindings);
}

} // namespace

void writeSender(JsonWriter& json, const exchange::PackageSender& sender) {
    json.member("id", sender.id.toString());
    json.member("name", sender.name);
    json.member("publicKey", exchange::keyText(sender.key));
    json.member("fingerprint", exchange::fingerprint(sender.key));
}

void writeManifest(JsonWriter& json, const exchange::PackageManifest& manifest) {
    json.member("madeAt", utcText(manifest.madeAt));
    json.member("program", manifest.program);
    json.key("sender");
    json.beginObject();
    writeSender(json, manifest.sender);
    json.endObject();
    json.member("zone", manifest.zone);
    json.key("choice");
    json.beginObject();
    for (const auto& [name, value] : manifest.choice)
        json.member(name, value);
    json.endObject();
    const exchange::PackageCounts& counts = manifest.counts;
    json.member("evaluations", counts.evaluations);
    json.member("revisions", counts.revisions);
    json.member("recordings", counts.recordings);
    json.member("cards", counts.cards);
    json.member("teams", counts.teams);
    json.member("agents", counts.agents);
    json.member("inspectors", counts.inspectors);
    json.member("files", counts.files);
    json.member("urgent", counts.urgent);
}

void writeOutcome(JsonWriter& json, const service::PackageOutcome& outcome) {
    json.member("new", outcome.added);
    json.member("newer", outcome.newer);
    json.member("known", outcome.known);
    json.member("conflicts", outcome.conflicts);
    json.member("refused", outcome.refused);
    json.key("added");
    json.beginObject();
    json.member("cards", outcome.cardsAdded);
    json.member("teams", outcome.teamsAdded);
    json.member("agents", outcome.agentsAdded);
    json.member("inspectors", outcome.inspectorsAdded);
    json.member("recordings", outcome.recordingsAdded);
    json.member("files", outcome.filesAdded);
    json.member("urgent", outcome.urgentAdded);
    json.endObject();
    json.member("urgentNewer", outcome.urgentNewer);
    writeFindings(json, outcome);
}

const char* standingName(service::PackageTrust::Standing standing) {
    using Standing = service::PackageTrust::Standing;
    switch (standing) {
    case Standing::Own:
        return "own";
    case Standing::Trusted:
        return "trusted";
    case Standing::Unknown:
        return "unknown";
    case Standing::OtherKey:
        return "other-key";
    }
    return "unknown";
}

} // namespace earmark::cli
