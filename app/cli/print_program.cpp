#include "app/cli/print_program.h"

#include "app/cli/run_program.h"
#include "core/base/id_source.h"
#include "core/base/whole_file.h"
#include "core/exchange/table_reader.h"

namespace earmark::cli {

namespace {

/// A file for the printing program in a folder of its own, both gone again when this is.
class PassedFile {
public:
    PassedFile(const std::string& json, const Clock& clock)
        : m_folder(std::filesystem::temp_directory_path() /
                   ("earmark-print-" + IdSource(clock).next().toString())) {
        std::error_code ignored; // what it means shows when the file is written
        std::filesystem::create_directory(m_folder, ignored);
        std::filesystem::permissions(m_folder, std::filesystem::perms::owner_all, ignored);
        m_written = writeWholeFile(m_folder / kName, json);
    }
    ~PassedFile() {
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }
    PassedFile(const PassedFile&) = delete;
    PassedFile& operator=(const PassedFile&) = delete;

    const Result<void>& written() const { return m_written; }
    std::string path() const { return exchange::pathText(m_folder / kName); }

private:
    static constexpr const char* kName = "print.json";

    std::filesystem::path m_folder;
    Result<void> m_written;
};

} // namespace

ExitCode printPdf(Context& context, const std::string& json,
                  const std::function<std::vector<std::string>(const std::string& file)>& arguments) {
    const PassedFile passed(json, context.clock);
    if (!passed.written()) return context.console.fail(passed.written().error());
#ifdef _WIN32
    const auto program = programFolder() / "earmark-print.exe";
#else
    const auto program = programFolder() / "earmark-print";
#endif
    const auto code = runProgram(program, arguments(passed.path()));
    if (!code && code.error().code == ErrorCode::NotFound)
        return context.console.fail(
            {ErrorCode::Unsupported, "earmark-print",
             "it is not installed beside earmark-cli, and a PDF is printed by it; install the desktop "
             "program, or choose --format html"});
    if (!code) return context.console.fail(code.error());
    return *code == 0 ? ExitCode::Fine : ExitCode::Failed;
}

} // namespace earmark::cli
