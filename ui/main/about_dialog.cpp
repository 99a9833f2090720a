#include "ui/main/about_dialog.h"

#include "core/base/paths.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace earmark::ui {

AboutDialog::AboutDialog(Session& session, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("About Earmark"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kPage, space::kPage, space::kPage, space::kLarge);
    layout->setSpacing(space::kSmall);
    const auto add = [layout](QLabel* label) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setWordWrap(true);
        layout->addWidget(label);
    };
    add(plainLabel(tr("Earmark %1").arg(QString::fromLatin1(programVersion())), TextStyle::Headline));
    add(plainLabel(tr("Quality evaluation of call-centre calls.")));
    layout->addSpacing(space::kSmall);
    add(mutedLabel(tr("Data: %1").arg(toQString(session.workspace().path()))));
    add(mutedLabel(tr("Settings: %1").arg(session.preferences().filePath())));
    add(mutedLabel(tr("Free software under the GNU General Public License, version 3 or later.")));
    layout->addSpacing(space::kSmall);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(460);
}

} // namespace earmark::ui
