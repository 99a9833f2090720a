#include "app/cli/run_program.h"

#include <cerrno>
#include <system_error>

#ifdef _WIN32
#include <process.h>
#include <windows.h>
#else
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
extern char** environ;
#endif

namespace earmark::cli {

namespace {

Error cannotRun(const std::filesystem::path& program, int reason) {
    const std::u8string name = program.u8string();
    return {reason == ENOENT ? ErrorCode::NotFound : ErrorCode::Io, std::string(name.begin(), name.end()),
            std::generic_category().message(reason)};
}

} // namespace

#ifdef _WIN32

std::filesystem::path programFolder() {
    std::wstring path(32768, L'\0');
    path.resize(GetModuleFileNameW(nullptr, path.data(), static_cast<DWORD>(path.size())));
    return std::filesystem::path(path).parent_path();
}

Result<int> runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    // The C runtime joins arguments as they are; each is quoted here.
    std::vector<std::wstring> quoted{L"\"" + program.wstring() + L"\""};
    for (const std::string& argument : arguments)
        quoted.push_back(
            L"\"" + std::filesystem::path(std::u8string(argument.begin(), argument.end())).wstring() + L"\"");
    std::vector<const wchar_t*> pointers;
    for (const std::wstring& argument : quoted)
        pointers.push_back(argument.c_str());
    pointers.push_back(nullptr);
    const intptr_t code = _wspawnv(_P_WAIT, program.c_str(), pointers.data());
    if (code < 0) return cannotRun(program, errno);
    return static_cast<int>(code);
}

#else

std::filesystem::path programFolder() {
    std::error_code failed;
    const auto path = std::filesystem::read_symlink("/proc/self/exe", failed);
    return failed ? std::filesystem::path() : path.parent_path();
}

Result<int> runProgram(const std::filesystem::path& program, const std::vector<std::string>& arguments) {
    std::vector<std::string> copies{program.string()};
    copies.insert(copies.end(), arguments.begin(), arguments.end());
    std::vector<char*> pointers;
    for (std::string& argument : copies)
        pointers.push_back(argument.data());
    pointers.push_back(nullptr);
    pid_t child = 0;
    const int failed = posix_spawn(&child, program.c_str(), nullptr, nullptr, pointers.data(), environ);
    if (failed != 0) return cannotRun(program, failed);
    int status = 0;
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR) return cannotRun(program, errno);
    return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

#endif

} // namespace earmark::cli
