#include "ui/packages/package_trust_form.h"

#include "ui/common/dialogs.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace earmark::ui {

PackageTrustForm::PackageTrustForm(Session& session, QWidget* parent)
    : SettingsForm(parent)
    , m_session(session)
    , m_name(new QLineEdit)
    , m_fingerprint(plainLabel())
    , m_list(new QWidget)
    , m_nameName(addRow(m_name))
    , m_fingerprintName(addRow(m_fingerprint))
    , m_listName(addRow(m_list)) {
    m_name->setFixedWidth(240);
    m_fingerprint->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_list->setFixedWidth(560);
    connect(m_name, &QLineEdit::editingFinished, this, &PackageTrustForm::rename);
    retranslate();
    load();
}

void PackageTrustForm::retranslate() {
    setHeadline(tr("Who sends and who is trusted"));
    nameRow(m_nameName, m_name, tr("This store is called"));
    nameRow(m_fingerprintName, m_fingerprint, tr("Its fingerprint"));
    nameRow(m_listName, m_list, tr("Trusted stores"));
    fill();
}

void PackageTrustForm::load() {
    m_session.runAsync(
        this,
        [&workspace = m_session.workspace()]() -> Result<Known> {
            service::PackageTrust trust(workspace);
            const auto own = trust.identity();
            if (!own) return own.error();
            const auto trusted = trust.trusted();
            if (!trusted) return trusted.error();
            return Known{*own, *trusted};
        },
        [this](Result<Known> known) {
            if (!known) return m_session.complain(known.error());
            m_known = std::move(*known);
            fill();
        });
}

void PackageTrustForm::fill() {
    delete m_list->layout();
    qDeleteAll(m_list->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    auto* grid = new QGridLayout(m_list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::kLarge);
    grid->setColumnStretch(1, 1);
    if (!m_known) return;
    m_name->setText(toQString(m_known->own.sender.name));
    m_fingerprint->setText(toQString(exchange::fingerprint(m_known->own.sender.key)));
    if (m_known->trusted.empty())
        grid->addWidget(mutedLabel(tr("None yet: you are asked with the first package.")), 0, 0, 1, 2);
    int row = 0;
    for (const service::TrustedStore& store : m_known->trusted)
        addTrusted(row++, store);
}

void PackageTrustForm::addTrusted(int row, const service::TrustedStore& store) {
    auto* grid = static_cast<QGridLayout*>(m_list->layout());
    const QString print = toQString(exchange::fingerprint(store.sender.key));
    auto* remove = new QPushButton(tr("Trust no longer"));
    remove->setAccessibleDescription(toQString(store.sender.name));
    connect(remove, &QPushButton::clicked, this, [this, sender = store.sender] { distrust(sender); });
    grid->addWidget(plainLabel(isolated(toQString(store.sender.name))), row, 0);
    QLabel* fingerprint = mutedLabel(print.left(9) + QStringLiteral("…"));
    fingerprint->setToolTip(print);
    grid->addWidget(fingerprint, row, 1);
    grid->addWidget(remove, row, 2);
}

void PackageTrustForm::rename() {
    const QString name = m_name->text().trimmed();
    if (!m_known || name == toQString(m_known->own.sender.name)) return;
    m_session.runAsync(
        this,
        [&workspace = m_session.workspace(), name = toUtf8(name)] {
            return service::PackageTrust(workspace).rename(name);
        },
        [this](const Result<void>& renamed) { reloadAfter(renamed); });
}

void PackageTrustForm::distrust(const exchange::PackageSender& sender) {
    const Question question{tr("Take no further packages of %1?").arg(isolated(toQString(sender.name))),
                            tr("What was taken in stays."), tr("Trust no longer")};
    if (!m_session.dialogs().confirm(this, question)) return;
    m_session.runAsync(
        this,
        [&workspace = m_session.workspace(), print = exchange::fingerprint(sender.key)] {
            return service::PackageTrust(workspace).distrust(print);
        },
        [this](const Result<void>& done) { reloadAfter(done); });
}

void PackageTrustForm::reloadAfter(const Result<void>& written) {
    if (!written) m_session.complain(written.error());
    load();
}

} // namespace earmark::ui
