#pragma once

#include "core/model/card_draft.h"
#include "core/service/card_service.h"
#include "ui/scorecard/card_list_view.h"

#include <QObject>

#include <optional>
#include <string>

class QWidget;

namespace earmark::ui {

class Session;

/// What can be done with a card as a whole. Each says in the foot what it did, or why it could not.
class CardActions final : public QObject {
    Q_OBJECT

public:
    CardActions(Session& session, QWidget* window);

    /// An empty card with a pass mark and grades to begin with.
    void createNew();
    /// A copy of a shipped card, to be made one's own.
    void createFrom(model::CardVersion shipped);
    /// The draft itself, the card's newest draft, or a new one begun from its newest version.
    void edit(const CardEntry& entry, const std::vector<service::CardDraftSummary>& drafts);
    void duplicate(const CardEntry& entry);
    /// A card file becomes a draft: of the card with its key where there is one.
    void importFile();
    /// The same for a card that was made otherwise (from a spreadsheet).
    void importCard(model::CardVersion card);
    void exportFile(const CardEntry& entry);
    /// For the wall, as PDF or HTML: in the language of the screen, or in both.
    void print(const CardEntry& entry);
    void printInBoth(const CardEntry& entry);
    void makeDefault(const CardEntry& entry);
    /// Takes the card out of use, or brings it back.
    void retireOrRestore(const CardEntry& entry);
    void discard(const CardEntry& entry);

signals:
    /// A draft to be edited now.
    void draftReady(const earmark::model::CardDraft& draft);
    /// The list is no longer as it was.
    void changed();

private:
    std::string signature() const;
    std::string freeCardKey(const std::string& wanted) const;
    void begin(const model::CardVersion& card, std::optional<CardVersionId> basedOn);
    Result<model::CardVersion> cardOf(const CardEntry& entry) const;
    bool done(const Result<ChangeSet>& outcome, const QString& sentence);

    Session& m_session;
    QWidget* m_window;
};

} // namespace earmark::ui
