#pragma once

#include "core/charts/display_list.h"
#include "core/documents/data_table.h"

#include <QObject>

#include <functional>

class QImage;
class QWidget;

namespace earmark::ui {

/// A chart as a picture for a chat or a paper: in the light colours, with room around it, at twice the size.
QImage chartImage(const charts::DisplayList& list);

/// A table for a sheet: a line for each row, cells divided by tabs, figures as plain numbers; a text that a
/// sheet would run is led by an apostrophe.
QString tableText(const documents::DataTable& table);

/// Puts a chart on the clipboard, as a picture for who takes pictures and as its table for who takes text.
void copyChart(const charts::DisplayList& list, const documents::DataTable& table);
void copyPicture(const charts::DisplayList& list);
void copyTable(const documents::DataTable& table);

/// Lets a widget be copied from: the system's copy key calls `copy`.
class CopyKey final : public QObject {
    Q_OBJECT

public:
    CopyKey(QWidget* target, std::function<void()> copy);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    std::function<void()> m_copy;
};

} // namespace earmark::ui
