#include "ui/results/break_popup.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QLabel>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace earmark::ui {

namespace {

constexpr QSize kSize(460, 300);

} // namespace

QString breakHeading(const Session& session, const reporting::VersionBreak& one) {
    QString heading = BreakPopup::tr("%1: version %2 in place of %3 from %4")
                          .arg(session.text(one.cardName), QString::number(one.afterVersion),
                               QString::number(one.beforeVersion), toQString(dayText(one.day)));
    if (!one.publishReason.empty())
        heading +=
            QLatin1Char('\n') + BreakPopup::tr("Published because: %1").arg(toQString(one.publishReason));
    return heading;
}

BreakPopup::BreakPopup(Session& session, const reporting::VersionBreak& shown, QWidget* parent)
    : QFrame(parent, Qt::Popup) {
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto* heading = plainLabel(breakHeading(session, shown), TextStyle::Strong, this);
    heading->setWordWrap(true);
    auto* list = new QListWidget(this);
    list->setWordWrap(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setAccessibleName(tr("What the newer version changed"));
    for (const scoring::CardChange& change : shown.changes)
        list->addItem(session.text(change.sentence));
    if (shown.changes.empty()) list->addItem(tr("Nothing that concerns this criterion."));
    list->setCurrentRow(0);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kMedium, space::kMedium, space::kMedium, space::kMedium);
    column->setSpacing(space::kSmall);
    column->addWidget(heading);
    column->addWidget(list, 1);
    setFocusProxy(list);
    resize(kSize);
}

void BreakPopup::openAt(const QPoint& globalPlace) {
    const QRect room = screen()->availableGeometry();
    const QPoint corner(
        std::clamp(globalPlace.x(), room.left(), std::max(room.left(), room.right() - width())),
        std::clamp(globalPlace.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(corner);
    show();
    setFocus(Qt::PopupFocusReason);
}

} // namespace earmark::ui
