#include "ui/evaluation/level_list.h"

#include "ui/common/colors.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_text.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kKey = 20;
constexpr int kPadding = 6;
/// A list of more is no help to anybody, and each is a widget.
constexpr std::size_t kMostButtons = 100;

bool isChosenBy(const AnswerOffer& offer, const model::AnswerValue& value) {
    if (!offer.toggles) return offer.value == value;
    const auto* marked = std::get_if<model::ChosenOptions>(&value);
    const std::string& key = std::get<model::ChosenOptions>(offer.value).keys.front();
    return marked && std::find(marked->keys.begin(), marked->keys.end(), key) != marked->keys.end();
}

QString bandText(const model::MeasureBand& band, const QString& unit) {
    const QString from = band.lower ? pointsText(*band.lower) : QString();
    const QString to = band.upper ? pointsText(*band.upper) : QString();
    if (from.isEmpty()) return LevelList::tr("up to %1 %2", "limit and unit").arg(to, unit).trimmed();
    if (to.isEmpty()) return LevelList::tr("from %1 %2", "limit and unit").arg(from, unit).trimmed();
    return LevelList::tr("%1 to %2 %3", "limits and unit").arg(from, to, unit).trimmed();
}

} // namespace

struct LevelButton::Places {
    QRect key;
    QRect name;
    QRect description;
    QRect points;
    int height = 0;
};

LevelButton::LevelButton(const AnswerOffer& offer, const QString& name, const QString& description,
                         QWidget* parent)
    : QAbstractButton(parent)
    , m_offer(offer)
    , m_name(name)
    , m_description(description) {
    setCheckable(true);
    // Keys answer; the focus stays with the form.
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(offer.points ? tr("%1, %2 points").arg(name, pointsText(*offer.points)) : name);
    setAccessibleDescription(description);
}

void LevelButton::setChosen(bool chosen) {
    m_chosen = chosen;
    setChecked(chosen);
    update();
}

LevelButton::Places LevelButton::placesFor(int width) const {
    const QFontMetrics body(fontFor(TextStyle::Body));
    const QFontMetrics small(fontFor(TextStyle::Small));
    Places places;
    const int points = m_offer.points ? body.horizontalAdvance(QStringLiteral("-00.5")) : 0;
    const int left = kPadding + kKey + space::kSmall;
    const int textWidth = std::max(40, width - left - points - kPadding - (points > 0 ? space::kSmall : 0));
    const QRect open(0, 0, textWidth, 100'000);
    const int nameHeight = body.boundingRect(open, Qt::TextWordWrap, m_name).height();
    const int descriptionHeight =
        m_description.isEmpty() ? 0 : small.boundingRect(open, Qt::TextWordWrap, m_description).height() + 2;
    const int line = std::max(kKey, body.height());
    const int nameTop = kPadding - 2 + std::max(0, (line - body.height()) / 2);
    places.key = QRect(kPadding, kPadding - 2 + (line - kKey) / 2, kKey, kKey);
    places.name = QRect(left, nameTop, textWidth, nameHeight);
    places.description = QRect(left, nameTop + nameHeight + 2, textWidth, descriptionHeight);
    places.points = QRect(width - kPadding - points, nameTop, points, body.height());
    places.height = std::max(places.key.bottom(), nameTop + nameHeight + descriptionHeight) + kPadding - 1;
    return places;
}

QSize LevelButton::sizeHint() const {
    constexpr int kUsualWidth = 280;
    return {kUsualWidth, placesFor(kUsualWidth).height};
}

int LevelButton::heightForWidth(int width) const {
    return placesFor(width).height;
}

void LevelButton::paintEvent(QPaintEvent*) {
    const Colors& colors = colorsOf(palette());
    const Places places = placesFor(width());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor strong = m_offer.fatal ? colors.fatal : colors.accent;
    if (m_chosen || (underMouse() && isEnabled())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_chosen ? colors.accentGround : colors.raised);
        painter.drawRoundedRect(rect(), space::kRadius, space::kRadius);
    }
    painter.setPen(QPen(m_chosen ? strong : colors.line, 1));
    painter.setBrush(m_chosen ? strong : colors.surface);
    painter.drawRoundedRect(QRectF(places.key).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius,
                            space::kRadius);
    painter.setFont(fontFor(TextStyle::Small));
    painter.setPen(m_chosen ? colors.onAccent : colors.text);
    painter.drawText(places.key, Qt::AlignCenter,
                     m_offer.key == '\0' ? QStringLiteral("·") : QString(QLatin1Char(m_offer.key)));
    painter.setFont(fontFor(m_chosen ? TextStyle::Strong : TextStyle::Body));
    painter.setPen(m_offer.fatal ? colors.fatal : colors.text);
    painter.drawText(places.name, Qt::TextWordWrap, m_name);
    if (m_offer.points)
        painter.drawText(places.points, Qt::AlignRight | Qt::AlignVCenter, pointsText(*m_offer.points));
    painter.setFont(fontFor(TextStyle::Small));
    painter.setPen(colors.muted);
    painter.drawText(places.description, Qt::TextWordWrap, m_description);
}

LevelList::LevelList(QWidget* parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(2);
}

void LevelList::showCriterion(const model::Criterion* criterion, Language language, bool readOnly) {
    while (QLayoutItem* item = m_column->takeAt(0)) {
        // The click that led here may still be on its way through one of these.
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_buttons.clear();
    if (!criterion) return;
    const auto offers = offersOf(*criterion);
    for (const AnswerOffer& offer : offers) {
        if (m_buttons.size() == kMostButtons) {
            const auto left = static_cast<int>(offers.size() - kMostButtons);
            m_column->addWidget(
                mutedLabel(tr("and %n more: type the number of an option, then Enter", nullptr, left)));
            break;
        }
        QString name = answerText(*criterion, offer.value, language);
        QString description;
        const model::Option* option = nullptr;
        if (const auto* one = std::get_if<model::ChosenOption>(&offer.value))
            option = criterion->findOption(one->key);
        if (const auto* many = std::get_if<model::ChosenOptions>(&offer.value))
            option = criterion->findOption(many->keys.front());
        if (option) description = cardText(option->description, language);
        if (std::holds_alternative<model::NotApplicable>(offer.value)) name = tr("Not applicable");
        if (offer.fatal) name = tr("%1 – fatal").arg(name);
        // Bare levels say nothing that the form does not say already.
        if (std::holds_alternative<model::Points>(offer.value) && !offer.fatal) continue;
        auto* button = new LevelButton(offer, name, description, this);
        button->setEnabled(!readOnly);
        connect(button, &QAbstractButton::clicked, this, [this, offer] { emit taken(offer); });
        m_column->addWidget(button);
        m_buttons.emplace_back(offer, button);
    }
    addMeasureBands(*criterion, language);
}

void LevelList::addMeasureBands(const model::Criterion& criterion, Language language) {
    const QString unit = cardText(criterion.measureUnit, language);
    std::size_t shown = 0;
    for (const model::MeasureBand& band : criterion.measureBands) {
        if (shown++ == kMostButtons) break;
        QString text = bandText(band, unit);
        if (const QString name = cardText(band.name, language); !name.isEmpty())
            text = tr("%1: %2", "name of a band and its limits").arg(name, text);
        m_column->addWidget(mutedLabel(tr("%1 – %2 points").arg(text, pointsText(band.points))));
    }
}

void LevelList::showAnswer(const model::AnswerValue& value) {
    for (const auto& [offer, button] : m_buttons)
        button->setChosen(isChosenBy(offer, value));
}

} // namespace earmark::ui
