#include "app/cli/console.h"

#include <ostream>

namespace earmark::cli {

namespace {

/// What a person can do about an error of this kind.
const char* remedy(ErrorCode code) {
    switch (code) {
    case ErrorCode::InvalidArgument:
        return "correct the value and run the command again";
    case ErrorCode::NotFound:
        return "check the name or path that was given";
    case ErrorCode::AlreadyExists:
        return "choose another name, or move the existing one away first";
    case ErrorCode::Conflict:
        return "fetch the newest state and try again";
    case ErrorCode::Incomplete:
        return "answer what is missing and try again";
    case ErrorCode::NotAllowed:
        return "the state of the thing named forbids it";
    case ErrorCode::Malformed:
        return "mend the file at the place named and try again";
    case ErrorCode::Unsupported:
        return "save it in another form and try again";
    case ErrorCode::TooLarge:
        return "split it, or check that it is the right file";
    case ErrorCode::Encrypted:
        return "save it without a password and try again";
    case ErrorCode::Cancelled:
        return "run the command again to do the work";
    case ErrorCode::Io:
        return "check the path, its permissions and the disk";
    case ErrorCode::NoSpace:
        return "free some space on the disk and try again";
    case ErrorCode::ReadOnly:
        return "allow writing there, or name another place";
    case ErrorCode::Busy:
        return "close the program that holds it and try again";
    case ErrorCode::NetworkShare:
        return "keep the store on a disk of this computer";
    case ErrorCode::NewerStore:
        return "use the newer version of the program";
    case ErrorCode::Corrupt:
        return "restore a backup, and keep the damaged file for inspection";
    case ErrorCode::Audio:
        return "check that the recording plays in another program";
    case ErrorCode::Internal:
        return "please report this as a mistake of the program";
    }
    return "";
}

std::string withoutControls(std::string_view text) {
    std::string shown(text);
    for (char& character : shown) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte < 0x20 || byte == 0x7f) character = '?';
    }
    return shown;
}

} // namespace

void Console::say(std::string_view text) {
    m_messages << "earmark-cli: " << withoutControls(text) << std::endl;
}

ExitCode Console::fail(const Error& error) {
    say(sentence(error));
    return ExitCode::Failed;
}

ExitCode Console::failChoice(const Error& error) {
    const ExitCode code = fail(error);
    return error.code == ErrorCode::NotFound ? ExitCode::WrongUsage : code;
}

ExitCode Console::printJson(const std::function<void(reporting::JsonWriter&)>& write, ExitCode code) {
    reporting::JsonWriter json(m_results);
    write(json);
    json.finish();
    return finish(code);
}

ExitCode Console::finish(ExitCode code) {
    m_results.flush();
    if (m_results.good()) return code;
    say("the results could not be written: standard output is closed or its disk is full; "
        "give the command somewhere to write to");
    return ExitCode::Failed;
}

std::string sentence(const Error& error) {
    const std::string what = std::string(errorCodeName(error.code)) + ": " + describe(error);
    // By convention a detail that has a semicolon ends with a remedy of its own, which knows better.
    const bool saysRemedy = error.detail.find(';') != std::string::npos;
    return saysRemedy ? what : what + "; " + remedy(error.code);
}

} // namespace earmark::cli
