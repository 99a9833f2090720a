#include "ui/scorecard/key_field.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_editor.h"

#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace earmark::ui {

KeyField::KeyField(CardEditController& editor,
                   std::function<std::string(const model::CardVersion&, CardPlace)> read,
                   std::function<void(const std::string&)> write,
                   std::function<bool(const std::string&)> isPublished, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_read(std::move(read))
    , m_write(std::move(write))
    , m_isPublished(std::move(isPublished))
    , m_field(new QLineEdit)
    , m_warning(mutedLabel({}, TextStyle::Small)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_field);
    layout->addWidget(m_warning);
    m_warning->setWordWrap(true);
    m_field->setMaximumWidth(280);
    m_field->setFont(fontFor(TextStyle::Small));
    connect(m_field, &QLineEdit::textEdited, this, &KeyField::warn);
    connect(m_field, &QLineEdit::editingFinished, this, &KeyField::take);
}

void KeyField::refresh() {
    const QString key = toQString(m_read(m_editor.card(), m_editor.current()));
    m_field->setAccessibleName(tr("Key"));
    if (!m_field->hasFocus() || !m_field->isModified()) m_field->setText(key);
    warn();
}

void KeyField::warn() {
    const std::string key = m_read(m_editor.card(), m_editor.current());
    const bool published = m_isPublished(key);
    const bool changes = toUtf8(m_field->text().trimmed()) != key;
    if (published && changes)
        m_warning->setText(
            tr("Trends follow this key: with another one the published versions' results end here "
               "and a new series begins."));
    else
        m_warning->setText(published ? tr("Published: trends follow it. Leave it as it is.")
                                     : tr("Trends will follow it from version to version."));
}

void KeyField::take() {
    const std::string key = toUtf8(m_field->text().trimmed());
    m_field->setModified(false);
    if (!key.empty() && key != m_read(m_editor.card(), m_editor.current())) m_write(key);
    refresh();
}

void KeyField::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_editor.isOpen()) warn();
    if (event->type() == QEvent::ApplicationFontChange) m_field->setFont(fontFor(TextStyle::Small));
}

} // namespace earmark::ui
