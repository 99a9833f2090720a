#include "ui/evaluation/form_delegate.h"

#include "ui/common/colors.h"
#include "ui/common/icon.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/evaluation/answer_text.h"
#include "ui/evaluation/found_text.h"

#include <QPainter>

#include <algorithm>

namespace earmark::ui {

using scoring::CriterionState;

namespace {

constexpr int kBarWidth = 3;
constexpr int kRadio = 12;

bool isNumber(const model::AnswerValue& value) {
    return !std::holds_alternative<model::NotApplicable>(value);
}

/// A measure with its unit, without it where the field is too narrow for both: a cut number is none.
QString fieldText(const model::Criterion& criterion, const model::AnswerValue& value, Language language,
                  int width) {
    const QString whole = answerText(criterion, value, language);
    const auto* measured = std::get_if<model::MeasuredValue>(&value);
    const bool fits = QFontMetrics(fontFor(TextStyle::Body)).horizontalAdvance(whole) <= width;
    return fits || !measured ? whole : pointsText({measured->thousandths});
}

QRect centred(const QRect& in, int size) {
    return {in.center().x() - size / 2 + 1, in.center().y() - size / 2 + 1, size, size};
}

} // namespace

/// What every part of a row paints with.
struct FormDelegate::Pen {
    QPainter& painter;
    const Colors& colors;
    QRect rect;
    bool current;
    bool applies;
    qreal pixelRatio;

    QColor text() const { return applies ? colors.text : colors.disabled; }
    QColor muted() const { return applies ? colors.muted : colors.disabled; }

    void write(const QRect& where, const QString& what, const QColor& color, Qt::Alignment alignment,
               TextStyle style = TextStyle::Body) const {
        const QFont font = fontFor(style);
        painter.setFont(font);
        painter.setPen(color);
        const QString shown = QFontMetrics(font).elidedText(what, Qt::ElideRight, where.width());
        painter.drawText(where, Qt::TextSingleLine | static_cast<int>(alignment | Qt::AlignVCenter), shown);
    }

    void box(const QRect& where, const QColor& fill, const QColor& line,
             Qt::PenStyle style = Qt::SolidLine) const {
        painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
        painter.setPen(line.isValid() ? QPen(line, 1, style) : QPen(Qt::NoPen));
        painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
    }

    void mark(const QRect& where, const QString& name, const QColor& color) const {
        painter.drawPixmap(where, iconPixmap(name, where.width(), color, pixelRatio));
    }
};

FormDelegate::FormDelegate(const FormModel& model, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model) {}

QSize FormDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const FormModel::Row& row = m_model.row(index.row());
    if (row.isSection()) return {0, m_rowHeight};
    // As if it were current: becoming that must move nothing.
    const QFont font = fontFor(TextStyle::Strong);
    const FormRowGeometry geometry = layoutRow(m_model, row, QRect(0, 0, m_rowWidth, m_rowHeight),
                                               m_answersWidth, QFontMetrics(fontFor(TextStyle::Body)));
    const QString name = cardText(m_model.criterion(row).name, m_model.language());
    const auto lines = static_cast<int>(nameLines(name, font, geometry.name.width()).size());
    return {0, std::max(m_rowHeight, lines * QFontMetrics(font).height() + space::kUnit)};
}

void FormDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const {
    const FormModel::Row& row = m_model.row(index.row());
    const bool applies = row.isSection() ? m_model.sectionApplies(row) : m_model.applies(row);
    const Pen pen{*painter,    colorsOf(option.palette),
                  option.rect, !row.isSection() && row.position == m_current,
                  applies,     painter->device()->devicePixelRatio()};
    const FormRowGeometry geometry =
        layoutRow(m_model, row, option.rect, m_answersWidth, QFontMetrics(fontFor(TextStyle::Body)));
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.isSection()) {
        paintSection(pen, row, geometry);
    } else {
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        if (pen.current) {
            painter->fillRect(option.rect, pen.colors.accentGround);
            QRect bar = option.rect;
            bar.setWidth(kBarWidth);
            painter->fillRect(bar, pen.colors.accent);
        } else if (hovered && m_keysShown) {
            painter->fillRect(option.rect, pen.colors.raised);
        }
        paintCriterion(pen, row, geometry);
    }
    painter->restore();
}

void FormDelegate::paintSection(const Pen& pen, const FormModel::Row& row,
                                const FormRowGeometry& geometry) const {
    pen.painter.fillRect(pen.rect, pen.colors.ground);
    pen.painter.fillRect(QRect(pen.rect.left(), pen.rect.bottom(), pen.rect.width(), 1), pen.colors.line);
    pen.write(geometry.name, cardText(m_model.section(row).name, m_model.language()), pen.text(),
              Qt::AlignLeft, TextStyle::Strong);
    pen.write(geometry.points, m_model.sectionPoints(row), pen.text(), Qt::AlignRight, TextStyle::Strong);
}

void FormDelegate::paintCriterion(const Pen& pen, const FormModel::Row& row,
                                  const FormRowGeometry& geometry) const {
    const model::Criterion& criterion = m_model.criterion(row);
    pen.write(geometry.number, QString::number(row.position + 1), pen.muted(), Qt::AlignRight,
              TextStyle::Small);
    paintName(pen, cardText(criterion.name, m_model.language()), geometry.name);
    paintAnswers(pen, row, geometry);
    const bool answered = m_model.state(row).state == CriterionState::Answered;
    pen.write(geometry.points, m_model.criterionPoints(row), answered ? pen.text() : pen.muted(),
              Qt::AlignRight);
    paintMarks(pen, row, geometry);
}

void FormDelegate::paintName(const Pen& pen, const QString& name, const QRect& place) const {
    const TextStyle style = pen.current ? TextStyle::Strong : TextStyle::Body;
    const QStringList lines = nameLines(name, fontFor(style), place.width());
    const int height = QFontMetrics(fontFor(style)).height();
    int top = place.top() + (place.height() - height * static_cast<int>(lines.size())) / 2;
    for (const QString& line : lines) {
        pen.write({place.left(), top, place.width(), height}, line, pen.text(), Qt::AlignLeft, style);
        top += height;
    }
}

void FormDelegate::paintAnswers(const Pen& pen, const FormModel::Row& row,
                                const FormRowGeometry& geometry) const {
    if (!pen.applies) {
        // It has no points: their room is the sentence's.
        const QRect room = geometry.answers.united(geometry.points);
        pen.write(room, m_model.switchedOffText(row), pen.muted(), Qt::AlignLeft, TextStyle::Small);
        return;
    }
    if (!geometry.field.isEmpty()) paintField(pen, row, geometry);
    for (const FormChip& chip : geometry.chips)
        paintChip(pen, chip);
}

void FormDelegate::paintChip(const Pen& pen, const FormChip& chip) const {
    const Colors& colors = pen.colors;
    const bool keys = pen.current && m_keysShown && chip.offer.key != '\0';
    const QColor strong = chip.offer.fatal ? colors.fatal : colors.accent;
    const QString key = chip.offer.key == '\0' ? QString() : QString(QLatin1Char(chip.offer.key));
    if (keys || (chip.text.isEmpty() && chip.chosen)) {
        const QColor fill = chip.chosen ? strong : colors.surface;
        const QColor line = chip.chosen ? strong : chip.suggested ? colors.accent : colors.line;
        pen.box(chip.glyph, fill, line, chip.suggested ? Qt::DashLine : Qt::SolidLine);
        pen.write(chip.glyph, key, chip.chosen ? colors.onAccent : colors.text, Qt::AlignHCenter,
                  TextStyle::Small);
    } else if (chip.text.isEmpty()) {
        pen.write(chip.glyph, key, colors.muted, Qt::AlignHCenter, TextStyle::Small);
    } else {
        const QRect round = centred(chip.glyph, kRadio);
        const QRectF ring = QRectF(round).adjusted(0.75, 0.75, -0.75, -0.75);
        pen.painter.setPen(QPen(chip.chosen ? strong : chip.suggested ? colors.accent : colors.muted, 1.5));
        pen.painter.setBrush(chip.chosen ? QBrush(strong) : QBrush(Qt::NoBrush));
        if (chip.offer.toggles)
            pen.painter.drawRoundedRect(ring, 2, 2);
        else
            pen.painter.drawEllipse(ring);
    }
    if (chip.label.isEmpty()) return;
    pen.write(chip.label, chip.text,
              chip.chosen ? (chip.offer.fatal ? colors.fatal : colors.text) : colors.muted, Qt::AlignLeft,
              TextStyle::Body);
}

void FormDelegate::paintField(const Pen& pen, const FormModel::Row& row,
                              const FormRowGeometry& geometry) const {
    const model::Criterion& criterion = m_model.criterion(row);
    const model::AnswerValue& value = m_model.answer(row).value;
    const bool typing = pen.current && !m_entry.isEmpty();
    const auto offered = m_model.suggestion(row);
    const bool suggested = !typing && offered && isNumber(*offered);
    pen.box(geometry.field, pen.colors.surface,
            suggested || (pen.current && m_keysShown) ? pen.colors.accent : pen.colors.line,
            suggested ? Qt::DashLine : Qt::SolidLine);
    const QRect inside = geometry.field.adjusted(6, 0, -6, 0);
    const model::AnswerValue& number = suggested ? *offered : value;
    const QString shown = typing ? m_entry
                          : isNumber(number)
                              ? fieldText(criterion, number, m_model.language(), inside.width())
                              : QString();
    pen.write(inside, shown, suggested ? pen.muted() : pen.text(), Qt::AlignRight,
              typing ? TextStyle::Strong : TextStyle::Body);
    if (const auto* found = m_model.found(row); found && !geometry.source.isEmpty())
        pen.write(geometry.source, foundBrief(*found), pen.muted(), Qt::AlignLeft, TextStyle::Small);
    if (typing)
        pen.painter.fillRect(QRect(inside.right() + 2, inside.top() + 4, 1, inside.height() - 8),
                             pen.colors.accent);
    if (criterion.kind == model::CriterionKind::Measure) return;
    QRect beside = geometry.answers;
    beside.setLeft(geometry.field.right() + space::kUnit);
    QString limit;
    if (criterion.kind == model::CriterionKind::Deduction)
        limit = QString::number(criterion.deductionLimit);
    else if (!criterion.options.empty())
        limit = QString::number(criterion.options.size());
    else
        limit = pointsText(criterion.maximum);
    pen.write(beside, tr("of %1", "beside a number being typed: its highest value").arg(limit), pen.muted(),
              Qt::AlignLeft, TextStyle::Small);
}

void FormDelegate::paintMarks(const Pen& pen, const FormModel::Row& row,
                              const FormRowGeometry& geometry) const {
    const scoring::CriterionScore score = m_model.state(row);
    const model::Answer& answer = m_model.answer(row);
    if (score.fatal)
        pen.mark(geometry.sign, QStringLiteral("fatal"), pen.colors.fatal);
    else if (score.failed && score.state == CriterionState::Answered)
        pen.mark(geometry.sign, QStringLiteral("below"), pen.colors.below);
    if (answer.severe) pen.mark(geometry.severe, QStringLiteral("severe"), pen.colors.fatal);
    if (!answer.moments.empty()) pen.mark(geometry.moment, QStringLiteral("moment"), pen.muted());
    if (!answer.comment.empty()) pen.mark(geometry.comment, QStringLiteral("comment"), pen.muted());
    switch (m_model.saveMark(row).state) {
    case SaveMark::State::None:
        break;
    case SaveMark::State::Pending:
        pen.write(geometry.save, QStringLiteral("…"), pen.muted(), Qt::AlignHCenter);
        break;
    case SaveMark::State::Saved:
        pen.mark(geometry.save, QStringLiteral("check"), pen.muted());
        break;
    case SaveMark::State::Failed:
        pen.mark(geometry.save, QStringLiteral("warning"), pen.colors.fatal);
        break;
    }
}

} // namespace earmark::ui
