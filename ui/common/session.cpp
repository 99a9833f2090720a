#include "ui/common/session.h"

#include "ui/common/error_sentence.h"
#include "ui/common/text.h"

#include <algorithm>

namespace earmark::ui {

namespace {

/// On two cores one long list and one long report would otherwise keep every figure waiting.
constexpr int kReaders = 4;

} // namespace

Session::Session(service::Workspace& workspace, Preferences& preferences, Theme& theme, Keymap& keymap,
                 Dialogs& dialogs, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_roster(workspace)
    , m_cards(workspace)
    , m_cardDrafts(workspace)
    , m_calls(workspace)
    , m_evaluations(workspace)
    , m_results(workspace)
    , m_preferences(preferences)
    , m_theme(theme)
    , m_keymap(keymap)
    , m_dialogs(dialogs)
    , m_language(preferences.language()) {
    m_pool.setMaxThreadCount(std::max(kReaders, m_pool.maxThreadCount()));
    m_workspace.sheets().catchUpBehind(); // what an import or an older program left to be made
    connect(&m_preferences, &Preferences::changed, this, [this] {
        m_theme.setMode(m_preferences.themeMode());
        m_theme.setDensity(m_preferences.density());
        if (std::exchange(m_language, m_preferences.language()) == m_language) return;
        m_theme.setLanguage(m_language);
        emit languageChanged();
    });
}

Session::~Session() {
    for (const LongWork& work : m_longWorks)
        work.progress->cancel();
    m_pool.waitForDone();
}

void Session::setInspector(const model::Inspector& inspector) {
    if (m_inspector == inspector) return;
    m_inspector = inspector;
    m_preferences.setInspectorKey(toQString(inspector.key));
    emit inspectorChanged();
}

QLocale Session::locale() const {
    if (language() == Language::Chinese) return QLocale(QLocale::Chinese, QLocale::China);
    const QLocale system = QLocale::system();
    return system.language() == QLocale::English ? system : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString Session::text(const LocalizedText& text) const {
    return isolated(toQString(text.in(language())));
}

void Session::announce(const ChangeSet& changes) {
    emit changed(changes);
}

void Session::say(const QString& message) {
    emit said(message, false);
}

void Session::complain(const Error& error) {
    if (error.code != ErrorCode::Cancelled) emit said(errorSentence(error), true);
}

void Session::deliver(std::function<void()> onThisThread) {
    QMetaObject::invokeMethod(this, std::move(onThisThread), Qt::QueuedConnection);
}

void Session::beginLong(LongWork work) {
    m_longWorks.push_back(std::move(work));
    emit longWorksChanged();
}

void Session::endLong(const std::shared_ptr<Progress>& progress) {
    std::erase_if(m_longWorks, [&](const LongWork& work) { return work.progress == progress; });
    emit longWorksChanged();
}

} // namespace earmark::ui
