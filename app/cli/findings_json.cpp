#include "app/cli/findings_json.h"

namespace earmark::cli {

void writeFindings(reporting::JsonWriter& json, const char* key,
                   const std::vector<service::Finding>& findings) {
    json.key(key);
    json.beginArray();
    for (const service::Finding& finding : findings) {
        json.beginObject();
        json.member("kind", service::findingKindName(finding.kind));
        json.member("subject", finding.subject);
        json.member("what", finding.what);
        json.endObject();
    }
    json.endArray();
}

} // namespace earmark::cli
