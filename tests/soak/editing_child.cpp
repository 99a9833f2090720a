/// Edits the card of a store for ever and prints what it tries and what the store acknowledges (see Ledger),
/// each line in one write. Made to be killed. usage: earmark_editing_child STORE SEED FIRST_NUMBER
#include "tests/soak/editor_at_work.h"
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
        EditorAtWork editor(*workspace, std::stoull(argv[2]), std::stoll(argv[3]),
                            [](const std::string& line) {
                                const std::string whole = line + "\n";
                                if (write(STDOUT_FILENO, whole.data(), whole.size()) < 0) _exit(1);
                            });
        while (editor.editCard()) {
        }
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "%s\n", problem.what());
    }
    return 1;
}
