#include "core/service/package_outcome.h"

namespace earmark::service {

const char* findingKindName(PackageFinding::Kind kind) {
    switch (kind) {
    case PackageFinding::Kind::Conflict:
        return "conflict";
    case PackageFinding::Kind::Refused:
        return "refused";
    case PackageFinding::Kind::Note:
        return "note";
    }
    return "note";
}

void PackageOutcome::tell(PackageFinding finding) {
    if (findings.size() < kMostFindings)
        findings.push_back(std::move(finding));
    else
        ++moreFindings;
}

} // namespace earmark::service
