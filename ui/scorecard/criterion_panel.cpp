#include "ui/scorecard/criterion_panel.h"

#include "ui/common/format.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_texts.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

QLabel* wrapping(QLabel* label) {
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// "up to 3", "3 to 5", "above 5" in the measure's unit.
QString bandText(const model::MeasureBand& band, Language language) {
    const QString name = toQString(band.name.in(language));
    if (!name.isEmpty()) return name;
    const QString lower = band.lower ? pointsText(band.lower->thousandths) : QString();
    const QString upper = band.upper ? pointsText(band.upper->thousandths) : QString();
    return lower + QStringLiteral(" … ") + upper;
}

} // namespace

CriterionPanel::CriterionPanel(QWidget* parent)
    : QWidget(parent)
    , m_name(wrapping(plainLabel({}, TextStyle::Strong)))
    , m_rules(wrapping(mutedLabel({}, TextStyle::Small)))
    , m_guidance(wrapping(plainLabel()))
    , m_levels(new QWidget) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    layout->setSpacing(space::kSmall);
    for (QWidget* part : std::initializer_list<QWidget*>{m_name, m_rules, m_guidance, m_levels})
        layout->addWidget(part);
    layout->addStretch();
}

void CriterionPanel::show(const model::Criterion* criterion, Language language) {
    qDeleteAll(m_levels->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    delete m_levels->layout();
    setVisible(criterion != nullptr);
    if (criterion == nullptr) return;
    m_grid = new QGridLayout(m_levels);
    m_grid->setContentsMargins(0, space::kSmall, 0, 0);
    m_grid->setHorizontalSpacing(space::kMedium);
    m_grid->setVerticalSpacing(space::kUnit);
    m_grid->setColumnStretch(1, 1);
    m_name->setText(toQString(criterion->name.in(language)));
    m_rules->setText(
        (QStringList(answerKindText(*criterion)) + ruleWords(*criterion)).join(QStringLiteral(" · ")));
    m_guidance->setText(toQString(criterion->guidance.in(language)));
    m_guidance->setVisible(!m_guidance->text().isEmpty());
    for (const model::Option& option : criterion->options)
        addLevel(pointsText(option.points.thousandths), toQString(option.name.in(language)),
                 toQString(option.description.in(language)));
    for (const model::MeasureBand& band : criterion->measureBands)
        addLevel(pointsText(band.points.thousandths), bandText(band, language), {});
}

void CriterionPanel::addLevel(const QString& points, const QString& name, const QString& description) {
    const int row = m_grid->rowCount();
    QLabel* earned = plainLabel(points, TextStyle::Strong);
    earned->setMinimumWidth(28);
    m_grid->addWidget(earned, row, 0, Qt::AlignRight | Qt::AlignTop);
    m_grid->addWidget(wrapping(plainLabel(name)), row, 1);
    if (!description.isEmpty()) m_grid->addWidget(wrapping(mutedLabel(description)), row + 1, 1);
}

} // namespace earmark::ui
