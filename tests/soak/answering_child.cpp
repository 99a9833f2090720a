/// Scores calls in a store for ever and prints what it tries and what the store acknowledges (see Ledger),
/// each line in one write. Made to be killed. usage: earmark_answering_child STORE SEED FIRST_NUMBER
#include "tests/soak/scorer_at_work.h"
#include "tests/soak/trial_centre.h"

#include <unistd.h>

#include <cstdio>
#include <exception>
#include <string>

int main(int argc, char** argv) {
    using namespace earmark::trial;
    if (argc != 4) return 2;
    try {
        auto workspace = openCentre(argv[1]);
        ScorerAtWork scorer(*workspace, std::stoull(argv[2]), std::stoll(argv[3]),
                            ScorerAtWork::Saving::Queued, [](const std::string& line) {
                                const std::string whole = line + "\n";
                                if (write(STDOUT_FILENO, whole.data(), whole.size()) < 0) _exit(1);
                            });
        while (scorer.scoreCall()) {
        }
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
    }
    return 1;
}
