#include "ui/scorecard/card_table_page.h"

#include "core/exchange/clipboard_table.h"
#include "core/reporting/figure_text.h"
#include "core/scoring/compiled_card.h"
#include "core/scoring/lint.h"
#include "ui/common/column_header.h"
#include "ui/common/dialogs.h"
#include "ui/common/empty_state.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/theme.h"
#include "ui/common/typography.h"
#include "ui/imports/finding_text.h"
#include "ui/scorecard/card_sheet_model.h"
#include "ui/scorecard/card_tree_model.h"

#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

using exchange::CardColumn;
using exchange::CardRemark;
using exchange::CardTableReading;
using exchange::Table;

constexpr int kRowRole = Qt::UserRole;
constexpr std::size_t kHeadingRowsOffered = 10;
const QString kLayoutName = QStringLiteral("cards/sheet-splitter");

QString firstLocalFile(const QMimeData* data) {
    for (const QUrl& url : data->urls())
        if (url.isLocalFile()) return url.toLocalFile();
    return {};
}

struct Outcome {
    std::shared_ptr<const Table> table;
    std::shared_ptr<const CardTableReading> reading;
    exchange::Finding why;
};

Outcome understood(Result<Table> table, exchange::Finding why) {
    if (!table) return {nullptr, nullptr, std::move(why)};
    auto kept = std::make_shared<const Table>(std::move(*table));
    auto reading = std::make_shared<const CardTableReading>(
        exchange::readCardTable(*kept, exchange::proposedCardColumns(*kept)));
    return {std::move(kept), std::move(reading), {}};
}

} // namespace

CardTablePage::CardTablePage(Session& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_sheetModel(new CardSheetModel(this))
    , m_treeModel(new CardTreeModel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kMedium);
    layout->setSpacing(space::kMedium);
    m_message = plainLabel();
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->hide();
    m_stack = new QStackedWidget;
    m_empty = new EmptyState(QStringLiteral("table"), this);
    layout->addWidget(makeHead());
    layout->addWidget(m_message);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeWork());
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    setAcceptDrops(true);
    connectParts();
    retranslate();
    showReading();
}

QWidget* CardTablePage::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_title = plainLabel({}, TextStyle::Headline);
    m_choose = new QPushButton;
    m_paste = new QPushButton;
    m_close = new QPushButton;
    row->addWidget(m_title, 1);
    for (QPushButton* button : {m_choose, m_paste, m_close})
        row->addWidget(button);
    return head;
}

QWidget* CardTablePage::makeOptions() {
    auto* options = new QWidget;
    auto* row = new QHBoxLayout(options);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_sheetField = new QWidget;
    auto* sheet = new QHBoxLayout(m_sheetField);
    sheet->setContentsMargins(0, 0, space::kMedium, 0);
    sheet->setSpacing(space::kSmall);
    m_sheetLabel = mutedLabel();
    m_sheet = new QComboBox;
    m_headingLabel = mutedLabel();
    m_heading = new QComboBox;
    for (QComboBox* box : {m_sheet, m_heading})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_sheetLabel->setBuddy(m_sheet);
    m_headingLabel->setBuddy(m_heading);
    sheet->addWidget(m_sheetLabel);
    sheet->addWidget(m_sheet);
    row->addWidget(m_sheetField);
    row->addWidget(m_headingLabel);
    row->addWidget(m_heading);
    row->addStretch();
    return options;
}

QWidget* CardTablePage::makeWork() {
    m_cells = new QTableView;
    m_header = new ColumnHeader(m_cells);
    m_cells->setHorizontalHeader(m_header);
    m_cells->setModel(m_sheetModel);
    dressTable(m_cells, m_session);
    m_cells->setSortingEnabled(false);
    m_cells->verticalHeader()->show();
    m_header->setSectionsClickable(false);
    m_header->setDefaultSectionSize(132);
    const auto fitHeader = [this] { m_header->fitHeight(m_session.theme().rowHeight()); };
    fitHeader();
    connect(&m_session.theme(), &Theme::densityChanged, this, fitHeader);
    auto* sheet = new QWidget;
    auto* left = new QVBoxLayout(sheet);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(space::kSmall);
    left->addWidget(makeOptions());
    left->addWidget(m_cells, 1);

    m_understood = plainLabel({}, TextStyle::Strong);
    m_tree = new QTreeView;
    m_tree->setModel(m_treeModel);
    m_tree->setItemDelegate(new RowDelegate(m_session, m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setRootIsDecorated(false);
    m_tree->setItemsExpandable(false);
    m_tree->setIndentation(space::kLarge);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(CardTreeModel::Name, 216);
    m_tree->header()->resizeSection(CardTreeModel::Points, 56);
    m_tree->header()->resizeSection(CardTreeModel::Answer, 132);
    m_remarks = new QListWidget;
    m_remarks->setItemDelegate(new RowDelegate(m_session, m_remarks));
    m_remarks->setTextElideMode(Qt::ElideRight);
    auto* reading = new QSplitter(Qt::Vertical);
    reading->addWidget(m_tree);
    reading->addWidget(m_remarks);
    reading->setChildrenCollapsible(false);
    reading->setStretchFactor(0, 3);
    reading->setStretchFactor(1, 2);
    auto* card = new QWidget;
    auto* right = new QVBoxLayout(card);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(space::kSmall);
    right->addWidget(m_understood);
    right->addWidget(reading, 1);

    auto* splitter = new QSplitter;
    splitter->addWidget(sheet);
    splitter->addWidget(card);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({640, 520});
    splitter->restoreState(m_session.preferences().layout(kLayoutName));
    connect(splitter, &QSplitter::splitterMoved, this,
            [this, splitter] { m_session.preferences().setLayout(kLayoutName, splitter->saveState()); });
    return splitter;
}

QWidget* CardTablePage::makeFoot() {
    m_foot = new QWidget;
    auto* row = new QHBoxLayout(m_foot);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kMedium);
    m_counts = plainLabel({}, TextStyle::Strong);
    m_make = new QPushButton;
    m_make->setDefault(true);
    row->addWidget(m_counts, 1);
    row->addWidget(m_make);
    return m_foot;
}

void CardTablePage::connectParts() {
    connect(m_choose, &QPushButton::clicked, this, &CardTablePage::chooseFile);
    connect(m_empty, &EmptyState::actionWanted, this, &CardTablePage::chooseFile);
    connect(m_paste, &QPushButton::clicked, this, &CardTablePage::paste);
    connect(m_close, &QPushButton::clicked, this, &CardTablePage::closed);
    connect(m_header, &ColumnHeader::valueChosen, this, [this](int column, int value) {
        if (!m_reading) return;
        exchange::CardColumns columns = m_columns;
        columns.set(static_cast<std::size_t>(column), static_cast<CardColumn>(value));
        readColumns(std::move(columns));
    });
    connect(m_cells->horizontalScrollBar(), &QScrollBar::valueChanged, m_header, &ColumnHeader::place);
    connect(m_sheet, &QComboBox::activated, this, [this] {
        m_source.options.sheet = toUtf8(m_sheet->currentText());
        readSource();
    });
    connect(m_heading, &QComboBox::activated, this, [this] {
        if (!m_reading) return;
        exchange::CardColumns columns = m_columns;
        const int row = m_heading->currentData().toInt();
        columns.headingRow = row < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(row));
        readColumns(std::move(columns));
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CardTablePage::showRowOf);
    const auto jump = [this](const QListWidgetItem* item) {
        if (item) goToRow(item->data(kRowRole).toULongLong());
    };
    connect(m_remarks, &QListWidget::itemActivated, this, jump);
    connect(m_remarks, &QListWidget::itemClicked, this, jump);
    connect(m_make, &QPushButton::clicked, this, [this] {
        if (m_reading && m_reading->card.criterionCount() > 0) emit draftWanted(m_reading->card);
    });
}

void CardTablePage::begin() {
    m_source = {};
    m_table.reset();
    m_reading.reset();
    ++m_newest;
    m_message->hide();
    showReading();
    m_choose->setFocus();
}

void CardTablePage::openFile(const QString& path) {
    m_source = {path, {}, {}};
    readSource();
}

void CardTablePage::chooseFile() {
    const QStringList files =
        m_session.dialogs().chooseFiles(this, tr("Choose a spreadsheet with a card"),
                                        tr("Spreadsheets (*.xlsx *.csv *.tsv *.txt);;All files (*)"));
    if (!files.isEmpty()) openFile(files.first());
}

void CardTablePage::paste() {
    take(QGuiApplication::clipboard()->mimeData());
}

void CardTablePage::take(const QMimeData* mime) {
    if (mime)
        if (const QString file = firstLocalFile(mime); !file.isEmpty()) return openFile(file);
    if (!mime || !mime->hasText() || mime->text().trimmed().isEmpty())
        return refuse(
            tr("The clipboard holds no cells. Mark the card in your spreadsheet, copy it, then paste "
               "here."));
    m_source = {{}, toUtf8(mime->text()), {}};
    readSource();
}

void CardTablePage::readSource() {
    m_message->hide();
    m_make->setEnabled(false);
    const int number = ++m_newest;
    m_session.runAsync(
        this,
        [source = m_source] {
            exchange::Finding why;
            auto table = source.path.isEmpty()
                             ? exchange::readClipboardTable(source.pasted, &why)
                             : exchange::readCardTableFile(toPath(source.path), source.options, &why);
            return understood(std::move(table), std::move(why));
        },
        [this, number](Outcome outcome) {
            if (number != m_newest) return;
            if (!outcome.table) return refuse(findingWithPlace(outcome.why));
            m_table = std::move(outcome.table);
            m_reading = std::move(outcome.reading);
            m_columns = m_reading->columns;
            showReading();
            m_make->setFocus();
        });
}

void CardTablePage::readColumns(exchange::CardColumns columns) {
    const int number = ++m_newest;
    m_columns = columns;
    m_make->setEnabled(false); // until what is shown is what was asked for
    m_session.runAsync(
        this,
        [table = m_table, columns = std::move(columns)] {
            return std::make_shared<const CardTableReading>(exchange::readCardTable(*table, columns));
        },
        [this, number](std::shared_ptr<const CardTableReading> reading) {
            if (number != m_newest) return;
            m_reading = std::move(reading);
            m_columns = m_reading->columns;
            showReading();
        });
}

void CardTablePage::refuse(const QString& sentence) {
    m_message->setText(QStringLiteral("✕ ") + sentence);
    m_message->show();
}

void CardTablePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void CardTablePage::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Paste)) return paste();
    QWidget::keyPressEvent(event);
}

void CardTablePage::dragEnterEvent(QDragEnterEvent* event) {
    if (!firstLocalFile(event->mimeData()).isEmpty() || event->mimeData()->hasText())
        event->acceptProposedAction();
}

void CardTablePage::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    take(event->mimeData());
}

QString CardTablePage::columnText(CardColumn column) const {
    switch (column) {
    case CardColumn::Section:
        return tr("Section");
    case CardColumn::SectionEnglish:
        return tr("Section, English");
    case CardColumn::SectionChinese:
        return tr("Section, Chinese");
    case CardColumn::SectionPoints:
        return tr("Section's points");
    case CardColumn::Criterion:
        return tr("Criterion");
    case CardColumn::CriterionEnglish:
        return tr("Criterion, English");
    case CardColumn::CriterionChinese:
        return tr("Criterion, Chinese");
    case CardColumn::Points:
        return tr("Points");
    case CardColumn::Level:
        return tr("Level");
    case CardColumn::Kind:
        return tr("Kind, fatal");
    case CardColumn::Guidance:
        return tr("Guidance");
    case CardColumn::GuidanceEnglish:
        return tr("Guidance, English");
    case CardColumn::GuidanceChinese:
        return tr("Guidance, Chinese");
    case CardColumn::NotApplicable:
        return tr("N/A allowed");
    case CardColumn::Remarks:
        return tr("Remarks");
    case CardColumn::Ignore:
        return tr("Not taken");
    }
    return {};
}

void CardTablePage::retranslate() {
    m_choose->setText(tr("Choose a file…"));
    m_paste->setText(tr("Paste cells"));
    m_close->setText(tr("Back to the cards"));
    m_make->setText(tr("Make it a draft"));
    m_sheetLabel->setText(tr("Sheet"));
    m_headingLabel->setText(tr("Headings"));
    m_empty->say(tr("Bring in a card from a spreadsheet"),
                 tr("Copy the cells of the card and paste them here, or choose or drop a file (.xlsx, .csv). "
                    "Sections, criteria, points and guidance may stand in any order, in English or Chinese."),
                 tr("Choose a file…"));
    m_cells->setAccessibleName(tr("The spreadsheet"));
    m_tree->setAccessibleName(tr("The card as it is understood"));
    m_remarks->setAccessibleName(tr("What was understood and what to look at"));
    m_sheet->setAccessibleName(tr("Sheet"));
    m_heading->setAccessibleName(tr("Row of the headings"));
    m_sheetModel->setLanguage(m_session.language());
    m_treeModel->setLanguage(m_session.language());
    showReading();
}

void CardTablePage::showReading() {
    const bool open = m_reading != nullptr;
    m_stack->setCurrentIndex(open ? 1 : 0);
    m_foot->setVisible(open);
    const QString name = m_source.path.isEmpty() ? tr("pasted cells") : QFileInfo(m_source.path).fileName();
    m_title->setText(open ? tr("Card from %1").arg(name) : tr("Card from a spreadsheet"));
    if (!open) return;
    m_sheetModel->setSheet(m_table, m_reading);
    m_treeModel->setCard(m_reading->card);
    m_tree->expandAll();
    showColumns();
    showOptions();
    showRemarks();
    showCounts();
}

void CardTablePage::showColumns() {
    QList<ColumnHeader::Choice> choices;
    for (const CardColumn column : exchange::cardColumns())
        choices.append({columnText(column), static_cast<int>(column)});
    QList<int> values;
    for (const CardColumn column : m_reading->columns.columns)
        values.append(static_cast<int>(column));
    m_header->setChoices(choices, values);
}

void CardTablePage::showOptions() {
    const exchange::TableSource& source = m_table->source;
    m_sheetField->setVisible(source.sheets.size() > 1);
    m_sheet->clear();
    for (const std::string& sheet : source.sheets)
        m_sheet->addItem(toQString(sheet));
    m_sheet->setCurrentText(toQString(source.sheet));
    m_heading->clear();
    m_heading->addItem(tr("none"), -1);
    for (std::size_t row = 0; row < std::min(m_table->rowCount(), kHeadingRowsOffered); ++row)
        m_heading->addItem(tr("row %1").arg(m_table->rowNumber(row)), static_cast<int>(row));
    const auto heading = m_reading->columns.headingRow;
    if (heading && m_heading->findData(static_cast<int>(*heading)) < 0)
        m_heading->addItem(tr("row %1").arg(m_table->rowNumber(*heading)), static_cast<int>(*heading));
    m_heading->setCurrentIndex(m_heading->findData(heading ? static_cast<int>(*heading) : -1));
}

void CardTablePage::showRemarks() {
    std::vector<CardRemark> all = m_reading->findings;
    for (const exchange::CardRowReading& row : m_reading->rows)
        for (const CardRemark& remark : row.remarks)
            all.push_back(remark);
    std::ranges::stable_partition(all, [](const CardRemark& remark) { return isDoubt(remark.kind); });
    m_remarks->clear();
    for (const CardRemark& remark : all) {
        const QString words = toQString(exchange::wordsOf(remark).in(m_session.language()));
        const QString sign = isDoubt(remark.kind) ? QStringLiteral("▲ ") : QStringLiteral("· ");
        auto* item = new QListWidgetItem(
            sign + (remark.row > 0 ? tr("Row %1: %2").arg(remark.row).arg(words) : words), m_remarks);
        item->setData(kRowRole, static_cast<qulonglong>(remark.row));
        item->setToolTip(plainToolTip(words));
    }
}

void CardTablePage::showCounts() {
    const model::CardVersion& card = m_reading->card;
    m_understood->setText(m_session.text(card.name));
    const scoring::Int128 points = scoring::fullMaximum(card) / model::Points::kScale;
    QStringList parts = {
        tr("%n section(s)", nullptr, static_cast<int>(card.sections.size())),
        tr("%n criteria", nullptr, static_cast<int>(card.criterionCount())),
        tr("%1 points").arg(toQString(reporting::pointsText(static_cast<std::int64_t>(points))))};
    const std::size_t unsure =
        m_reading->unsureRows() +
        static_cast<std::size_t>(std::ranges::count_if(
            m_reading->findings, [](const CardRemark& one) { return isDoubt(one.kind); }));
    if (unsure > 0) parts << QStringLiteral("▲ ") + tr("%n to look at", nullptr, static_cast<int>(unsure));
    m_counts->setText(parts.join(QStringLiteral(" · ")));
    m_make->setEnabled(card.criterionCount() > 0);
}

void CardTablePage::goToRow(std::size_t number) {
    const auto& rows = m_reading->rows;
    const auto found = std::ranges::find(rows, number, &exchange::CardRowReading::number);
    if (number == 0 || found == rows.end()) return;
    const QModelIndex cell = m_sheetModel->index(static_cast<int>(found - rows.begin()), 0);
    m_cells->setCurrentIndex(cell);
    m_cells->scrollTo(cell, QAbstractItemView::PositionAtCenter);
}

void CardTablePage::showRowOf(const QModelIndex& treeIndex) {
    if (!m_reading || !treeIndex.isValid()) return;
    const bool isSection = !treeIndex.parent().isValid();
    const auto section = static_cast<std::size_t>(isSection ? treeIndex.row() : treeIndex.parent().row());
    for (const exchange::CardRowReading& row : m_reading->rows) {
        if (row.section != section) continue;
        if (!isSection && row.criterion != static_cast<std::size_t>(treeIndex.row())) continue;
        return goToRow(row.number);
    }
}

} // namespace earmark::ui
