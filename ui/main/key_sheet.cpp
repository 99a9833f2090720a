#include "ui/main/key_sheet.h"

#include "ui/common/key_model.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/typography.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace earmark::ui {

KeySheet::KeySheet(Session& session, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* table = new QTableView;
    table->setModel(new KeyModel(session.keymap(), table));
    dressTable(table, session);
    table->setSortingEnabled(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->resizeSection(KeyModel::Action, 280);
    table->horizontalHeader()->resizeSection(KeyModel::OutsideText, 150);
    table->setAccessibleName(tr("Keys"));
    layout->addWidget(table);
    resize(720, std::min(680, parent != nullptr ? parent->height() : 680));
}

} // namespace earmark::ui
