#pragma once

#include "core/model/card_draft.h"
#include "core/scoring/lint.h"
#include "ui/scorecard/card_patch.h"
#include "ui/scorecard/card_place.h"
#include "ui/scorecard/card_saver.h"

#include <QObject>
#include <QStringList>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace earmark::ui {

class Session;

/// A card being edited, without widgets: the draft, its undo, where the person stands in it, what the linter
/// says of it, and the saves. Every change goes through edit(), so every change can be undone and is saved
/// soon after, off the screen's thread.
class CardEditController final : public QObject {
    Q_OBJECT

public:
    explicit CardEditController(Session& session, QObject* parent = nullptr);
    ~CardEditController() override;

    /// Starts on a draft as the store gave it; stands where the person stood in it last.
    void open(model::CardDraft draft, std::optional<model::CardVersion> basedOn);
    /// Saves what waits and forgets the draft. Fails with the draft still open when it cannot be saved.
    [[nodiscard]] Result<void> close();
    /// Forgets the draft with what was not saved.
    void abandon();
    bool isOpen() const { return m_draft.has_value(); }

    const model::CardDraft& draft() const { return *m_draft; }
    const model::CardVersion& card() const { return m_draft->card; }
    /// The published version that the draft was begun from; its keys are what trends follow.
    const std::optional<model::CardVersion>& basedOn() const { return m_basedOn; }
    /// Whether the draft says nothing that the version does not say, or as a new card nothing at all.
    bool isUntouched() const;
    bool isPublishedSection(const std::string& key) const;
    bool isPublishedCriterion(const std::string& key) const;

    QUndoStack& undoStack() { return m_undo; }

    /// One undo step named `text`. Changes with the same `mergeKey` that follow each other are one step
    /// (typing into one field); an empty one never merges.
    using Change = std::function<void(model::CardVersion&)>;
    void edit(const QString& text, const Change& change, const QString& mergeKey = {});
    /// Ends the step that is being typed: what follows is a step of its own.
    void endStep() { m_mergeKey.clear(); }

    CardPlace current() const { return m_current; }
    QString currentPath() const { return placePath(card(), m_current); }
    void goTo(CardPlace place);
    /// A path as the linter writes it; fieldWanted() says which field of the place it names.
    void goTo(const QString& path);
    void goToNeighbour(int step) { goTo(neighbour(card(), m_current, step)); }

    /// Adds after where the person stands, and goes there.
    void addSection();
    /// Of the kind, points and number of levels of the criterion before it.
    void addCriterion();
    /// Criteria from elsewhere (a library, another card), with keys of their own here.
    void insertCriteria(std::vector<model::Criterion> criteria);
    /// One criterion for each line: its name or two names (split by a tab), then its points.
    void pasteCriteria(const QString& text);
    void duplicate();
    void remove();
    /// One row up or down; criteria go on into the next section.
    void moveBy(int step);
    /// A criterion to before `index` of a section, or a section to before `index` of the card.
    void move(CardPlace from, int section, int index);

    /// The current section's or criterion's key with every condition that asks about it.
    void setKey(const std::string& key);
    /// Gives a new card, a new section and its criteria lasting keys, once their English names are known.
    void settleKeys();

    const std::vector<scoring::Finding>& findings() const { return m_findings; }
    std::size_t errorCount() const;
    /// Whether the findings are those of the card as it stands.
    bool isLinted() const { return m_lintedState == m_state; }

    CardSaver& saver() { return m_saver; }
    /// Makes everything durable before it returns.
    [[nodiscard]] Result<void> save() { return m_saver.flush(); }
    /// Continues on the draft as somebody else saved it; undo starts anew.
    void takeOver(model::CardDraft draft);

signals:
    void opened();
    void cardChanged();
    void currentChanged();
    /// Part of the current place that a finding names ("passMark", "options/good").
    void fieldWanted(const QString& rest);
    void findingsChanged();
    void savedChanged();
    /// Somebody else saved the draft: the error names who and when.
    void conflict(const earmark::Error& error);
    /// A sentence worth telling about what was just done.
    void told(const QString& sentence);

private:
    friend class CardEdit;

    void begin(model::CardDraft draft);
    void apply(const CardPatch& patch, bool backwards, CardPlace place);
    void changed();
    void lintSoon();
    void takeFindings(quint64 state, std::vector<scoring::Finding> findings);
    void rememberPlace() const;
    /// Edits and stands at `place` afterwards.
    void editAndGo(const QString& text, const Change& change, CardPlace place);
    CardPlace placeForCriterion() const;
    std::string newSectionKey() const;
    /// Keys that no criterion may take: those in use and those that a published version had.
    std::set<std::string> takenKeys() const;
    std::set<std::string> otherCardKeys() const;
    model::Criterion nextCriterion(CardPlace at) const;

    Session& m_session;
    std::optional<model::CardDraft> m_draft;
    std::optional<model::CardVersion> m_basedOn;
    QUndoStack m_undo;
    model::CardVersion m_stepBase; ///< the card before the step that is being typed
    QString m_mergeKey;
    int m_mergeIndex = 0;
    int m_mergeId = 0;
    CardPlace m_current;
    std::vector<scoring::Finding> m_findings;
    quint64 m_state = 0; ///< counts the card's states
    quint64 m_lintedState = 0;
    bool m_linting = false;
    CardSaver m_saver;
};

} // namespace earmark::ui
