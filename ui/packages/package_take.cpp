#include "ui/packages/package_take.h"

#include "core/service/package_import.h"
#include "ui/common/dialogs.h"
#include "ui/common/error_sentence.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/packages/package_folder_watch.h"
#include "ui/packages/package_text.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace earmark::ui {

namespace {

using Standing = service::PackageTrust::Standing;

constexpr int kWidth = 720;
constexpr std::size_t kListedFindings = 50;

QLabel* wrappedLabel(const QString& text) {
    QLabel* label = plainLabel(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

PackageTake::PackageTake(Session& session, PackageFolderWatch& watch, QWidget* parent)
    : SettingsForm(parent)
    , m_session(session)
    , m_watch(watch)
    , m_choose(new QPushButton)
    , m_list(new QWidget)
    , m_folderRow(new QWidget)
    , m_folder(plainLabel())
    , m_chooseFolder(new QPushButton)
    , m_stop(new QPushButton)
    , m_chooseName(addRow(m_choose)) {
    m_list->setFixedWidth(kWidth);
    addWide(m_list);
    auto* row = new QHBoxLayout(m_folderRow);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kSmall);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    for (QWidget* part : std::initializer_list<QWidget*>{m_folder, m_chooseFolder, m_stop})
        row->addWidget(part);
    m_folderName = addRow(m_folderRow);
    connect(m_choose, &QPushButton::clicked, this, &PackageTake::choose);
    connect(m_chooseFolder, &QPushButton::clicked, this, &PackageTake::chooseFolder);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_watch.setFolder({});
        m_chooseFolder->setFocus();
    });
    connect(&m_watch, &PackageFolderWatch::folderChanged, this, &PackageTake::showFolder);
    retranslate();
}

void PackageTake::retranslate() {
    setHeadline(tr("Take in evaluations of another PC"));
    nameRow(m_chooseName, m_choose, tr("Packages"));
    m_choose->setText(tr("Choose packages…"));
    nameRow(m_folderName, m_folderRow, tr("Watched folder"));
    m_chooseFolder->setText(tr("Choose a folder…"));
    m_stop->setText(tr("Stop watching"));
    m_chooseFolder->setAccessibleDescription(tr("Watched folder"));
    showFolder();
    fill();
}

void PackageTake::showFolder() {
    const QString folder = m_watch.folder();
    m_folder->setText(folder.isEmpty() ? tr("None: packages are taken in when you choose them.")
                                       : isolated(folder));
    m_stop->setVisible(!folder.isEmpty());
}

void PackageTake::chooseFolder() {
    const QString folder =
        m_session.dialogs().chooseFolder(this, tr("The folder in which packages appear"), m_watch.folder());
    if (!folder.isEmpty()) m_watch.setFolder(folder);
}

void PackageTake::focusFirst() {
    m_choose->setFocus();
}

void PackageTake::choose() {
    const QStringList files =
        m_session.dialogs().chooseFiles(this, tr("Choose packages"), tr("Packages (*.earmark)"));
    if (!files.isEmpty()) open(files);
}

PackageTake::Item PackageTake::examine(service::Workspace& workspace, const QString& file,
                                       Progress& progress) {
    Item item{file};
    auto package = exchange::PackageReader::open(toPath(file));
    if (!package) {
        item.error = package.error();
        return item;
    }
    item.package = std::make_shared<exchange::PackageReader>(std::move(*package));
    service::PackageTrust trust(workspace);
    const exchange::PackageSender& sender = item.package->manifest().sender;
    const auto standing = trust.standing(sender);
    item.standing = standing ? *standing : Standing::Unknown;
    const bool welcome = item.standing == Standing::Own || item.standing == Standing::Trusted;
    if (!welcome) {
        if (item.standing == Standing::OtherKey) item.error = trust.check(sender).error();
        return item; // nothing of it is read before it is trusted
    }
    auto outcome = service::PackageImport(workspace).preview(*item.package, progress);
    if (outcome)
        item.outcome = std::move(*outcome);
    else
        item.error = outcome.error();
    return item;
}

void PackageTake::open(const QStringList& files) {
    m_choose->setEnabled(false);
    m_session.runLong(
        tr("Looking into packages"), this,
        [&workspace = m_session.workspace(), files](Progress& progress) {
            std::vector<Item> items;
            for (const QString& file : files)
                items.push_back(examine(workspace, file, progress));
            return items;
        },
        [this](std::vector<Item> items) {
            m_choose->setEnabled(true);
            m_items = std::move(items);
            fill();
            const auto buttons = m_list->findChildren<QPushButton*>();
            (buttons.isEmpty() ? m_choose : buttons.front())->setFocus();
        });
}

void PackageTake::fill() {
    delete m_list->layout();
    qDeleteAll(m_list->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kMedium);
    for (const Item& item : m_items)
        addItem(item);
    m_list->setVisible(!m_items.empty());
}

void PackageTake::addItem(const Item& item) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kSmall);
    column->addWidget(plainLabel(isolated(QFileInfo(item.file).fileName()), TextStyle::Strong));
    if (item.package) column->addWidget(mutedLabel(packageText(item.package->manifest(), m_session)));
    if (item.error) column->addWidget(wrappedLabel(QStringLiteral("✕ ") + errorSentence(*item.error)));
    if (item.outcome) {
        const QString text = outcomeText(*item.outcome);
        column->addWidget(
            wrappedLabel(item.taken ? QStringLiteral("✓ ") + tr("Taken in: %1").arg(text) : text));
        const std::size_t listed = std::min(kListedFindings, item.outcome->findings.size());
        for (std::size_t index = 0; index < listed; ++index)
            column->addWidget(wrappedLabel(packageFindingText(item.outcome->findings[index])));
        const std::size_t more = item.outcome->findings.size() - listed;
        if (more > 0) column->addWidget(mutedLabel(tr("and %n more", nullptr, static_cast<int>(more))));
    }
    addAction(column, item);
    static_cast<QVBoxLayout*>(m_list->layout())->addWidget(box);
}

void PackageTake::addAction(QVBoxLayout* column, const Item& item) {
    if (item.taken || item.error || !item.package) return;
    const bool isStranger = item.standing == Standing::Unknown;
    if (isStranger)
        column->addWidget(wrappedLabel(
            tr("Packages of this store are not taken yet. Compare its fingerprint with the sender: %1")
                .arg(toQString(exchange::fingerprint(item.package->manifest().sender.key)))));
    auto* button = new QPushButton(isStranger ? tr("Trust this store") : tr("Take in"));
    button->setAccessibleDescription(item.file);
    button->setEnabled(isStranger || (item.outcome && !item.outcome->changesNothing()));
    connect(button, &QPushButton::clicked, this, [this, file = item.file] { take(file); });
    column->addWidget(button, 0, Qt::AlignLeft);
}

void PackageTake::trust(const exchange::PackageSender& sender) {
    m_list->setEnabled(false);
    m_session.runAsync(
        this,
        [&workspace = m_session.workspace(), sender] {
            return service::PackageTrust(workspace).trust(sender);
        },
        [this](const Result<void>& trusted) {
            m_list->setEnabled(true);
            if (!trusted) return m_session.complain(trusted.error());
            emit trustChanged();
            QStringList files;
            for (const Item& one : m_items)
                files << one.file;
            open(files);
        });
}

void PackageTake::take(const QString& file) {
    const auto item = std::ranges::find(m_items, file, &Item::file);
    if (item == m_items.end()) return;
    if (item->standing == Standing::Unknown) return trust(item->package->manifest().sender);
    m_list->setEnabled(false);
    m_session.runLong(
        tr("Taking in a package"), this,
        [&workspace = m_session.workspace(), package = item->package](Progress& progress) {
            return service::PackageImport(workspace).import(*package, progress);
        },
        [this, file](Result<service::PackageOutcome> outcome) {
            m_list->setEnabled(true);
            const auto done = std::ranges::find(m_items, file, &Item::file);
            if (outcome) m_session.announce(outcome->changes);
            if (done == m_items.end()) return;
            done->taken = outcome.has_value();
            done->error = outcome ? std::nullopt : std::optional(outcome.error());
            if (outcome) done->outcome = std::move(*outcome);
            fill();
            m_choose->setFocus();
        });
}

} // namespace earmark::ui
