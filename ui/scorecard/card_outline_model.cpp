#include "ui/scorecard/card_outline_model.h"

#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_editor.h"
#include "ui/scorecard/card_texts.h"
#include "ui/scorecard/criterion_defaults.h"
#include "ui/scorecard/number_entry.h"

#include <QGuiApplication>
#include <QMimeData>

namespace earmark::ui {

namespace {

using model::CriterionKind;
using Severity = scoring::Finding::Severity;

const QString kPlaceType = QStringLiteral("application/x-earmark-card-place");

/// Top rows carry nothing, a criterion its section's index plus one.
constexpr quintptr kTop = 0;

std::string& textIn(LocalizedText& text, Language language) {
    return language == Language::English ? text.en : text.zh;
}

Language otherThan(Language language) {
    return language == Language::English ? Language::Chinese : Language::English;
}

} // namespace

CardOutlineModel::CardOutlineModel(CardEditController& editor, QObject* parent)
    : QAbstractItemModel(parent)
    , m_editor(editor) {
    const auto restart = [this] {
        beginResetModel();
        m_shape = shapeOf();
        m_marks.clear();
        endResetModel();
    };
    connect(&editor, &CardEditController::opened, this, restart);
    connect(&editor, &CardEditController::cardChanged, this, &CardOutlineModel::follow);
    connect(&editor, &CardEditController::findingsChanged, this, &CardOutlineModel::mark);
    if (editor.isOpen()) m_shape = shapeOf();
}

CardOutlineModel::Shape CardOutlineModel::shapeOf() const {
    Shape shape;
    for (const model::Section& section : m_editor.card().sections) {
        auto& keys = shape.emplace_back();
        for (const model::Criterion& criterion : section.criteria)
            keys.push_back(criterion.key);
    }
    return shape;
}

void CardOutlineModel::follow() {
    Shape shape = shapeOf();
    if (shape == m_shape) return tellAll();
    beginResetModel();
    m_shape = std::move(shape);
    endResetModel();
}

void CardOutlineModel::tellAll() {
    const int last = ColumnCount - 1;
    emit dataChanged(index(0, 0), index(rowCount() - 1, last));
    for (int row = 1; row < rowCount(); ++row) {
        const QModelIndex section = index(row, 0);
        if (const int count = rowCount(section); count > 0)
            emit dataChanged(index(0, 0, section), index(count - 1, last, section));
    }
}

void CardOutlineModel::mark() {
    m_marks.clear();
    for (const scoring::Finding& finding : m_editor.findings()) {
        const CardPlace place = findPlace(m_editor.card(), toQString(finding.place)).place;
        const auto [mark, isNew] = m_marks.try_emplace({place.section, place.criterion}, finding.severity);
        if (!isNew && finding.severity == Severity::Error) mark->second = Severity::Error;
    }
    tellAll();
}

void CardOutlineModel::setLanguage(Language language) {
    m_language = language;
    if (!m_editor.isOpen()) return;
    tellAll();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QModelIndex CardOutlineModel::indexOf(CardPlace place, int column) const {
    if (place.isCard()) return index(0, column);
    const QModelIndex section = index(place.section + 1, place.isSection() ? column : 0);
    return place.isSection() ? section : index(place.criterion, column, section);
}

CardPlace CardOutlineModel::placeOf(const QModelIndex& index) const {
    if (!index.isValid()) return {};
    if (index.internalId() == kTop) return {index.row() - 1, -1};
    return {static_cast<int>(index.internalId()) - 1, index.row()};
}

QModelIndex CardOutlineModel::index(int row, int column, const QModelIndex& parent) const {
    if (!hasIndex(row, column, parent)) return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) : kTop);
}

QModelIndex CardOutlineModel::parent(const QModelIndex& index) const {
    if (!index.isValid() || index.internalId() == kTop) return {};
    return createIndex(static_cast<int>(index.internalId()), 0, kTop);
}

int CardOutlineModel::rowCount(const QModelIndex& parent) const {
    if (!m_editor.isOpen()) return 0;
    if (!parent.isValid()) return static_cast<int>(m_shape.size()) + 1;
    if (parent.internalId() != kTop || parent.column() != 0 || parent.row() == 0) return 0;
    return static_cast<int>(m_shape[static_cast<std::size_t>(parent.row() - 1)].size());
}

int CardOutlineModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

const LocalizedText& CardOutlineModel::nameAt(CardPlace place) const {
    const model::CardVersion& card = m_editor.card();
    if (const model::Criterion* criterion = criterionAt(card, place)) return criterion->name;
    const model::Section* section = sectionAt(card, place);
    return section ? section->name : card.name;
}

QString CardOutlineModel::pointsAt(CardPlace place) const {
    const model::CardVersion& card = m_editor.card();
    if (const model::Criterion* criterion = criterionAt(card, place)) {
        if (criterion->kind == CriterionKind::Deduction)
            return QStringLiteral("−") + pointsText(criterion->deductionPoints.thousandths);
        const QString most = pointsText(criterion->maximum.thousandths);
        return criterion->kind == CriterionKind::Bonus ? QStringLiteral("+") + most : most;
    }
    const model::Section* section = sectionAt(card, place);
    if (section == nullptr) return cardMaximumText(card);
    const QString sum = sectionMaximumText(card, *section);
    if (!differsFromStated(place)) return sum;
    return tr("%1 of %2", "points added up, points stated")
        .arg(sum.isEmpty() ? QStringLiteral("0") : sum, pointsText(section->statedMaximum->thousandths));
}

bool CardOutlineModel::differsFromStated(CardPlace place) const {
    const model::Section* section = place.isSection() ? sectionAt(m_editor.card(), place) : nullptr;
    if (section == nullptr || !section->statedMaximum) return false;
    return sectionMaximumText(m_editor.card(), *section) != pointsText(section->statedMaximum->thousandths);
}

QVariant CardOutlineModel::foreground(const QModelIndex& index) const {
    const Colors& colors = colorsOf(QGuiApplication::palette());
    const CardPlace place = placeOf(index);
    if (index.column() == Points && differsFromStated(place)) return colors.fatal;
    if (index.column() == Other) return colors.muted;
    const LocalizedText& name = nameAt(place);
    const bool borrowed = (m_language == Language::English ? name.en : name.zh).empty();
    return borrowed ? QVariant(colors.muted) : QVariant();
}

QVariant CardOutlineModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || !m_editor.isOpen()) return {};
    const CardPlace place = placeOf(index);
    const int column = index.column();
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column == Points ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::FontRole)
        return place.isCriterion() ? fontFor(TextStyle::Body) : fontFor(TextStyle::Strong);
    if (role == Qt::ForegroundRole) return foreground(index);
    if (role == Qt::AccessibleTextRole && column == Name) {
        const auto mark = m_marks.find({place.section, place.criterion});
        const QString name = data(index, Qt::DisplayRole).toString();
        if (mark == m_marks.end()) return name;
        return mark->second == Severity::Error ? tr("%1, with an error").arg(name)
                                               : tr("%1, with a warning").arg(name);
    }
    if (column == Points) {
        if (role == Qt::DisplayRole) return pointsAt(place);
        const model::Criterion* criterion = criterionAt(m_editor.card(), place);
        if (role != Qt::EditRole || criterion == nullptr) return {};
        const bool deduction = criterion->kind == CriterionKind::Deduction;
        return numberText((deduction ? criterion->deductionPoints : criterion->maximum).thousandths, 3);
    }
    const Language language = column == Name ? m_language : otherThan(m_language);
    const LocalizedText& name = nameAt(place);
    const QString own = toQString(language == Language::English ? name.en : name.zh);
    if (role == Qt::EditRole) return own;
    if (role == Qt::ToolTipRole) return plainToolTip(own);
    if (role != Qt::DisplayRole) return {};
    if (column == Other || !own.isEmpty()) return own;
    if (!name.empty()) return toQString(name.in(language));
    if (place.isCard()) return tr("Card without a name");
    return place.isSection() ? tr("Section without a name") : tr("Criterion without a name");
}

bool CardOutlineModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::EditRole || !index.isValid()) return false;
    const CardPlace place = placeOf(index);
    if (index.column() == Points) return setPoints(place, value.toString());
    return setName(place, index.column(), value.toString().simplified());
}

bool CardOutlineModel::setName(CardPlace place, int column, const QString& name) {
    const Language language = column == Name ? m_language : otherThan(m_language);
    m_editor.endStep();
    m_editor.edit(
        tr("Name “%1”").arg(name),
        [&](model::CardVersion& card) {
            LocalizedText& text = place.isCard()      ? card.name
                                  : place.isSection() ? sectionAt(card, place)->name
                                                      : criterionAt(card, place)->name;
            textIn(text, language) = toUtf8(name);
        },
        QStringLiteral("outline-name"));
    if (!place.isCriterion()) m_editor.settleKeys();
    m_editor.endStep();
    return true;
}

bool CardOutlineModel::setPoints(CardPlace place, const QString& entered) {
    const auto points = enteredNumber(entered, 3);
    if (!points || *points < 0 || !place.isCriterion()) return false;
    m_editor.endStep();
    m_editor.edit(tr("Change the points"), [&](model::CardVersion& card) {
        setCriterionPoints(*criterionAt(card, place), model::Points{*points});
    });
    return true;
}

QVariant CardOutlineModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Points ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole) return {};
    if (section == Points) return tr("Points");
    const bool english = (section == Name) == (m_language == Language::English);
    return english ? tr("Name in English") : tr("Name in Chinese");
}

Qt::ItemFlags CardOutlineModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::ItemIsDropEnabled;
    const CardPlace place = placeOf(index);
    Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (index.column() != Points || place.isCriterion()) flags |= Qt::ItemIsEditable;
    if (!place.isCard()) flags |= Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    return flags;
}

QStringList CardOutlineModel::mimeTypes() const {
    return {kPlaceType};
}

QMimeData* CardOutlineModel::mimeData(const QModelIndexList& indexes) const {
    if (indexes.isEmpty()) return nullptr;
    const CardPlace place = placeOf(indexes.first());
    auto* data = new QMimeData;
    data->setData(kPlaceType, QByteArray::number(place.section) + ' ' + QByteArray::number(place.criterion));
    return data;
}

bool CardOutlineModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int,
                                    const QModelIndex& parent) {
    if (action != Qt::MoveAction || !data->hasFormat(kPlaceType)) return false;
    const QList<QByteArray> parts = data->data(kPlaceType).split(' ');
    const CardPlace from{parts.value(0).toInt(), parts.value(1).toInt()};
    const CardPlace onto = placeOf(parent);
    if (from.isSection()) {
        // Between sections, onto one, or onto a criterion of one: before or after that section.
        const int before = parent.isValid() ? onto.section + (onto.section > from.section ? 1 : 0)
                                            : (row < 0 ? rowCount() - 1 : row - 1);
        m_editor.move(from, before, -1);
    } else if (onto.isCriterion()) {
        m_editor.move(from, onto.section, onto.criterion + 1);
    } else if (parent.isValid()) {
        m_editor.move(from, onto.section, row < 0 ? rowCount(parent) : row);
    } else if (row > 1) {
        const QModelIndex above = index(row - 1, 0); // between two sections: to the end of the upper one
        m_editor.move(from, row - 2, rowCount(above));
    }
    return false; // the card has moved it already: the view must not remove anything
}

} // namespace earmark::ui
