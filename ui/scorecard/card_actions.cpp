#include "ui/scorecard/card_actions.h"

#include "core/exchange/card_json.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/reports/card_printing.h"
#include "ui/scorecard/card_keys.h"
#include "ui/scorecard/criterion_defaults.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QWidget>

#include <algorithm>

namespace earmark::ui {

namespace {

const QString kFolder = QStringLiteral("cards/folder");

} // namespace

CardActions::CardActions(Session& session, QWidget* window)
    : QObject(window)
    , m_session(session)
    , m_window(window) {}

std::string CardActions::signature() const {
    const auto& inspector = m_session.inspector();
    return inspector ? inspector->name : std::string();
}

std::string CardActions::freeCardKey(const std::string& wanted) const {
    std::set<std::string> taken;
    if (const auto cards = m_session.cards().list(); cards)
        for (const service::CardSummary& card : *cards)
            taken.insert(card.cardKey);
    if (const auto drafts = m_session.cardDrafts().list(); drafts)
        for (const service::CardDraftSummary& draft : *drafts)
            taken.insert(draft.cardKey);
    return freeKey(wanted, taken);
}

void CardActions::begin(const model::CardVersion& card, std::optional<CardVersionId> basedOn) {
    auto draft = m_session.cardDrafts().begin(card, basedOn, signature());
    if (!draft) return m_session.complain(draft.error());
    emit changed();
    emit draftReady(*draft);
}

void CardActions::createNew() {
    model::CardVersion card;
    card.cardKey = freeCardKey(provisionalCardKey());
    card.policy = newPolicy();
    begin(card, std::nullopt);
}

void CardActions::createFrom(model::CardVersion shipped) {
    shipped.cardKey = freeCardKey(shipped.cardKey);
    begin(shipped, std::nullopt);
}

void CardActions::edit(const CardEntry& entry, const std::vector<service::CardDraftSummary>& drafts) {
    const auto newest = std::ranges::find(drafts, entry.cardKey, &service::CardDraftSummary::cardKey);
    if (entry.draft || newest != drafts.end()) {
        auto draft = m_session.cardDrafts().get(entry.draft ? entry.draft->id : newest->id);
        if (!draft) return m_session.complain(draft.error());
        emit draftReady(*draft);
        return;
    }
    auto card = m_session.cards().newest(entry.cardKey);
    if (!card) card = cardOf(entry); // every version is retired
    if (!card) return m_session.complain(card.error());
    begin(*card, card->id);
}

Result<model::CardVersion> CardActions::cardOf(const CardEntry& entry) const {
    if (entry.version) return m_session.cards().get(entry.version->id);
    auto draft = m_session.cardDrafts().get(entry.draft->id);
    if (!draft) return draft.error();
    return draft->card;
}

void CardActions::duplicate(const CardEntry& entry) {
    auto card = cardOf(entry);
    if (!card) return m_session.complain(card.error());
    card->cardKey = freeCardKey(card->cardKey);
    if (!card->name.en.empty()) card->name.en += " (copy)";
    if (!card->name.zh.empty()) card->name.zh += "（副本）";
    begin(*card, std::nullopt);
}

void CardActions::importFile() {
    const QStringList files =
        m_session.dialogs().chooseFiles(m_window, tr("Import a scorecard"), tr("Scorecards (*.json)"));
    if (files.isEmpty()) return;
    m_session.runAsync(
        this, [path = toPath(files.first())] { return exchange::readCardFile(path); },
        [this](Result<model::CardVersion> card) {
            if (!card) return m_session.complain(card.error());
            importCard(std::move(*card));
        });
}

void CardActions::importCard(model::CardVersion card) {
    const auto known = m_session.cards().newest(card.cardKey);
    if (known) {
        m_session.say(
            tr("There is a card with the key “%1”: what was imported becomes a draft of its next version.")
                .arg(toQString(card.cardKey)));
        return begin(card, known->id);
    }
    card.cardKey = freeCardKey(card.cardKey.empty() ? provisionalCardKey() : card.cardKey);
    begin(card, std::nullopt);
}

void CardActions::exportFile(const CardEntry& entry) {
    const auto card = cardOf(entry);
    if (!card) return m_session.complain(card.error());
    const QString folder = m_session.preferences().remembered(kFolder, QDir::homePath()).toString();
    const QString name = entry.draft
                             ? QStringLiteral("%1-draft.json").arg(toQString(card->cardKey))
                             : QStringLiteral("%1-v%2.json").arg(toQString(card->cardKey)).arg(card->version);
    const QString path = m_session.dialogs().chooseSaveFile(
        m_window, tr("Export the scorecard"), QDir(folder).filePath(name), tr("Scorecards (*.json)"));
    if (path.isEmpty()) return;
    m_session.preferences().remember(kFolder, QFileInfo(path).absolutePath());
    const std::string json = exchange::writeCard(*card);
    QSaveFile file(path);
    const bool written =
        file.open(QIODevice::WriteOnly) &&
        file.write(json.data(), static_cast<qint64>(json.size())) == static_cast<qint64>(json.size()) &&
        file.commit();
    if (!written) return m_session.complain({ErrorCode::Io, toUtf8(path), toUtf8(file.errorString())});
    m_session.say(tr("Exported to %1").arg(path));
}

void CardActions::print(const CardEntry& entry) {
    const auto card = cardOf(entry);
    if (!card) return m_session.complain(card.error());
    const bool chinese = m_session.language() == Language::Chinese;
    printCard(m_session, m_window, *card,
              chinese ? reporting::PrintLanguage::Chinese : reporting::PrintLanguage::English);
}

void CardActions::printInBoth(const CardEntry& entry) {
    const auto card = cardOf(entry);
    if (!card) return m_session.complain(card.error());
    printCard(m_session, m_window, *card, reporting::PrintLanguage::Both);
}

bool CardActions::done(const Result<ChangeSet>& outcome, const QString& sentence) {
    if (!outcome) {
        m_session.complain(outcome.error());
        return false;
    }
    m_session.say(sentence);
    m_session.announce(*outcome);
    return true;
}

void CardActions::makeDefault(const CardEntry& entry) {
    if (!entry.version) return;
    done(m_session.cards().setDefault(entry.cardKey),
         tr("Calls take “%1” now where no rule says otherwise.").arg(m_session.text(entry.version->name)));
}

void CardActions::retireOrRestore(const CardEntry& entry) {
    if (!entry.version) return;
    const QString name = m_session.text(entry.version->name);
    if (entry.version->status == model::CardStatus::Retired) {
        done(m_session.cards().restore(entry.cardKey), tr("“%1” is in use again.").arg(name));
        return;
    }
    const bool sure = m_session.dialogs().confirm(
        m_window,
        {.text = tr("“%1” will be taken out of use.").arg(name),
         .detail = tr("No new evaluation takes it. What was scored on it stays as it is and can be read."),
         .action = tr("Retire the card"),
         .destructive = false});
    if (sure) done(m_session.cards().retire(entry.cardKey), tr("“%1” is retired.").arg(name));
}

void CardActions::discard(const CardEntry& entry) {
    if (!entry.draft) return;
    const QString name = entry.draft->name.empty() ? tr("New card") : m_session.text(entry.draft->name);
    const bool sure = m_session.dialogs().confirm(
        m_window, {.text = tr("The draft of “%1” will be thrown away.").arg(name),
                   .detail = tr("Published versions stay. This cannot be undone."),
                   .action = tr("Discard the draft"),
                   .destructive = true});
    if (sure && done(m_session.cardDrafts().discard(entry.draft->id, entry.draft->revision),
                     tr("The draft was discarded.")))
        emit changed();
}

} // namespace earmark::ui
