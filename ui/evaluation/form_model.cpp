#include "ui/evaluation/form_model.h"

#include "ui/common/text.h"
#include "ui/evaluation/answer_rules.h"
#include "ui/evaluation/answer_text.h"
#include "ui/evaluation/found_text.h"

#include <QStringList>

#include <algorithm>

namespace earmark::ui {

using model::Points;
using scoring::CriterionState;

FormModel::FormModel(QObject* parent)
    : QAbstractListModel(parent) {}

void FormModel::setSheet(FormSheet sheet) {
    beginResetModel();
    m_sheet = std::move(sheet);
    m_rows.clear();
    m_criteria.clear();
    m_firsts.clear();
    m_current = -1;
    if (m_sheet.card) {
        for (const model::Section& section : m_sheet.card->sections) {
            m_firsts.push_back(static_cast<int>(m_criteria.size()));
            for (const model::Criterion& criterion : section.criteria)
                m_criteria.push_back(&criterion);
        }
        m_rows = wantedRows();
    }
    endResetModel();
}

void FormModel::setLanguage(Language language) {
    m_language = language;
    refresh();
}

void FormModel::refresh() {
    if (!m_sheet.card) return;
    showRows(wantedRows());
    if (!m_rows.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

void FormModel::setCurrentPosition(int position) {
    m_current = position < static_cast<int>(m_criteria.size()) ? position : -1;
    if (m_sheet.card) showRows(wantedRows());
}

bool FormModel::applies(const Row& row) const {
    return state(row).state != CriterionState::SwitchedOff;
}

bool FormModel::wants(const Row& row) const {
    return m_sheet.showsAll || row.position == m_current || applies(row) || answer(row) != model::Answer{};
}

/// A section stands over its criteria: without any of them it is only in the way. One that has none at all
/// is shown, so that a card being made looks as it is.
std::vector<FormModel::Row> FormModel::wantedRows() const {
    std::vector<Row> rows;
    rows.reserve(m_criteria.size() + m_firsts.size());
    for (std::size_t index = 0; index < m_firsts.size(); ++index) {
        const Row head{static_cast<int>(index), -1};
        rows.push_back(head);
        const auto count = static_cast<int>(section(head).criteria.size());
        for (int item = 0; item < count; ++item)
            if (const Row row{head.section, firstPosition(head) + item}; wants(row)) rows.push_back(row);
        if (rows.back() == head && count > 0) rows.pop_back();
    }
    return rows;
}

void FormModel::showRows(const std::vector<Row>& wanted) {
    if (wanted == m_rows) return;
    emit rowsAboutToShift();
    removeUnwanted(wanted);
    insertMissing(wanted);
    emit rowsShifted();
}

void FormModel::removeUnwanted(const std::vector<Row>& wanted) {
    const auto stays = [&](int index) {
        return std::binary_search(wanted.begin(), wanted.end(), row(index));
    };
    for (int last = rowCount() - 1; last >= 0; --last) {
        if (stays(last)) continue;
        int first = last;
        while (first > 0 && !stays(first - 1))
            --first;
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
        last = first;
    }
}

/// After removeUnwanted(): what is there is a part of what is wanted, in the same order.
void FormModel::insertMissing(const std::vector<Row>& wanted) {
    const auto count = static_cast<int>(wanted.size());
    for (int first = 0; first < count; ++first) {
        int end = first;
        const auto isThere = [&](int index) {
            return first < rowCount() && row(first) == wanted[static_cast<std::size_t>(index)];
        };
        while (end < count && !isThere(end))
            ++end;
        if (end == first) continue;
        beginInsertRows({}, first, end - 1);
        m_rows.insert(m_rows.begin() + first, wanted.begin() + first, wanted.begin() + end);
        endInsertRows();
        first = end;
    }
}

int FormModel::rowOf(const Row& row) const {
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    return found == m_rows.end() || *found != row ? -1 : static_cast<int>(found - m_rows.begin());
}

int FormModel::rowOf(int position) const {
    if (position < 0 || position >= static_cast<int>(m_criteria.size())) return -1;
    const auto after = std::upper_bound(m_firsts.begin(), m_firsts.end(), position);
    return rowOf(Row{static_cast<int>(after - m_firsts.begin()) - 1, position});
}

const model::Section& FormModel::section(const Row& row) const {
    return m_sheet.card->sections[static_cast<std::size_t>(row.section)];
}

const model::Criterion& FormModel::criterion(const Row& row) const {
    return *m_criteria[static_cast<std::size_t>(row.position)];
}

const model::Answer& FormModel::answer(const Row& row) const {
    static const model::Answer none;
    const auto found = m_sheet.answers->find(criterion(row).key);
    return found == m_sheet.answers->end() ? none : found->second;
}

scoring::CriterionScore FormModel::state(const Row& row) const {
    const auto position = static_cast<std::size_t>(row.position);
    const auto& scores = m_sheet.score->criteria;
    return position < scores.size() ? scores[position] : scoring::CriterionScore{};
}

SaveMark FormModel::saveMark(const Row& row) const {
    if (!m_sheet.saveMark) return {};
    const SaveMark mark = m_sheet.saveMark(criterion(row).key);
    // A tick is read as "answered": beside a comment or a cause alone it would say too much.
    const bool open = mark.state == SaveMark::State::Saved && !answer(row).isAnswered();
    return open ? SaveMark{} : mark;
}

const service::FoundMeasure* FormModel::found(const Row& row) const {
    return m_sheet.found ? m_sheet.found(criterion(row).key) : nullptr;
}

std::optional<model::AnswerValue> FormModel::suggestion(const Row& row) const {
    if (answer(row).isAnswered()) return std::nullopt;
    const service::FoundMeasure* measure = found(row);
    if (!measure) return defaultValue(criterion(row));
    model::AnswerValue value = service::offeredValue(criterion(row), *measure);
    if (std::holds_alternative<std::monostate>(value)) return std::nullopt;
    return value;
}

bool FormModel::sectionApplies(const Row& row) const {
    const auto count = static_cast<int>(section(row).criteria.size());
    for (int item = 0; item < count; ++item)
        if (applies({row.section, firstPosition(row) + item})) return true;
    return count == 0;
}

/// What the section can earn with everything in it that applies, weights and cap included. Only to be read
/// beside the points: the score itself comes from core/scoring.
Points FormModel::possibleIn(const model::Section& section, int firstPosition) const {
    if (section.base) return *section.base;
    const bool leftOut = m_sheet.card->policy.notApplicable == model::NotApplicableRule::LeftOut;
    std::int64_t millionths = 0;
    int position = firstPosition;
    for (const model::Criterion& criterion : section.criteria) {
        const auto state = this->state({0, position++}).state;
        const bool unscored = criterion.kind == model::CriterionKind::Bonus ||
                              criterion.kind == model::CriterionKind::Deduction ||
                              state == CriterionState::SwitchedOff ||
                              (state == CriterionState::NotApplicable && leftOut);
        if (!unscored) millionths += criterion.maximum.thousandths * criterion.weight.thousandths;
    }
    Points possible{millionths / Points::kScale};
    return section.cap ? std::min(possible, *section.cap) : possible;
}

QString FormModel::sectionPoints(const Row& row) const {
    const int position = firstPosition(row);
    const Points possible = possibleIn(section(row), position);
    const auto index = static_cast<std::size_t>(row.section);
    const auto& sections = m_sheet.score->sections;
    const bool scored = index < sections.size() && sections[index].applies;
    if (possible.thousandths == 0 && (!scored || sections[index].earned.thousandths == 0)) return {};
    bool answered = false;
    for (std::size_t i = 0; i < section(row).criteria.size(); ++i)
        answered = answered ||
                   state({row.section, position + static_cast<int>(i)}).state == CriterionState::Answered;
    const QString earned = scored && answered ? pointsText(sections[index].earned) : QStringLiteral("–");
    return earned + u'/' + pointsText(possible);
}

QString FormModel::criterionPoints(const Row& row) const {
    const model::Criterion& asked = criterion(row);
    const scoring::CriterionScore score = state(row);
    const bool answered = score.state == CriterionState::Answered;
    const QString earned = answered ? pointsText(score.earned) : QStringLiteral("–");
    if (score.state == CriterionState::SwitchedOff) return {};
    if (asked.kind == model::CriterionKind::Deduction) return answered ? earned : QStringLiteral("–");
    if (asked.kind == model::CriterionKind::Bonus) return answered ? u'+' + earned : QStringLiteral("–");
    if (asked.maximum.thousandths == 0) return {};
    if (score.state == CriterionState::NotApplicable) return QStringLiteral("·");
    return earned + u'/' + pointsText(asked.maximum);
}

int FormModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant FormModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& shown = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cardText(shown.isSection() ? section(shown).name : criterion(shown).name, m_language);
    case Qt::AccessibleTextRole:
        return sentenceOf(shown);
    default:
        return {};
    }
}

QString FormModel::switchedOffText(const Row& row) const {
    const QString kept = answerText(criterion(row), answer(row).value, m_language);
    return kept.isEmpty() ? tr("does not apply now") : tr("does not apply now, kept: %1").arg(kept);
}

QString FormModel::unansweredText(const Row& row) const {
    const service::FoundMeasure* measure = found(row);
    return measure ? tr("not answered; %1").arg(foundSentence(criterion(row), *measure, m_language))
                   : tr("not answered");
}

QString FormModel::sentenceOf(const Row& row) const {
    if (row.isSection()) {
        const QString points = sectionPoints(row);
        const QString name = cardText(section(row).name, m_language);
        if (!sectionApplies(row)) return tr("Section %1, does not apply now").arg(name);
        return points.isEmpty() ? tr("Section %1").arg(name) : tr("Section %1, %2 points").arg(name, points);
    }
    const scoring::CriterionScore score = state(row);
    QStringList parts{cardText(criterion(row).name, m_language)};
    if (score.state == CriterionState::SwitchedOff)
        parts << switchedOffText(row);
    else if (score.state == CriterionState::Unanswered)
        parts << unansweredText(row);
    else
        parts << answerText(criterion(row), answer(row).value, m_language);
    if (const QString points = criterionPoints(row);
        score.state == CriterionState::Answered && !points.isEmpty())
        parts << tr("%1 points").arg(points);
    if (score.fatal) parts << tr("fatal error");
    if (answer(row).severe) parts << tr("severe");
    if (!answer(row).comment.empty()) parts << tr("with a comment");
    if (!answer(row).moments.empty())
        parts << tr("%n moment(s)", nullptr, static_cast<int>(answer(row).moments.size()));
    switch (saveMark(row).state) {
    case SaveMark::State::None:
        break;
    case SaveMark::State::Pending:
        parts << tr("being saved");
        break;
    case SaveMark::State::Saved:
        parts << tr("saved");
        break;
    case SaveMark::State::Failed:
        parts << tr("not saved");
        break;
    }
    return parts.join(m_language == Language::Chinese ? QStringLiteral("，") : QStringLiteral(", "));
}

Qt::ItemFlags FormModel::flags(const QModelIndex& index) const {
    if (!index.isValid()) return Qt::NoItemFlags;
    if (row(index.row()).isSection()) return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace earmark::ui
