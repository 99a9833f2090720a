#include "ui/evaluation/total_bar.h"

#include "ui/common/colors.h"
#include "ui/common/keymap.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_text.h"
#include "ui/evaluation/score_words.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

/// More names than these are counted instead.
constexpr std::size_t kMostGaps = 5;
constexpr int kLongestGapName = 220;

void colour(QLabel* label, const QColor& color) {
    QPalette shade = label->palette();
    shade.setColor(QPalette::WindowText, color);
    label->setPalette(shade);
}

} // namespace

TotalBar::TotalBar(Session& session, const EvaluationController& controller, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(controller)
    , m_gaps(new QWidget(this))
    , m_total(plainLabel({}, TextStyle::Headline))
    , m_detail(mutedLabel())
    , m_fatal(plainLabel())
    , m_submit(new QPushButton(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kLarge, space::kSmall, space::kLarge, space::kSmall);
    column->setSpacing(space::kSmall);
    auto* gaps = new QHBoxLayout(m_gaps);
    gaps->setContentsMargins(0, 0, 0, 0);
    gaps->setSpacing(space::kSmall);
    column->addWidget(m_gaps);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kMedium);
    row->addWidget(m_total);
    row->addWidget(m_detail);
    row->addWidget(m_fatal);
    row->addStretch(1);
    row->addWidget(m_submit);
    column->addLayout(row);
    m_submit->setDefault(true);
    m_submit->setFocusPolicy(Qt::TabFocus);
    connect(m_submit, &QPushButton::clicked, this, &TotalBar::submitWanted);
    connect(&session.keymap(), &Keymap::changed, this, &TotalBar::retranslate);
    m_gaps->hide();
    retranslate();
}

void TotalBar::refresh() {
    const bool open = m_controller.isOpen();
    setVisible(open);
    if (!open) return;
    const scoring::Score& score = m_controller.score();
    const Colors& colors = colorsOf(palette());
    m_total->setText(totalText(m_controller.card(), score));
    m_detail->setText(verdictText(m_controller.card(), score, m_session.language()));
    m_fatal->setText(fatalText(score));
    colour(m_fatal, score.fatalErrors > 0 ? colors.fatal : colors.muted);
    colour(m_total, totalColor(score, colors));
    m_submit->setText(m_controller.isRevision() ? tr("Submit the correction") : tr("Submit and next"));
    if (showsGaps()) fillGaps();
}

bool TotalBar::showsGaps() const {
    return !m_gaps->isHidden();
}

void TotalBar::showGaps() {
    m_gaps->show();
    fillGaps();
}

void TotalBar::hideGaps() {
    m_gaps->hide();
}

void TotalBar::fillGaps() {
    auto* row = static_cast<QHBoxLayout*>(m_gaps->layout());
    while (QLayoutItem* item = row->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    const auto gaps = m_controller.gaps();
    if (gaps.empty()) return hideGaps();
    const int count = static_cast<int>(gaps.size());
    QLabel* lead = plainLabel(tr("Not complete, %n criterion(s):", nullptr, count), TextStyle::Strong);
    colour(lead, colorsOf(palette()).below);
    row->addWidget(lead);
    for (std::size_t i = 0; i < gaps.size() && i < kMostGaps; ++i) {
        const EvaluationController::Gap gap = gaps[i];
        QString name = cardText(m_controller.criterion(gap.position).name, m_session.language());
        if (gap.kind == EvaluationController::Gap::Kind::ReasonMissing)
            name = tr("%1 (reason missing)").arg(name);
        auto* button = new QPushButton(m_gaps);
        button->setFlat(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(plainToolTip(name));
        button->setAccessibleName(tr("Go to %1").arg(name));
        name = button->fontMetrics().elidedText(name, Qt::ElideRight, kLongestGapName);
        button->setText(name.replace(u'&', QStringLiteral("&&")));
        connect(button, &QPushButton::clicked, this, [this, gap] { emit gapChosen(gap.position); });
        row->addWidget(button);
    }
    if (gaps.size() > kMostGaps)
        row->addWidget(mutedLabel(tr("and %n more", nullptr, count - static_cast<int>(kMostGaps))));
    row->addStretch(1);
}

void TotalBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) refresh();
}

void TotalBar::retranslate() {
    const QString key = m_session.keymap().firstKeyText(Command::Submit);
    m_submit->setToolTip(plainToolTip(tr("Submit this call and open the next one  %1").arg(key)));
    m_submit->setAccessibleDescription(key);
    refresh();
}

} // namespace earmark::ui
