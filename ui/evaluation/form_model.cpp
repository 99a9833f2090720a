#include "ui/evaluation/form_model.h"

#include "ui/common/text.h"
#include "ui/evaluation/answer_text.h"

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
    if (m_sheet.card) {
        int sectionIndex = 0;
        for (const model::Section& section : m_sheet.card->sections) {
            m_rows.push_back({sectionIndex, -1});
            for (const model::Criterion& criterion : section.criteria) {
                m_rows.push_back({sectionIndex, static_cast<int>(m_criteria.size())});
                m_criteria.push_back(&criterion);
            }
            ++sectionIndex;
        }
    }
    endResetModel();
}

void FormModel::setLanguage(Language language) {
    m_language = language;
    refresh();
}

void FormModel::refresh() {
    if (!m_rows.empty()) emit dataChanged(index(0), index(rowCount() - 1));
}

int FormModel::rowOf(int position) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const Row& row) { return row.position == position; });
    return position < 0 || found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
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
    // A tick says that an answer is safe; an answer taken back leaves nothing to be safe.
    const bool nothingThere = mark.state == SaveMark::State::Saved && answer(row) == model::Answer{};
    return nothingThere ? SaveMark{} : mark;
}

bool FormModel::sectionApplies(const Row& row) const {
    int position = 0;
    for (int i = 0; i < row.section; ++i)
        position += static_cast<int>(m_sheet.card->sections[static_cast<std::size_t>(i)].criteria.size());
    for (std::size_t i = 0; i < section(row).criteria.size(); ++i, ++position)
        if (state({row.section, position}).state != CriterionState::SwitchedOff) return true;
    return section(row).criteria.empty();
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
    int position = 0;
    for (int i = 0; i < row.section; ++i)
        position += static_cast<int>(m_sheet.card->sections[static_cast<std::size_t>(i)].criteria.size());
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

QString FormModel::sentenceOf(const Row& row) const {
    if (row.isSection()) {
        const QString points = sectionPoints(row);
        const QString name = cardText(section(row).name, m_language);
        return points.isEmpty() ? tr("Section %1").arg(name) : tr("Section %1, %2 points").arg(name, points);
    }
    const scoring::CriterionScore score = state(row);
    QStringList parts{cardText(criterion(row).name, m_language)};
    if (score.state == CriterionState::SwitchedOff)
        parts << tr("does not apply");
    else if (score.state == CriterionState::Unanswered)
        parts << tr("not answered");
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
    if (!index.isValid() || row(index.row()).isSection()) return Qt::ItemIsEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

} // namespace earmark::ui
