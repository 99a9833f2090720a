#include "ui/records/urgent_popup.h"

#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QLineEdit>

namespace earmark::ui {

namespace {

constexpr int kLongestText = 2'000;

} // namespace

UrgentPopup::UrgentPopup(Session& session, service::UrgentWish wish, const QString& about, QString prefix,
                         QWidget* parent)
    : RecordPopup(parent)
    , m_session(session)
    , m_wish(std::move(wish))
    , m_prefix(std::move(prefix))
    , m_text(new QLineEdit(toQString(m_wish.text).replace(u'\n', u' '), this)) {
    m_text->setMaxLength(kLongestText);
    setTexts(tr("Raise at once: %1").arg(about),
             tr("It stands on the team leader's first screen, with your name and the time, until somebody "
                "answers."),
             tr("Raise the finding"));
    addField(tr("What was found"), m_text);
    connect(this, &RecordPopup::accepted, this, &UrgentPopup::send);
}

QString UrgentPopup::missing() const {
    return m_text->text().trimmed().isEmpty() ? tr("Say in one line what was found.") : QString();
}

void UrgentPopup::send() {
    m_wish.text = toUtf8(m_prefix + m_text->text().trimmed());
    m_wish.raisedBy = m_session.inspectorId();
    const auto saved = service::UrgentService(m_session.workspace()).raise(m_wish);
    if (!saved) return m_session.complain(saved.error());
    m_session.say(tr("Raised: it stands on the leader's first screen until it is answered"));
}

} // namespace earmark::ui
