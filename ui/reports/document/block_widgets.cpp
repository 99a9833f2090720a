#include "ui/reports/document/block_widgets.h"

#include "ui/common/colors.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/reports/document/block_copy.h"
#include "ui/reports/document/data_table_model.h"
#include "ui/reports/document/document_view.h"
#include "ui/reports/document/passage_button.h"
#include "ui/results/chart_widget.h"
#include "ui/results/figure_table.h"
#include "ui/results/share_bar_delegate.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace earmark::ui {

using documents::Tone;

namespace {

constexpr int kMostRows = 16;
constexpr int kLabelWidth = 104;

struct BlockText {
    Q_DECLARE_TR_FUNCTIONS(BlockWidgets)
};

/// Meaning by colour and sign.
void setTone(QLabel* label, Tone tone) {
    if (tone != Tone::Alert && tone != Tone::Good) return;
    const Colors& colors = colorsOf(label->palette());
    QPalette palette = label->palette();
    palette.setColor(QPalette::WindowText, tone == Tone::Alert ? colors.fatal : colors.pass);
    label->setPalette(palette);
}

QLabel* textLabel(const std::string& text, TextStyle style = TextStyle::Body, bool muted = false) {
    QLabel* label = muted ? mutedLabel({}, style) : plainLabel({}, style);
    label->setText(isolated(toQString(text)));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

void addCopyAction(QWidget* target, const QString& text, std::function<void()> copy) {
    auto* action = new QAction(text, target);
    QObject::connect(action, &QAction::triggered, target, std::move(copy));
    target->addAction(action);
    target->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace

void BlockWidgets::operator()(const documents::Heading& heading) {
    const TextStyle style = heading.level == 1 ? TextStyle::Headline : TextStyle::Strong;
    QLabel* label = textLabel(heading.text, style, heading.level > 2);
    setTone(label, heading.tone == Tone::Alert ? Tone::Alert : Tone::Plain);
    m_column.addSpacing(heading.level == 1 ? space::kLarge : space::kUnit);
    m_column.addWidget(label);
}

void BlockWidgets::operator()(const documents::Paragraph& paragraph) {
    QLabel* label = textLabel(paragraph.text, TextStyle::Body, paragraph.tone == Tone::Quiet);
    setTone(label, paragraph.tone);
    m_column.addWidget(label);
}

QWidget* BlockWidgets::figureTile(const documents::KeyFigure& figure) const {
    auto* tile = new QWidget;
    auto* column = new QVBoxLayout(tile);
    column->setContentsMargins({});
    column->setSpacing(2);
    QLabel* value = textLabel(figure.value, TextStyle::Headline);
    setTone(value, figure.tone);
    column->addWidget(textLabel(figure.label, TextStyle::Small, true));
    column->addWidget(value);
    if (!figure.detail.empty()) column->addWidget(textLabel(figure.detail, TextStyle::Small));
    if (!figure.comparison.empty()) column->addWidget(textLabel(figure.comparison, TextStyle::Small, true));
    column->addStretch(1);
    return tile;
}

void BlockWidgets::operator()(const documents::KeyFigures& figures) {
    constexpr int kAcross = 4;
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kPage);
    grid->setVerticalSpacing(space::kMedium);
    for (std::size_t i = 0; i < figures.figures.size(); ++i) {
        const int place = static_cast<int>(i);
        grid->addWidget(figureTile(figures.figures[i]), place / kAcross, place % kAcross);
        grid->setColumnStretch(place % kAcross, 1);
    }
    m_column.addLayout(grid);
}

void BlockWidgets::operator()(const documents::Details& details) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(space::kMedium);
    grid->setVerticalSpacing(space::kUnit);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, kLabelWidth);
    int row = 0;
    for (const documents::Detail& item : details.items) {
        grid->addWidget(textLabel(item.label, TextStyle::Body, true), row, 0, Qt::AlignTop);
        grid->addWidget(textLabel(item.text), row, 1, Qt::AlignTop);
        ++row;
    }
    m_column.addLayout(grid);
}

void BlockWidgets::operator()(const documents::DataTable& table) {
    if (!table.title.empty()) m_column.addWidget(textLabel(table.title, TextStyle::Strong));
    auto* view = new FigureTable(m_session);
    auto* model = new DataTableModel(table, view);
    view->setModel(model);
    view->setAccessibleName(toQString(table.title.empty() ? table.sheet : table.title));
    view->setSortingEnabled(true);
    view->horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    for (int column = 0; column < model->columnCount(); ++column)
        if (model->hasShareBar(column))
            view->setItemDelegateForColumn(column, new ShareBarDelegate(DataTableModel::kShareRole, view));
    view->adjustColumns();
    const int rows = std::min(model->rowCount(), kMostRows);
    view->setFixedHeight(view->horizontalHeader()->sizeHint().height() +
                         rows * m_session.theme().rowHeight() + 2 * view->frameWidth() + 2);
    const auto copy = [&table, &session = m_session] {
        copyTable(table);
        session.say(BlockText::tr("The table is copied"));
    };
    new CopyKey(view, copy);
    addCopyAction(view, BlockText::tr("Copy as a table"), copy);
    m_column.addWidget(view);
    if (!table.note.empty()) m_column.addWidget(textLabel(table.note, TextStyle::Small, true));
}

void BlockWidgets::operator()(const documents::ChartBlock& chart) {
    m_column.addWidget(textLabel(chart.title, TextStyle::Strong));
    auto* view = new ChartWidget;
    view->setMaker([&chart](QSizeF, double) { return chart.list; });
    view->setFixedSize(static_cast<int>(std::ceil(chart.list.width)),
                       static_cast<int>(std::ceil(chart.list.height)));
    view->setAccessibleName(toQString(chart.title));
    view->setAccessibleDescription(toQString(chart.description));
    view->setToolTip(
        plainToolTip(BlockText::tr("Arrows go from mark to mark, Enter opens one, Ctrl+C copies")));
    QObject::connect(view, &ChartWidget::opened, &m_view, &DocumentView::markOpened);
    const auto copyBoth = [&chart, &session = m_session] {
        copyChart(chart.list, chart.data);
        session.say(BlockText::tr("The chart is copied: as a picture into a chat, as figures into a sheet"));
    };
    new CopyKey(view, copyBoth);
    addCopyAction(view, BlockText::tr("Copy as a picture"), [&chart, &session = m_session] {
        copyPicture(chart.list);
        session.say(BlockText::tr("The picture is copied"));
    });
    addCopyAction(view, BlockText::tr("Copy as a table"), [&chart, &session = m_session] {
        copyTable(chart.data);
        session.say(BlockText::tr("The table is copied"));
    });
    m_column.addWidget(view);
}

void BlockWidgets::operator()(const documents::Passage& passage) {
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kSmall);
    auto* play = new PassageButton(passage);
    auto* open = new QToolButton;
    open->setText(BlockText::tr("Open the evaluation"));
    open->setAutoRaise(true);
    open->setFocusPolicy(Qt::StrongFocus);
    QObject::connect(play, &QToolButton::clicked, &m_view,
                     [view = &m_view, passage] { emit view->passagePlayed(passage); });
    QObject::connect(open, &QToolButton::clicked, &m_view,
                     [view = &m_view, passage] { emit view->passageOpened(passage); });
    row->addWidget(play);
    if (!passage.note.empty()) row->addWidget(textLabel(passage.note), 1);
    row->addWidget(open);
    if (passage.note.empty()) row->addStretch(1);
    m_column.addLayout(row);
}

} // namespace earmark::ui
