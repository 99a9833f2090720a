#pragma once

#include "core/service/card_draft_service.h"
#include "core/service/card_service.h"

#include <QTreeWidget>

#include <optional>
#include <string>
#include <vector>

namespace earmark::ui {

class Session;

/// What stands in the list: a card (its newest version), a version, or a draft.
struct CardEntry {
    std::string cardKey;
    std::optional<service::CardSummary> version;
    std::optional<service::CardDraftSummary> draft;

    bool isDraft() const { return draft.has_value(); }
};

/// Every card with its drafts and versions below: ● a draft, ✓ the card that calls take where no rule says
/// otherwise; what is retired is grey.
class CardListView final : public QTreeWidget {
    Q_OBJECT

public:
    explicit CardListView(Session& session, QWidget* parent = nullptr);

    void setCards(std::vector<service::CardSummary> versions, std::vector<service::CardDraftSummary> drafts);
    /// Shows the texts in the language of the screen.
    void retranslate();

    /// The entry of the current row; nullptr where there is none.
    const CardEntry* current() const;
    /// Makes the row of a draft or a version the current one.
    void choose(CardDraftId draft);
    void choose(CardVersionId version);

    const std::vector<service::CardSummary>& versions() const { return m_versions; }
    const std::vector<service::CardDraftSummary>& drafts() const { return m_drafts; }

signals:
    void entryChanged();

private:
    void fill();
    QTreeWidgetItem* addEntry(QTreeWidgetItem* parent, CardEntry entry, const QString& text,
                              const QString& hint);
    void addCard(const std::string& cardKey);
    QString draftText(const service::CardDraftSummary& draft) const;
    QString versionText(const service::CardSummary& version) const;
    template <class Matches>
    void chooseWhere(Matches matches);

    Session& m_session;
    std::vector<service::CardSummary> m_versions;
    std::vector<service::CardDraftSummary> m_drafts;
    std::vector<CardEntry> m_entries;
    bool m_filling = false;
};

} // namespace earmark::ui
