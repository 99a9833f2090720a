#include "ui/reports/document/block_copy.h"

#include "core/documents/cell_digits.h"
#include "ui/common/chart_painting.h"
#include "ui/common/colors.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QWidget>

#include <cmath>

namespace earmark::ui {

namespace {

constexpr double kScale = 2;
constexpr double kMargin = 12;

QString cellText(const documents::Column& column, const documents::Cell& cell) {
    if (cell.exact && column.kind != documents::ColumnKind::Text)
        return toQString(documents::plainDigits(column, *cell.exact));
    // Quotation marks are for files: on the clipboard a line feed would begin a row and a tab a cell.
    QString text = toQString(cell.text).simplified();
    if (!text.isEmpty() && QStringLiteral("=+-@").contains(text.front()) && text.size() > 1)
        text.prepend(u'\'');
    return text;
}

} // namespace

QImage chartImage(const charts::DisplayList& list) {
    const QSizeF size(list.width + 2 * kMargin, list.height + 2 * kMargin);
    QImage image(static_cast<int>(std::ceil(size.width() * kScale)),
                 static_cast<int>(std::ceil(size.height() * kScale)), QImage::Format_RGB32);
    image.setDevicePixelRatio(kScale);
    image.fill(lightColors().surface);
    QPainter painter(&image);
    painter.translate(kMargin, kMargin);
    painter.setFont(withTabularDigits(fontFor(TextStyle::Small)));
    paintChart(painter, list, lightColors());
    return image;
}

QString tableText(const documents::DataTable& table) {
    QString text;
    const auto line = [&](const QStringList& cells) { text += cells.join(u'\t') + u'\n'; };
    QStringList heads;
    for (const documents::Column& column : table.columns)
        heads << toQString(column.title);
    line(heads);
    for (const auto& row : table.rows) {
        QStringList cells;
        for (std::size_t i = 0; i < table.columns.size() && i < row.size(); ++i)
            cells << cellText(table.columns[i], row[i]);
        line(cells);
    }
    return text;
}

void copyChart(const charts::DisplayList& list, const documents::DataTable& table) {
    auto* data = new QMimeData;
    data->setImageData(chartImage(list));
    data->setText(tableText(table));
    QGuiApplication::clipboard()->setMimeData(data);
}

void copyPicture(const charts::DisplayList& list) {
    QGuiApplication::clipboard()->setImage(chartImage(list));
}

void copyTable(const documents::DataTable& table) {
    QGuiApplication::clipboard()->setText(tableText(table));
}

CopyKey::CopyKey(QWidget* target, std::function<void()> copy)
    : QObject(target)
    , m_copy(std::move(copy)) {
    target->installEventFilter(this);
}

bool CopyKey::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::KeyPress) return false;
    if (!static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy)) return false;
    m_copy();
    return true;
}

} // namespace earmark::ui
