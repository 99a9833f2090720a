#include "ui/scorecard/card_list_view.h"

#include "ui/common/colors.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_texts.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace earmark::ui {

namespace {

constexpr int kEntryRole = Qt::UserRole;

} // namespace

CardListView::CardListView(Session& session, QWidget* parent)
    : QTreeWidget(parent)
    , m_session(session) {
    setObjectName(QStringLiteral("cardList"));
    setColumnCount(1);
    header()->hide();
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RowDelegate(session, this));
    setUniformRowHeights(true);
    setRootIsDecorated(false);
    setItemsExpandable(false);
    setIndentation(space::kLarge);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    connect(this, &QTreeWidget::currentItemChanged, this, [this] {
        if (!m_filling) emit entryChanged();
    });
    setAccessibleName(tr("Scorecards"));
}

void CardListView::setCards(std::vector<service::CardSummary> versions,
                            std::vector<service::CardDraftSummary> drafts) {
    m_versions = std::move(versions);
    m_drafts = std::move(drafts);
    fill();
}

void CardListView::retranslate() {
    setAccessibleName(tr("Scorecards"));
    fill();
}

void CardListView::fill() {
    const CardEntry* before = current();
    const auto draft = before && before->draft ? std::optional(before->draft->id) : std::nullopt;
    const auto version = before && before->version ? std::optional(before->version->id) : std::nullopt;
    {
        const QScopedValueRollback<bool> guard(m_filling, true);
        clear();
        m_entries.clear();
        std::vector<std::string> keys;
        const auto collect = [&](const std::string& key) {
            if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
        };
        for (const service::CardDraftSummary& one : m_drafts)
            if (!one.basedOn) collect(one.cardKey); // new cards are what is being worked on
        for (const service::CardSummary& one : m_versions)
            collect(one.cardKey);
        for (const service::CardDraftSummary& one : m_drafts)
            collect(one.cardKey);
        for (const std::string& key : keys)
            addCard(key);
        expandAll();
        if (draft) choose(*draft);
        if (!currentItem() && version) choose(*version);
        // What was being worked on last comes before what calls take.
        if (!currentItem() && !m_drafts.empty()) choose(m_drafts.front().id);
        if (!currentItem())
            chooseWhere([](const CardEntry& entry) { return entry.version && entry.version->isDefault; });
        if (!currentItem() && topLevelItemCount() > 0) setCurrentItem(topLevelItem(0));
    }
    emit entryChanged();
}

void CardListView::addCard(const std::string& cardKey) {
    std::vector<service::CardSummary> versions;
    std::ranges::copy_if(m_versions, std::back_inserter(versions),
                         [&](const auto& one) { return one.cardKey == cardKey; });
    std::vector<service::CardDraftSummary> drafts;
    std::ranges::copy_if(m_drafts, std::back_inserter(drafts),
                         [&](const auto& one) { return one.cardKey == cardKey; });
    CardEntry card{cardKey, {}, {}};
    if (!versions.empty())
        card.version = versions.front();
    else
        card.draft = drafts.front();
    const LocalizedText& name = card.version ? card.version->name : card.draft->name;
    QString text = name.empty() ? tr("New card") : m_session.text(name);
    const bool isDefault = std::ranges::any_of(versions, &service::CardSummary::isDefault);
    if (isDefault) text += QStringLiteral(" ✓");
    const bool retired = std::ranges::all_of(
        versions, [](const auto& one) { return one.status == model::CardStatus::Retired; });
    if (!versions.empty() && retired) text += tr(" (retired)");
    QTreeWidgetItem* item = addEntry(
        nullptr, card, text, isDefault ? tr("Calls take this card where no rule says otherwise") : text);
    item->setFont(0, fontFor(TextStyle::Strong));
    for (const service::CardDraftSummary& draft : drafts)
        addEntry(item, {cardKey, {}, draft}, draftText(draft), draftText(draft));
    // A card of one version says so by itself.
    if (versions.size() > 1 || !drafts.empty())
        for (const service::CardSummary& version : versions)
            addEntry(item, {cardKey, version, {}}, versionText(version),
                     publishReasonText(version.publishedBy, version.publishReason));
}

QTreeWidgetItem* CardListView::addEntry(QTreeWidgetItem* parent, CardEntry entry, const QString& text,
                                        const QString& hint) {
    auto* item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(this);
    item->setText(0, text);
    item->setToolTip(0, plainToolTip(hint));
    item->setData(0, kEntryRole, static_cast<int>(m_entries.size()));
    if (entry.version && entry.version->status == model::CardStatus::Retired)
        item->setForeground(0, colorsOf(palette()).muted);
    m_entries.push_back(std::move(entry));
    return item;
}

QString CardListView::draftText(const service::CardDraftSummary& draft) const {
    const QString when = dateTimeText(draft.savedAt, m_session.workspace().zone());
    if (draft.savedBy.empty()) return tr("● draft, %1").arg(when);
    return tr("● draft, %1, %2", "who, when").arg(toQString(draft.savedBy), when);
}

QString CardListView::versionText(const service::CardSummary& version) const {
    QString text = tr("version %1").arg(version.version);
    if (version.publishedAt)
        text += QStringLiteral(" · ") + dateTimeText(*version.publishedAt, m_session.workspace().zone());
    return text;
}

const CardEntry* CardListView::current() const {
    const QTreeWidgetItem* item = currentItem();
    if (item == nullptr) return nullptr;
    const auto index = static_cast<std::size_t>(item->data(0, kEntryRole).toInt());
    return index < m_entries.size() ? &m_entries[index] : nullptr;
}

template <class Matches>
void CardListView::chooseWhere(Matches matches) {
    QTreeWidgetItemIterator at(this);
    for (; *at; ++at) {
        const auto index = static_cast<std::size_t>((*at)->data(0, kEntryRole).toInt());
        if (index >= m_entries.size() || !matches(m_entries[index])) continue;
        setCurrentItem(*at);
        return;
    }
}

void CardListView::choose(CardDraftId draft) {
    chooseWhere([&](const CardEntry& entry) { return entry.draft && entry.draft->id == draft; });
}

void CardListView::choose(CardVersionId version) {
    chooseWhere([&](const CardEntry& entry) { return entry.version && entry.version->id == version; });
}

} // namespace earmark::ui
