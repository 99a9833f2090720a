#include "ui/reports/paper_file.h"

#include "ui/common/text.h"
#include "ui/reports/paper_pages.h"

#include <QPdfWriter>
#include <QSaveFile>

namespace earmark::ui {

namespace {

ErrorCode codeOf(const QSaveFile& file) {
    return file.error() == QFileDevice::PermissionsError ? ErrorCode::ReadOnly
           : file.error() == QFileDevice::ResourceError  ? ErrorCode::NoSpace
                                                         : ErrorCode::Io;
}

} // namespace

Result<void> writePaper(const QString& path, const QString& title, const Progress& progress,
                        const std::function<void(QPdfWriter&)>& paint) {
    QSaveFile file(path);
    const auto failed = [&] {
        return Error{codeOf(file), toUtf8(path), "it could not be written: " + toUtf8(file.errorString())};
    };
    if (!file.open(QIODevice::WriteOnly)) return failed();
    {
        QPdfWriter writer(&file);
        setUpPaper(writer, title);
        paint(writer);
    }
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    if (!file.commit()) return failed();
    return {};
}

} // namespace earmark::ui
