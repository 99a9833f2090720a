#include "ui/settings/folder_settings.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace earmark::ui {

FolderSettings::FolderSettings(Session& session, QWidget* parent)
    : SettingsForm(parent)
    , m_session(session)
    , m_list(new QWidget) {
    addWide(m_list);
    m_list->setFixedWidth(640);
    connect(&session, &Session::changed, this, [this](const ChangeSet& changes) {
        if (changes.recordings) load();
    });
    retranslate();
    load();
}

void FolderSettings::retranslate() {
    setHeadline(tr("Recordings folders"));
    fill();
}

void FolderSettings::load() {
    m_session.runAsync(
        this, [&calls = m_session.calls()] { return calls.roots(); },
        [this](Result<std::vector<service::CallService::Root>> roots) {
            if (!roots) return m_session.complain(roots.error());
            m_roots = std::move(*roots);
            fill();
        });
}

void FolderSettings::fill() {
    delete m_list->layout();
    qDeleteAll(m_list->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    auto* grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kLarge);
    grid->setColumnStretch(0, 1);
    if (m_roots.empty()) grid->addWidget(mutedLabel(tr("None yet: they come with the first import.")), 0, 0);
    int row = 0;
    for (const service::CallService::Root& root : m_roots)
        addFolder(row++, root);
}

void FolderSettings::addFolder(int row, const service::CallService::Root& root) {
    const QString path = toQString(root.path);
    auto* grid = static_cast<QGridLayout*>(m_list->layout());
    QLabel* name = plainLabel(path);
    name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    name->setToolTip(plainToolTip(path));
    QString count = tr("%n recording(s)", "", static_cast<int>(root.recordings));
    if (root.missing > 0)
        count += QStringLiteral(" · ") + tr("%n missing", "", static_cast<int>(root.missing));
    auto* moved = new QPushButton(tr("Folder moved…"));
    moved->setAccessibleDescription(path);
    connect(moved, &QPushButton::clicked, this, [this, path] { move(path); });
    grid->addWidget(name, row, 0);
    grid->addWidget(mutedLabel(count), row, 1);
    grid->addWidget(moved, row, 2);
}

void FolderSettings::move(const QString& from) {
    const QString to = m_session.dialogs().chooseFolder(this, tr("Where the recordings lie now"), from);
    if (to.isEmpty() || to == from) return;
    m_session.runAsync(
        this,
        [&calls = m_session.calls(), from = toUtf8(from), to = toUtf8(to)] {
            return calls.moveRoot(from, to);
        },
        [this](Result<ChangeSet> changes) {
            if (changes)
                m_session.announce(*changes);
            else
                m_session.complain(changes.error());
        });
}

} // namespace earmark::ui
