#pragma once

#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>

namespace earmark::test {

/// Where tests keep their files: in memory where there is room for it, since stores sync with every save and
/// no test relies on the disk's own behaviour.
inline std::filesystem::path temporaryRoot() {
    const std::filesystem::path memory = "/dev/shm";
    constexpr std::uintmax_t kEnough = 256 * 1024 * 1024;
    std::error_code missing;
    const auto space = std::filesystem::space(memory, missing);
    return !missing && space.available >= kEnough ? memory : std::filesystem::temp_directory_path();
}

/// A folder of its own for one test, gone at its end.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = (temporaryRoot() / "earmark-test-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        m_path = name;
    }
    ~TemporaryFolder() {
        std::error_code left;
        std::filesystem::remove_all(m_path, left);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(const std::filesystem::path& name) const { return m_path / name; }

private:
    std::filesystem::path m_path;
};

} // namespace earmark::test
