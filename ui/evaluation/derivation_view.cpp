#include "ui/evaluation/derivation_view.h"

#include "ui/common/colors.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_text.h"

#include <QEvent>
#include <QHeaderView>

#include <algorithm>

namespace earmark::ui {

namespace {

enum Column { kText, kScore, kColumns };

constexpr int kKeyRole = Qt::UserRole;

} // namespace

struct DerivationView::Line {
    scoring::DerivationLine::Kind kind = scoring::DerivationLine::Kind::Criterion;
    QString key;
    QString text;
    QString share;

    bool operator==(const Line&) const = default;
    bool isAbout(const Line& other) const { return kind == other.kind && key == other.key; }
};

DerivationView::DerivationView(QWidget* parent)
    : QTableWidget(0, kColumns, parent) {
    setFrameShape(NoFrame);
    setShowGrid(false);
    setWordWrap(true);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false); // Tab leaves it, as it leaves every list
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

DerivationView::~DerivationView() = default;

void DerivationView::showExplanation(const scoring::Explanation& explanation, const model::CardVersion& card,
                                     Language language) {
    const QSignalBlocker quiet(this);
    std::vector<Line> lines;
    lines.reserve(explanation.lines.size());
    for (const scoring::DerivationLine& line : explanation.lines)
        lines.push_back({line.kind, toQString(line.key), cardText(line.text, language),
                         line.share ? toQString(scoring::shownScore(card, *line.share)) : QString()});
    fit(lines);
    for (std::size_t row = 0; row < lines.size(); ++row)
        if (m_lines[row] != lines[row]) write(static_cast<int>(row), lines[row]);
    m_lines = std::move(lines);
}

/// As many rows as lines, put in or taken out between the first and the last line that are there before and
/// after. Rows that are new hold nothing yet.
void DerivationView::fit(const std::vector<Line>& lines) {
    const std::size_t common = std::min(lines.size(), m_lines.size());
    std::size_t before = 0;
    while (before < common && m_lines[before].isAbout(lines[before]))
        ++before;
    std::size_t after = 0;
    while (after < common - before && (m_lines.rbegin() + static_cast<std::ptrdiff_t>(after))
                                          ->isAbout(*(lines.rbegin() + static_cast<std::ptrdiff_t>(after))))
        ++after;
    const auto place = static_cast<std::ptrdiff_t>(m_lines.size() - after);
    if (lines.size() > m_lines.size()) {
        const std::size_t more = lines.size() - m_lines.size();
        model()->insertRows(static_cast<int>(place), static_cast<int>(more));
        m_lines.insert(m_lines.begin() + place, more, Line{});
    } else if (lines.size() < m_lines.size()) {
        const auto fewer = static_cast<std::ptrdiff_t>(m_lines.size() - lines.size());
        model()->removeRows(static_cast<int>(place - fewer), static_cast<int>(fewer));
        m_lines.erase(m_lines.begin() + place - fewer, m_lines.begin() + place);
    }
}

void DerivationView::write(int row, const Line& line) {
    using Kind = scoring::DerivationLine::Kind;
    const bool strong = line.kind == Kind::Section || line.kind == Kind::Total;
    const QString texts[kColumns] = {line.text, line.share};
    for (int column = 0; column < kColumns; ++column) {
        auto* cell = new QTableWidgetItem(texts[column]);
        cell->setFont(fontFor(strong ? TextStyle::Strong : TextStyle::Body));
        const Qt::Alignment side = column == kText ? Qt::AlignLeft : Qt::AlignRight;
        cell->setTextAlignment(Qt::Alignment(side | Qt::AlignTop));
        if (line.kind == Kind::Rule) cell->setForeground(colorsOf(palette()).fatal);
        if (column == kText && line.kind == Kind::Criterion) cell->setData(kKeyRole, line.key);
        setItem(row, column, cell);
    }
    resizeRowToContents(row);
}

void DerivationView::changeEvent(QEvent* event) {
    QTableWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::ApplicationFontChange) return;
    for (std::size_t row = 0; row < m_lines.size(); ++row)
        write(static_cast<int>(row), m_lines[row]);
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
