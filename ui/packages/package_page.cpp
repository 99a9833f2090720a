#include "ui/packages/package_page.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/packages/package_send.h"
#include "ui/packages/package_take.h"
#include "ui/packages/package_trust_form.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace earmark::ui {

PackagePage::PackagePage(Session& session, PackageFolderWatch& watch, QWidget* parent)
    : QWidget(parent)
    , m_title(plainLabel({}, TextStyle::Headline))
    , m_close(new QPushButton)
    , m_send(new PackageSend(session))
    , m_take(new PackageTake(session, watch)) {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* column = new QWidget;
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, space::kLarge, 0, 0);
    rows->setSpacing(0);
    auto* trust = new PackageTrustForm(session);
    for (QWidget* form : std::initializer_list<QWidget*>{m_take, m_send, trust})
        rows->addWidget(form);
    rows->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(column);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kMedium);
    layout->addLayout(head);
    layout->addWidget(scroll, 1);
    connect(m_close, &QPushButton::clicked, this, &PackagePage::closed);
    connect(m_take, &PackageTake::trustChanged, trust, &PackageTrustForm::load);
    retranslate();
}

void PackagePage::openFiles(const QStringList& files) {
    m_take->open(files);
}

void PackagePage::activate() {
    m_take->focusFirst();
}

void PackagePage::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

void PackagePage::retranslate() {
    m_title->setText(tr("Between PCs"));
    m_close->setText(tr("Back to import"));
}

} // namespace earmark::ui
