#include "app/cli/keep_figures.h"

#include "app/cli/progress_line.h"
#include "core/service/sheet_keeper.h"

namespace earmark::cli {

void keepFigures(Context& context, service::Workspace& workspace) {
    Progress progress;
    (void)withProgressLine(context.console, progress, "sheets of figures",
                           [&] { return workspace.sheets().catchUp(&progress); });
}

} // namespace earmark::cli
