#include "ui/settings/settings_page.h"

#include "ui/common/session.h"
#include "ui/common/typography.h"
#include "ui/safety/data_safety.h"
#include "ui/settings/centre_settings.h"
#include "ui/settings/evidence_settings_form.h"
#include "ui/settings/folder_settings.h"
#include "ui/settings/key_settings.h"
#include "ui/settings/listening_settings.h"
#include "ui/settings/look_settings.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace earmark::ui {

SettingsPage::SettingsPage(Session& session, QWidget* parent)
    : QWidget(parent) {
    auto* column = new QWidget;
    auto* rows = new QVBoxLayout(column);
    rows->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kPage);
    rows->setSpacing(0);
    auto* look = new LookSettings(session);
    auto* centre = new CentreSettings(session);
    auto* safety = new DataSafety(session);
    for (QWidget* group : std::initializer_list<QWidget*>{
             look, centre, new ListeningSettings(session), new EvidenceSettingsForm(session),
             new FolderSettings(session), safety, new KeySettings(session)})
        rows->addWidget(group);
    rows->addStretch();
    connect(centre, &CentreSettings::inspectorChangeRequested, this, &SettingsPage::inspectorChangeRequested);

    connect(safety, &DataSafety::storeWorkRequested, this, &SettingsPage::storeWorkRequested);

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(column);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setFocusProxy(scroll);
}

} // namespace earmark::ui
