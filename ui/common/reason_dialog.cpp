#include "ui/common/reason_dialog.h"

#include "ui/common/text.h"
#include "ui/common/typography.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace earmark::ui {

ReasonDialog::ReasonDialog(const ReasonQuestion& question, QWidget* parent)
    : QDialog(parent)
    , m_field(new QLineEdit)
    , m_accept(new QPushButton(question.action)) {
    setWindowTitle(tr("Reason"));
    setMinimumWidth(420);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kLarge, space::kLarge, space::kLarge, space::kLarge);
    QLabel* text = plainLabel(question.text, TextStyle::Strong);
    text->setWordWrap(true);
    layout->addWidget(text);
    int number = 1;
    for (const QString& suggestion : question.suggestions) {
        auto* button = new QPushButton(QString(suggestion).replace(u'&', QStringLiteral("&&")));
        button->setAutoDefault(false);
        button->setShortcut(QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + number)));
        button->setToolTip(QKeySequence(button->shortcut()).toString(QKeySequence::NativeText));
        connect(button, &QPushButton::clicked, this, [this, suggestion] {
            m_field->setText(suggestion);
            accept();
        });
        layout->addWidget(button);
        if (++number > 9) break;
    }
    m_field->setPlaceholderText(tr("Reason in your own words"));
    m_field->setAccessibleName(tr("Reason"));
    layout->addWidget(m_field);
    layout->addSpacing(space::kSmall);

    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_accept, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    m_accept->setDefault(true);
    m_accept->setEnabled(false);
    layout->addWidget(buttons);
    connect(m_field, &QLineEdit::textChanged, this, [this] { m_accept->setEnabled(!reason().isEmpty()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_field->setFocus();
}

QString ReasonDialog::reason() const {
    return m_field->text().trimmed();
}

} // namespace earmark::ui
