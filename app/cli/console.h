#pragma once

#include "core/base/error.h"
#include "core/reporting/json_writer.h"

#include <functional>
#include <iosfwd>
#include <string_view>

namespace earmark::cli {

/// What the shell is told (docs/cli.md).
enum class ExitCode : int {
    Fine = 0,
    Failed = 1,     ///< the work failed; stderr says what, to what, and how to mend it
    WrongUsage = 2, ///< the command line was not understood
    Findings = 3,   ///< the work was done and found something (lint, verify)
};

/// Results go to one stream, messages to another; nothing else is ever printed to the first.
class Console {
public:
    Console(std::ostream& results, std::ostream& messages)
        : m_results(results)
        , m_messages(messages) {}

    std::ostream& results() { return m_results; }
    /// One sentence for the person, on the message stream. Control characters are shown as '?', so that a
    /// file's name cannot play with the terminal.
    void say(std::string_view sentence);
    /// Says what went wrong and how to mend it.
    ExitCode fail(const Error& error);
    /// The same for what an option chooses by: a name that the store does not know (NotFound) is wrong usage.
    ExitCode failChoice(const Error& error);
    /// Writes one JSON text to the result stream.
    ExitCode printJson(const std::function<void(reporting::JsonWriter&)>& write,
                       ExitCode code = ExitCode::Fine);
    /// Flushes the results. `code`, or Failed with a sentence when they could not be written.
    ExitCode finish(ExitCode code);

private:
    std::ostream& m_results;
    std::ostream& m_messages;
};

/// "what happened, to what; how to mend it", in one line.
std::string sentence(const Error& error);

} // namespace earmark::cli
