#include "tests/audio/sample_truth.h"

#include "core/base/paths.h"
#include "tests/support/catch.h"

#include <fstream>

namespace earmark::audio::test {

nlohmann::json sampleTruth() {
    std::ifstream file(resourceDirectory() / "samples" / "truth.json");
    REQUIRE(file);
    return nlohmann::json::parse(file);
}

CallFiles sampleFiles(const nlohmann::json& call) {
    const auto folder = resourceDirectory() / "samples" / "calls";
    CallFiles files;
    files.path = folder / call["files"][0].get<std::string>();
    if (call["files"].size() > 1) {
        files.customerPath = folder / call["files"][1].get<std::string>();
        files.sides = model::SideLayout::PairOfFiles;
    }
    return files;
}

std::shared_ptr<const DecodedCall> decode(const CallFiles& files) {
    DecodeJob job(files);
    job.wait();
    REQUIRE_FALSE(job.error());
    return job.call();
}

} // namespace earmark::audio::test
