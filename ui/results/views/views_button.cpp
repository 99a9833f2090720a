#include "ui/results/views/views_button.h"

#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/results/views/name_popup.h"
#include "ui/results/views/view_picker.h"

#include <QEvent>

namespace earmark::ui {

ViewsButton::ViewsButton(Session& session, std::function<SavedView()> shown, QWidget* parent)
    : QToolButton(parent)
    , m_session(session)
    , m_shown(std::move(shown))
    , m_views(session.preferences()) {
    setIcon(ui::icon(QStringLiteral("reports")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(28);
    connect(this, &QToolButton::clicked, this, &ViewsButton::pick);
    retranslate();
}

void ViewsButton::pick() {
    auto* picker = new ViewPicker(m_session, m_views, this);
    connect(picker, &ViewPicker::opened, this, &ViewsButton::open);
    connect(picker, &ViewPicker::renameWanted, this, &ViewsButton::rename);
    connect(picker, &ViewPicker::saveWanted, this, &ViewsButton::save);
    picker->openBelow(*this);
}

void ViewsButton::save() {
    auto* popup = new NamePopup(tr("Name of the view"), m_opened, this);
    const auto hint = [this, popup](const QString& name) {
        popup->setHint(m_views.find(name) < 0 ? tr("Enter saves what is shown.")
                                              : tr("Enter replaces the view of this name."));
    };
    hint(m_opened);
    connect(popup, &NamePopup::edited, this, hint);
    connect(popup, &NamePopup::named, this, [this, popup](const QString& name) {
        popup->close();
        SavedView view = m_shown();
        view.name = name;
        m_views.save(view);
        m_opened = name;
        m_session.say(tr("Saved the view “%1”").arg(name));
    });
    popup->openBelow(*this);
}

void ViewsButton::rename(int place) {
    const QString old = m_views.all()[static_cast<std::size_t>(place)].name;
    auto* popup = new NamePopup(tr("New name of the view"), old, this);
    connect(popup, &NamePopup::named, this, [this, popup, place, old](const QString& name) {
        if (!m_views.rename(place, name)) {
            popup->setHint(tr("Another view has this name."));
            return;
        }
        if (m_opened == old) m_opened = name;
        popup->close();
    });
    popup->openBelow(*this);
}

void ViewsButton::open(int place) {
    const SavedView& view = m_views.all()[static_cast<std::size_t>(place)];
    m_opened = view.name;
    emit viewOpened(view);
}

void ViewsButton::recall(int number) {
    if (number >= 1 && number <= static_cast<int>(m_views.all().size())) open(number - 1);
}

const SavedView* ViewsButton::startView() const {
    const int place = m_views.startPlace();
    return place < 0 ? nullptr : &m_views.all()[static_cast<std::size_t>(place)];
}

void ViewsButton::retranslate() {
    setText(tr("Views"));
    setAccessibleName(tr("Saved views"));
    setToolTip(tr("Open or save a view (%1)").arg(m_session.keymap().firstKeyText(Command::OpenView)));
}

void ViewsButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QToolButton::changeEvent(event);
}

} // namespace earmark::ui
