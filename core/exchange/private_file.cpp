#include "core/exchange/private_file.h"

#include "core/base/system_failure.h"

#include <cerrno>
#include <system_error>

#ifdef _WIN32
#include <fstream>
#include <random>
#else
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#endif

namespace earmark::exchange {

namespace {

Error failed(const std::filesystem::path& folder, int systemError) {
    const std::error_code problem(systemError, std::generic_category());
    return {codeOfRefusedWrite(problem), shownPath(folder),
            "no file can be made there: " + problem.message()};
}

} // namespace

#ifdef _WIN32
Result<std::filesystem::path> makePrivateFile(const std::filesystem::path& folder,
                                              const std::string& prefix) {
    std::random_device device; // the folders in question belong to one user there
    const auto path = folder / (prefix + "." + std::to_string(device()) + std::to_string(device()));
    if (!std::ofstream(path, std::ios::binary)) return failed(folder, errno);
    return path;
}
#else
Result<std::filesystem::path> makePrivateFile(const std::filesystem::path& folder,
                                              const std::string& prefix) {
    std::string name = (folder / (prefix + ".XXXXXX")).native();
    const int descriptor = mkostemp(name.data(), O_CLOEXEC);
    if (descriptor < 0) return failed(folder, errno);
    close(descriptor);
    return std::filesystem::path(name);
}
#endif

} // namespace earmark::exchange
