#include "ui/evaluation/form_layout.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_text.h"

#include <QCoreApplication>
#include <QTextLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(earmark::ui::FormView)
};

constexpr int kGlyph = 20;
constexpr int kFieldWidth = 72;
constexpr int kMark = 16;
constexpr int kNumberWidth = 28;
constexpr int kLongestLabel = 120;
constexpr int kSourceWidth = 96;
constexpr qsizetype kMostNameLines = 3;

/// The digit of a level or count stands in the glyph itself.
bool glyphSaysAll(const model::Criterion& criterion, const AnswerOffer& offer) {
    const bool level = std::holds_alternative<model::Points>(offer.value) ||
                       std::holds_alternative<model::Count>(offer.value);
    return level && !isTyped(criterion);
}

QString chipText(const model::Criterion& criterion, const AnswerOffer& offer, Language language) {
    if (glyphSaysAll(criterion, offer)) return {};
    if (std::holds_alternative<model::NotApplicable>(offer.value)) return Words::tr("N/A");
    if (const auto* yes = std::get_if<bool>(&offer.value)) return *yes ? Words::tr("Yes") : Words::tr("No");
    if (offer.points) return pointsText(*offer.points);
    if (const auto* many = std::get_if<model::ChosenOptions>(&offer.value)) {
        const model::Option* option = criterion.findOption(many->keys.front());
        return option ? cardText(option->name, language) : QString();
    }
    return answerText(criterion, offer.value, language);
}

/// The name of a chosen option wants more room than a number.
int fieldWidth(const model::Criterion& criterion) {
    return criterion.options.empty() ? kFieldWidth : 2 * kFieldWidth;
}

int labelWidth(const QString& text, const QFontMetrics& metrics) {
    return text.isEmpty() ? 0 : space::kUnit + std::min(metrics.horizontalAdvance(text), kLongestLabel);
}

int chipGap(const QString& text) {
    return text.isEmpty() ? 2 : space::kMedium;
}

bool isChosen(const AnswerOffer& offer, const model::AnswerValue& value) {
    if (!offer.toggles) return offer.value == value;
    const auto* marked = std::get_if<model::ChosenOptions>(&value);
    if (!marked) return false;
    const std::string& key = std::get<model::ChosenOptions>(offer.value).keys.front();
    return std::find(marked->keys.begin(), marked->keys.end(), key) != marked->keys.end();
}

void placeChips(FormRowGeometry& geometry, const FormModel& model, const FormModel::Row& row,
                const QFontMetrics& metrics) {
    const model::Criterion& criterion = model.criterion(row);
    const model::AnswerValue& value = model.answer(row).value;
    const auto suggestion = model.suggestion(row);
    const int middle = geometry.answers.center().y() - kGlyph / 2 + 1;
    int x = geometry.answers.left();
    if (isTyped(criterion)) {
        const int width = fieldWidth(criterion);
        geometry.field = QRect(x, middle - 1, width, kGlyph + 2);
        x += width + space::kMedium;
        if (criterion.kind != model::CriterionKind::Measure) x += metrics.horizontalAdvance(u'0') * 5;
    }
    // Labels share what room there is when the names of options are long.
    const int wanted = answersWidth(criterion, model.language(), metrics);
    const auto offers = rowOffersOf(criterion);
    const int surplus = std::max(0, wanted - geometry.answers.width());
    const int cut = offers.empty()
                        ? 0
                        : (surplus + static_cast<int>(offers.size()) - 1) / static_cast<int>(offers.size());
    for (const AnswerOffer& offer : offers) {
        FormChip chip;
        chip.offer = offer;
        chip.text = chipText(criterion, offer, model.language());
        chip.chosen = isChosen(offer, value);
        chip.suggested = suggestion && isChosen(offer, *suggestion);
        chip.glyph = QRect(x, middle, kGlyph, kGlyph);
        const int label = std::max(0, labelWidth(chip.text, metrics) - cut);
        if (label > space::kUnit)
            chip.label = QRect(x + kGlyph + space::kUnit, geometry.answers.top(), label - space::kUnit + 2,
                               geometry.answers.height());
        const int gap = chipGap(chip.text);
        chip.rect =
            QRect(x - gap / 2, geometry.answers.top(), kGlyph + label + gap, geometry.answers.height());
        x += kGlyph + label + gap;
        geometry.chips.push_back(std::move(chip));
    }
    if (model.found(row) && x < geometry.answers.right())
        geometry.source =
            QRect(x, geometry.answers.top(), geometry.answers.right() - x, geometry.answers.height());
}

} // namespace

int answersWidth(const model::Criterion& criterion, Language language, const QFontMetrics& metrics) {
    const bool isMeasure = criterion.kind == model::CriterionKind::Measure;
    int width = isTyped(criterion) ? fieldWidth(criterion) + space::kMedium : 0;
    if (width > 0 && !isMeasure) width += metrics.horizontalAdvance(u'0') * 5; // "of 100" beside it
    for (const AnswerOffer& offer : rowOffersOf(criterion)) {
        const QString text = chipText(criterion, offer, language);
        width += kGlyph + labelWidth(text, metrics) + chipGap(text);
    }
    const bool found = isMeasure && criterion.measureSource.kind != model::MeasureSource::Kind::Typed;
    return found ? width + kSourceWidth : width;
}

QStringList nameLines(const QString& name, const QFont& font, int width) {
    if (width <= 0) return {name};
    QStringList lines;
    QTextLayout layout(name, font);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == kMostNameLines;
        const QString text =
            last ? name.mid(line.textStart()) : name.mid(line.textStart(), line.textLength());
        lines << QFontMetrics(font).elidedText(text.trimmed(), Qt::ElideRight, width);
        if (last) break;
    }
    layout.endLayout();
    return lines;
}

FormRowGeometry layoutRow(const FormModel& model, const FormModel::Row& row, const QRect& rect,
                          int answersWidth, const QFontMetrics& metrics) {
    FormRowGeometry geometry;
    const int top = rect.top();
    const int height = rect.height();
    const auto mark = [&](int right) {
        return QRect(right - kMark, top + (height - kMark) / 2, kMark, kMark);
    };
    int right = rect.right() - space::kSmall;
    geometry.save = mark(right);
    right -= kMark + space::kUnit;
    geometry.comment = mark(right);
    right -= kMark + 2;
    geometry.moment = mark(right);
    right -= kMark + 2;
    geometry.severe = mark(right);
    right -= kMark + space::kUnit;
    geometry.sign = mark(right);
    right -= kMark + space::kUnit;
    const int pointsWidth = metrics.horizontalAdvance(QStringLiteral("00.5/00.5"));
    geometry.points = QRect(right - pointsWidth, top, pointsWidth, height);
    right -= pointsWidth + space::kSmall;
    const int left = rect.left() + space::kSmall;
    geometry.number = QRect(left, top, kNumberWidth - space::kSmall, height);
    const int nameLeft = left + kNumberWidth;
    if (row.isSection()) {
        geometry.name = QRect(left, top, right - left, height);
        return geometry;
    }
    geometry.answers = QRect(right - answersWidth, top, answersWidth, height);
    geometry.name = QRect(nameLeft, top, geometry.answers.left() - space::kMedium - nameLeft, height);
    placeChips(geometry, model, row, metrics);
    return geometry;
}

} // namespace earmark::ui
