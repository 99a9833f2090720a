#include "ui/scorecard/card_editor.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/scorecard/card_keys.h"
#include "ui/scorecard/pasted_criteria.h"

#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace earmark::ui {

namespace {

/// Steps kept; each holds only what it changed.
constexpr int kMostSteps = 500;

QString placeName(const model::CardDraft& draft) {
    return QStringLiteral("cards/place/") + toQString(draft.id.toString());
}

bool hasKey(const model::CardVersion& card, const std::string& key, bool section) {
    return section ? sectionKeys(card).contains(key) : card.findCriterion(key) != nullptr;
}

/// The names emptied, the points and all else kept.
void emptyNames(model::Criterion& criterion) {
    for (model::Option& option : criterion.options)
        option.name = option.description = {};
}

} // namespace

/// One step. Steps of one merge key follow each other as one, made from the card before the first of them.
class CardEdit final : public QUndoCommand {
public:
    CardEdit(CardEditController& controller, CardPatch patch, const QString& text, int mergeId,
             CardPlace place)
        : QUndoCommand(text)
        , m_controller(controller)
        , m_patch(std::move(patch))
        , m_mergeId(mergeId)
        , m_place(place) {}

    void undo() override { m_controller.apply(m_patch, true, m_place); }
    void redo() override {
        if (std::exchange(m_done, true)) m_controller.apply(m_patch, false, m_place);
    }
    int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand* other) override {
        m_patch = static_cast<const CardEdit*>(other)->m_patch;
        setObsolete(m_patch.isEmpty());
        return true;
    }

private:
    CardEditController& m_controller;
    CardPatch m_patch;
    int m_mergeId;
    CardPlace m_place; ///< where the change was made
    bool m_done = false;
};

CardEditController::CardEditController(Session& session, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_saver(session, [this] {
        model::CardDraft draft = *m_draft;
        draft.revision = m_saver.revision();
        return draft;
    }) {
    m_undo.setUndoLimit(kMostSteps);
    connect(&m_saver, &CardSaver::stateChanged, this, &CardEditController::savedChanged);
    connect(&m_saver, &CardSaver::conflict, this, &CardEditController::conflict);
}

CardEditController::~CardEditController() = default;

void CardEditController::open(model::CardDraft draft, std::optional<model::CardVersion> basedOn) {
    m_basedOn = std::move(basedOn);
    begin(std::move(draft));
    const QString path = m_session.preferences().remembered(placeName(*m_draft)).toString();
    m_current = heldTo(card(), findPlace(card(), path).place);
    emit opened();
    emit currentChanged();
}

void CardEditController::begin(model::CardDraft draft) {
    m_draft = std::move(draft);
    m_current = {};
    m_undo.clear();
    m_mergeKey.clear();
    m_findings.clear();
    m_saver.begin(*m_draft);
    ++m_state;
    lintSoon();
}

Result<void> CardEditController::close() {
    if (!m_draft) return {};
    if (auto saved = m_saver.flush(); !saved) return saved;
    abandon();
    return {};
}

void CardEditController::abandon() {
    if (!m_draft) return;
    m_saver.end();
    m_undo.clear();
    m_draft.reset();
    m_basedOn.reset();
    m_findings.clear();
}

void CardEditController::takeOver(model::CardDraft draft) {
    const CardPlace place = m_current;
    begin(std::move(draft));
    m_current = heldTo(card(), place);
    emit opened();
    emit currentChanged();
}

bool CardEditController::isUntouched() const {
    if (m_basedOn) {
        model::CardVersion same = card();
        same.id = m_basedOn->id;
        same.version = m_basedOn->version;
        same.status = m_basedOn->status;
        same.publishedBy = m_basedOn->publishedBy;
        same.publishedAt = m_basedOn->publishedAt;
        same.publishReason = m_basedOn->publishReason;
        return same == *m_basedOn;
    }
    return card().sections.empty() && card().name.empty() && card().description.empty();
}

bool CardEditController::isPublishedSection(const std::string& key) const {
    return m_basedOn && hasKey(*m_basedOn, key, true);
}

bool CardEditController::isPublishedCriterion(const std::string& key) const {
    return m_basedOn && hasKey(*m_basedOn, key, false);
}

void CardEditController::edit(const QString& text, const Change& change, const QString& mergeKey) {
    if (!m_draft) return;
    const bool continues =
        !mergeKey.isEmpty() && mergeKey == m_mergeKey && m_undo.canUndo() && m_undo.index() == m_mergeIndex;
    if (!continues) m_stepBase = card();
    change(m_draft->card);
    CardPatch patch(m_stepBase, m_draft->card);
    if (!continues && patch.isEmpty()) {
        m_mergeKey.clear(); // the base is no longer that of the step before
        return;
    }
    if (!continues) ++m_mergeId;
    const int mergeId = mergeKey.isEmpty() ? -1 : m_mergeId;
    m_mergeKey = mergeKey;
    const CardPlace place = m_current;
    m_current = heldTo(card(), place); // it may have been removed
    m_undo.push(new CardEdit(*this, std::move(patch), text, mergeId, place));
    m_mergeIndex = m_undo.index();
    changed();
}

void CardEditController::editAndGo(const QString& text, const Change& change, CardPlace place) {
    endStep();
    const CardPlace from = m_current;
    m_current = place; // undo and redo lead to what was added
    edit(text, change);
    m_current = heldTo(card(), place);
    if (m_current == from) return;
    rememberPlace();
    emit currentChanged();
}

void CardEditController::apply(const CardPatch& patch, bool backwards, CardPlace place) {
    if (backwards)
        patch.undo(m_draft->card);
    else
        patch.redo(m_draft->card);
    m_mergeKey.clear();
    m_current = heldTo(card(), place);
    changed();
    emit currentChanged();
}

void CardEditController::changed() {
    ++m_state;
    m_saver.changed();
    emit cardChanged();
    lintSoon();
}

void CardEditController::goTo(CardPlace place) {
    if (!m_draft) return;
    place = heldTo(card(), place);
    if (place == m_current) return;
    endStep();
    m_current = place;
    rememberPlace();
    emit currentChanged();
}

void CardEditController::goTo(const QString& path) {
    const FoundPlace found = findPlace(card(), path);
    goTo(found.place);
    emit fieldWanted(found.rest);
}

void CardEditController::rememberPlace() const {
    m_session.preferences().remember(placeName(*m_draft), currentPath());
}

void CardEditController::lintSoon() {
    if (m_linting || !m_draft) return;
    m_linting = true;
    m_session.runAsync(
        this, [card = card()] { return scoring::lint(card); },
        [this, state = m_state](std::vector<scoring::Finding> findings) {
            m_linting = false;
            takeFindings(state, std::move(findings));
        });
}

void CardEditController::takeFindings(quint64 state, std::vector<scoring::Finding> findings) {
    if (!m_draft) return;
    m_findings = std::move(findings);
    m_lintedState = state;
    emit findingsChanged();
    if (state != m_state) lintSoon();
}

std::size_t CardEditController::errorCount() const {
    return static_cast<std::size_t>(
        std::ranges::count(m_findings, scoring::Finding::Severity::Error, &scoring::Finding::severity));
}

std::string CardEditController::newSectionKey() const {
    std::set<std::string> taken = sectionKeys(card());
    if (m_basedOn) taken.merge(sectionKeys(*m_basedOn));
    for (std::size_t number = card().sections.size() + 1;; ++number)
        if (std::string key = "section-" + std::to_string(number); !taken.contains(key)) return key;
}

std::set<std::string> CardEditController::takenKeys() const {
    std::set<std::string> taken = criterionKeys(card());
    if (m_basedOn) taken.merge(criterionKeys(*m_basedOn));
    return taken;
}

void CardEditController::addSection() {
    const int at = m_current.isCard() ? static_cast<int>(card().sections.size()) : m_current.section + 1;
    model::Section section;
    section.key = newSectionKey();
    editAndGo(tr("Add a section"),
              [&](model::CardVersion& card) { card.sections.insert(card.sections.begin() + at, section); },
              {at, -1});
}

CardPlace CardEditController::placeForCriterion() const {
    if (m_current.isCard()) {
        const int last = static_cast<int>(card().sections.size()) - 1;
        return {last, static_cast<int>(sectionAt(card(), {last, -1})->criteria.size())};
    }
    return {m_current.section, m_current.criterion + 1};
}

model::Criterion CardEditController::nextCriterion(CardPlace at) const {
    CardPlace before{at.section, at.criterion - 1};
    while (before.section >= 0 && criterionAt(card(), before) == nullptr) {
        --before.section;
        if (const model::Section* section = sectionAt(card(), before))
            before.criterion = static_cast<int>(section->criteria.size()) - 1;
    }
    model::Criterion criterion;
    criterion.maximum = model::Points::whole(10);
    const model::Criterion* model = criterionAt(card(), before);
    if (model == nullptr) return criterion;
    criterion.kind = model->kind;
    criterion.maximum = model->maximum;
    criterion.step = model->step;
    criterion.bonusAsCheck = model->bonusAsCheck;
    criterion.options = model->options;
    criterion.deductionPoints = model->deductionPoints;
    criterion.deductionLimit = model->deductionLimit;
    criterion.weight = model->weight;
    criterion.metMark = model->metMark;
    emptyNames(criterion);
    return criterion;
}

void CardEditController::addCriterion() {
    if (card().sections.empty()) return addSection();
    const CardPlace at = placeForCriterion();
    model::Criterion criterion = nextCriterion(at);
    const std::string prefix = sectionAt(card(), at)->key + ".";
    const std::set<std::string> taken = takenKeys();
    for (std::size_t number = sectionAt(card(), at)->criteria.size() + 1;; ++number)
        if (criterion.key = prefix + std::to_string(number); !taken.contains(criterion.key)) break;
    editAndGo(
        tr("Add a criterion"),
        [&](model::CardVersion& card) {
            auto& criteria = sectionAt(card, at)->criteria;
            criteria.insert(criteria.begin() + at.criterion, criterion);
        },
        at);
}

void CardEditController::insertCriteria(std::vector<model::Criterion> criteria) {
    if (!m_draft || criteria.empty()) return;
    endStep();
    // The criteria as a card of their own, so that conditions among them follow their new keys.
    model::CardVersion arrivals;
    arrivals.sections.emplace_back().criteria = std::move(criteria);
    auto& arriving = arrivals.sections[0].criteria;
    std::set<std::string> given = takenKeys();
    // A new key must be free among the arrivals too, or a condition would follow it to the wrong one.
    std::set<std::string> taken = given;
    taken.merge(criterionKeys(arrivals));
    for (model::Criterion& criterion : arriving) {
        const std::string old = criterion.key;
        const bool keeps = !old.empty() && !given.contains(old);
        const std::string key = keeps ? old : freeKey(old.empty() ? "criterion" : old, taken);
        given.insert(key);
        taken.insert(key);
        // Of several with one key the conditions mean the first; the others only get one of their own.
        if (!old.empty() && std::ranges::count(arriving, old, &model::Criterion::key) == 1)
            renameCriterion(arrivals, old, key);
        criterion.key = key;
    }
    const std::string newSection = newSectionKey();
    const CardPlace at = card().sections.empty() ? CardPlace{0, 0} : placeForCriterion();
    const auto& items = arrivals.sections[0].criteria;
    editAndGo(tr("Insert %n criteria", "", static_cast<int>(items.size())),
              [&](model::CardVersion& card) {
                  if (card.sections.empty()) card.sections.emplace_back().key = newSection;
                  auto& into = sectionAt(card, at)->criteria;
                  into.insert(into.begin() + at.criterion, items.begin(), items.end());
              },
              {at.section, at.criterion + static_cast<int>(items.size()) - 1});
}

void CardEditController::pasteCriteria(const QString& text) {
    if (!m_draft) return;
    const CardPlace at = card().sections.empty() ? CardPlace{} : placeForCriterion();
    const std::string section = card().sections.empty() ? std::string("section") : sectionAt(card(), at)->key;
    std::vector<model::Criterion> criteria;
    for (const PastedCriterion& pasted : pastedCriteria(text)) {
        model::Criterion criterion = criteria.empty() ? nextCriterion(at) : criteria.back();
        criterion.key = section + "." + std::to_string(at.criterion + 1 + static_cast<int>(criteria.size()));
        criterion.name = pasted.name;
        if (pasted.maximum) criterion.maximum = *pasted.maximum;
        criteria.push_back(std::move(criterion));
    }
    insertCriteria(std::move(criteria));
}

void CardEditController::duplicate() {
    if (const model::Criterion* criterion = criterionAt(card(), m_current))
        return insertCriteria({*criterion});
    const model::Section* original = sectionAt(card(), m_current);
    if (original == nullptr) return;
    model::Section copy = *original;
    copy.key = freeKey(copy.key, sectionKeys(card()));
    std::set<std::string> taken = takenKeys();
    model::CardVersion alone;
    alone.sections.push_back(std::move(copy));
    for (std::size_t index = 0; index < alone.sections[0].criteria.size(); ++index) {
        const std::string old = alone.sections[0].criteria[index].key;
        const std::string key = freeKey(old, taken);
        taken.insert(key);
        renameCriterion(alone, old, key);
    }
    const int at = m_current.section + 1;
    editAndGo(tr("Duplicate the section"),
              [&](model::CardVersion& card) {
                  card.sections.insert(card.sections.begin() + at, alone.sections[0]);
              },
              {at, -1});
}

void CardEditController::remove() {
    const CardPlace at = m_current;
    if (at.isCard() || !m_draft) return;
    const model::Criterion* criterion = criterionAt(card(), at);
    const QStringList asking =
        criterion ? askingAbout(card(), criterion->key, m_session.language()) : QStringList();
    const QString name = m_session.text(criterion ? criterion->name : sectionAt(card(), at)->name);
    // The place is where the step was made, so that undo comes back to what was removed.
    endStep();
    edit(criterion ? tr("Remove “%1”").arg(name) : tr("Remove the section “%1”").arg(name),
         [&](model::CardVersion& card) {
             if (criterion) {
                 auto& criteria = sectionAt(card, at)->criteria;
                 criteria.erase(criteria.begin() + at.criterion);
             } else {
                 card.sections.erase(card.sections.begin() + at.section);
             }
         });
    m_current = heldTo(card(), at);
    rememberPlace();
    emit currentChanged();
    if (!asking.isEmpty())
        emit told(tr("“%1” was removed, but conditions still ask about it: %2. The findings name them.")
                      .arg(name, asking.join(tr(", "))));
}

void CardEditController::moveBy(int step) {
    const CardPlace at = m_current;
    if (at.isCard()) return;
    if (at.isSection()) return move(at, at.section + (step > 0 ? 2 : -1), -1);
    const int criteria = static_cast<int>(sectionAt(card(), at)->criteria.size());
    const int sections = static_cast<int>(card().sections.size());
    if (step < 0 && at.criterion > 0) return move(at, at.section, at.criterion - 1);
    if (step > 0 && at.criterion + 1 < criteria) return move(at, at.section, at.criterion + 2);
    const int other = at.section + step;
    if (other < 0 || other >= sections) return;
    const CardPlace into{other, -1};
    move(at, other, step > 0 ? 0 : static_cast<int>(sectionAt(card(), into)->criteria.size()));
}

void CardEditController::move(CardPlace from, int section, int index) {
    if (from.isSection()) {
        const int count = static_cast<int>(card().sections.size());
        if (section < 0 || section > count || section == from.section || section == from.section + 1) return;
        const int to = section > from.section ? section - 1 : section;
        return editAndGo(tr("Move the section"),
                         [&](model::CardVersion& card) {
                             model::Section moved =
                                 std::move(card.sections[static_cast<std::size_t>(from.section)]);
                             card.sections.erase(card.sections.begin() + from.section);
                             card.sections.insert(card.sections.begin() + to, std::move(moved));
                         },
                         {to, -1});
    }
    const model::Section* into = sectionAt(card(), {section, -1});
    if (criterionAt(card(), from) == nullptr || into == nullptr) return;
    index = std::clamp(index, 0, static_cast<int>(into->criteria.size()));
    const bool same = section == from.section;
    if (same && (index == from.criterion || index == from.criterion + 1)) return;
    const int to = same && index > from.criterion ? index - 1 : index;
    editAndGo(tr("Move the criterion"),
              [&](model::CardVersion& card) {
                  model::Criterion moved = std::move(*criterionAt(card, from));
                  auto& source = sectionAt(card, from)->criteria;
                  source.erase(source.begin() + from.criterion);
                  auto& target = sectionAt(card, {section, -1})->criteria;
                  target.insert(target.begin() + to, std::move(moved));
              },
              {section, to});
}

void CardEditController::setKey(const std::string& key) {
    const CardPlace at = m_current;
    const model::Criterion* criterion = criterionAt(card(), at);
    if (at.isCard() || key.empty()) return;
    if ((criterion ? criterionKeys(card()) : sectionKeys(card())).contains(key)) {
        emit told(tr("“%1” is the key of another part of this card").arg(toQString(key)));
        return;
    }
    endStep();
    const std::string old = criterion ? criterion->key : std::string();
    edit(tr("Change the key"), [&](model::CardVersion& card) {
        if (criterion)
            renameCriterion(card, old, key);
        else
            sectionAt(card, at)->key = key;
    });
}

std::set<std::string> CardEditController::otherCardKeys() const {
    std::set<std::string> keys;
    if (const auto cards = m_session.cards().list(); cards)
        for (const service::CardSummary& card : *cards)
            keys.insert(card.cardKey);
    if (const auto drafts = m_session.cardDrafts().list(); drafts)
        for (const service::CardDraftSummary& draft : *drafts)
            if (draft.id != m_draft->id) keys.insert(draft.cardKey);
    return keys;
}

void CardEditController::settleKeys() {
    if (!m_draft) return;
    // With the step that named the section: one undo takes both back.
    const QString mergeKey = m_mergeKey;
    edit(
        tr("Give lasting keys"),
        [this](model::CardVersion& card) {
            if (!m_basedOn && isProvisionalCardKey(card.cardKey) && !keyFromName(card.name.en).empty())
                card.cardKey = freeKey(keyFromName(card.name.en), otherCardKeys());
            std::set<std::string> taken = sectionKeys(card);
            std::set<std::string> criteria = takenKeys();
            if (m_basedOn) taken.merge(sectionKeys(*m_basedOn));
            for (model::Section& section : card.sections) {
                const std::string wanted = keyFromName(section.name.en);
                if (!isProvisionalSectionKey(section.key) || wanted.empty()) continue;
                if (isPublishedSection(section.key)) continue;
                const std::string old = std::exchange(section.key, freeKey(wanted, taken));
                taken.insert(section.key);
                for (std::size_t index = 0; index < section.criteria.size(); ++index) {
                    const std::string key = section.criteria[index].key;
                    if (!key.starts_with(old + ".") || isPublishedCriterion(key)) continue;
                    const std::string lasting = freeKey(section.key + key.substr(old.size()), criteria);
                    criteria.insert(lasting);
                    renameCriterion(card, key, lasting);
                }
            }
        },
        mergeKey);
}

} // namespace earmark::ui
