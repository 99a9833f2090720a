#include "ui/packages/package_send.h"

#include "core/service/package_outbox.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_sentence.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace earmark::ui {

namespace {

using Media = service::PackageChoice::Media;

constexpr int kDays[] = {7, 31, 92, 0, 0}; // 0: all
constexpr int kNotSentYet = 4;

/// Texts of a box in their order; the chosen one stays.
void fillBox(QComboBox* box, const QStringList& texts) {
    const int chosen = std::max(0, box->currentIndex());
    box->clear();
    box->addItems(texts);
    box->setCurrentIndex(chosen);
}

} // namespace

PackageSend::PackageSend(Session& session, QWidget* parent)
    : SettingsForm(parent)
    , m_session(session)
    , m_days(makeChoice())
    , m_whose(makeChoice())
    , m_sound(makeChoice())
    , m_save(new QPushButton)
    , m_message(plainLabel())
    , m_daysName(addRow(m_days))
    , m_whoseName(addRow(m_whose))
    , m_soundName(addRow(m_sound)) {
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_message->hide();
    addRow(m_save);
    addWide(m_message);
    connect(m_save, &QPushButton::clicked, this, &PackageSend::save);
    retranslate();
}

void PackageSend::retranslate() {
    setHeadline(tr("Send evaluations to another PC"));
    nameRow(m_daysName, m_days, tr("Calls of"));
    nameRow(m_whoseName, m_whose, tr("Scored by"));
    nameRow(m_soundName, m_sound, tr("Sound"));
    fillBox(m_days, {tr("the last 7 days"), tr("the last 31 days"), tr("the last 92 days"), tr("all days"),
                     tr("not sent yet")});
    fillBox(m_whose, {tr("everybody"), tr("me")});
    fillBox(m_sound, {tr("none"), tr("around the moments"), tr("whole recordings")});
    m_save->setText(tr("Save a package…"));
}

service::PackageChoice PackageSend::choice() const {
    service::PackageChoice choice;
    const int days = kDays[std::max(0, m_days->currentIndex())];
    if (days > 0) {
        const Day today = m_session.workspace().zone().dayOf(m_session.workspace().clock().now());
        choice.slice.from = today - std::chrono::days(days - 1);
        choice.slice.to = today;
        choice.words.emplace_back("from", dayText(*choice.slice.from));
        choice.words.emplace_back("to", dayText(*choice.slice.to));
    }
    if (m_whose->currentIndex() == 1 && m_session.inspector()) {
        choice.slice.inspector = m_session.inspectorId();
        choice.words.emplace_back("inspector", m_session.inspector()->key);
    }
    constexpr Media kSound[] = {Media::None, Media::Excerpts, Media::Recordings};
    choice.media = kSound[std::max(0, m_sound->currentIndex())];
    return choice;
}

void PackageSend::save() {
    const Day today = m_session.workspace().zone().dayOf(m_session.workspace().clock().now());
    const QString folder = m_session.preferences().remembered(QStringLiteral("packages/last")).toString();
    const QString name = toQString(dayText(today)) + QStringLiteral(".earmark");
    QString file = m_session.dialogs().chooseSaveFile(this, tr("Save a package"),
                                                      folder.isEmpty() ? name : QDir(folder).filePath(name),
                                                      tr("Packages (*.earmark)"));
    if (file.isEmpty()) return;
    if (!file.endsWith(QStringLiteral(".earmark"))) file += QStringLiteral(".earmark");
    m_session.preferences().remember(QStringLiteral("packages/last"), QFileInfo(file).path());
    write(file);
}

void PackageSend::write(const QString& file) {
    m_save->setEnabled(false);
    const auto scope = m_days->currentIndex() == kNotSentYet ? service::PackageScope::NotSentYet
                                                             : service::PackageScope::All;
    m_session.runLong(
        tr("Writing a package"), this,
        [&workspace = m_session.workspace(), path = toPath(file), choice = choice(), scope](
            Progress& progress) { return service::exportPackage(workspace, path, choice, scope, progress); },
        [this, file](Result<std::optional<service::ExportedPackage>> made) {
            m_save->setEnabled(true);
            if (!made) return tell(QStringLiteral("✕ ") + errorSentence(made.error()));
            tell(*made ? writtenText(**made, file) : tr("Everything was sent already."));
        });
}

QString PackageSend::writtenText(const service::ExportedPackage& made, const QString& file) const {
    QString text = QStringLiteral("✓ ") + tr("%n evaluation(s) saved in %1", nullptr,
                                             static_cast<int>(made.manifest.counts.evaluations))
                                              .arg(isolated(file));
    if (!made.missingFiles.empty())
        text += QStringLiteral(" · ") +
                tr("%n recording(s) not at hand", nullptr, static_cast<int>(made.missingFiles.size()));
    if (made.leftForNext > 0)
        text += QStringLiteral(" · ") +
                tr("%n left for the next package", nullptr, static_cast<int>(made.leftForNext));
    return text;
}

void PackageSend::tell(const QString& sentence) {
    m_message->setText(sentence);
    m_message->show();
}

} // namespace earmark::ui
