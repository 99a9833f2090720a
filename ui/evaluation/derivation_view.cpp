#include "ui/evaluation/derivation_view.h"

#include "ui/common/colors.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_text.h"

#include <QEvent>
#include <QHeaderView>

namespace earmark::ui {

namespace {

enum Column { kText, kScore, kColumns };

constexpr int kKeyRole = Qt::UserRole;

} // namespace

DerivationView::DerivationView(QWidget* parent)
    : QTableWidget(0, kColumns, parent) {
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setSelectionBehavior(SelectRows);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionResizeMode(kText, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(kScore, QHeaderView::ResizeToContents);
    connect(this, &QTableWidget::currentItemChanged, this, [this](const QTableWidgetItem* item) {
        if (!item) return;
        const QString key = this->item(item->row(), kText)->data(kKeyRole).toString();
        if (!key.isEmpty()) emit criterionChosen(key);
    });
    retranslate();
}

void DerivationView::showExplanation(const scoring::Explanation& explanation, const model::CardVersion& card,
                                     Language language) {
    const QSignalBlocker quiet(this);
    setRowCount(0);
    for (const scoring::DerivationLine& line : explanation.lines)
        addLine(line, card, language);
    resizeRowsToContents();
}

void DerivationView::addLine(const scoring::DerivationLine& line, const model::CardVersion& card,
                             Language language) {
    using Kind = scoring::DerivationLine::Kind;
    const int row = rowCount();
    insertRow(row);
    const bool strong = line.kind == Kind::Section || line.kind == Kind::Total;
    const QString share = line.share ? toQString(scoring::shownScore(card, *line.share)) : QString();
    const QString texts[kColumns] = {cardText(line.text, language), share};
    for (int column = 0; column < kColumns; ++column) {
        auto* cell = new QTableWidgetItem(texts[column]);
        cell->setFont(fontFor(strong ? TextStyle::Strong : TextStyle::Body));
        const Qt::Alignment side = column == kText ? Qt::AlignLeft : Qt::AlignRight;
        cell->setTextAlignment(Qt::Alignment(side | Qt::AlignTop));
        if (line.kind == Kind::Rule) cell->setForeground(colorsOf(palette()).fatal);
        if (column == kText && line.kind == Kind::Criterion) cell->setData(kKeyRole, toQString(line.key));
        setItem(row, column, cell);
    }
}

void DerivationView::changeEvent(QEvent* event) {
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void DerivationView::resizeEvent(QResizeEvent* event) {
    QTableWidget::resizeEvent(event);
    resizeRowsToContents();
}

void DerivationView::retranslate() {
    setAccessibleName(tr("How the score came about"));
    setHorizontalHeaderLabels({tr("Step"), tr("Running score")});
    horizontalHeaderItem(kText)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeaderItem(kScore)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace earmark::ui
