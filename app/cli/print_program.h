#pragma once

#include "app/cli/command_line.h"

#include <functional>
#include <string>
#include <vector>

namespace earmark::cli {

/// Has earmark-print, which stands beside this program, print a JSON text as PDF. The text is passed in a
/// file that only this user can read and that is gone afterwards; `arguments` says with what to call the
/// program, given that file's name. Says what is missing where it is not installed.
ExitCode printPdf(Context& context, const std::string& json,
                  const std::function<std::vector<std::string>(const std::string& file)>& arguments);

} // namespace earmark::cli
