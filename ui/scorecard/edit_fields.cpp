#include "ui/scorecard/edit_fields.h"

#include "core/model/quantity.h"
#include "ui/common/colors.h"
#include "ui/common/session.h"
#include "ui/common/typography.h"
#include "ui/evaluation/note_edit.h"
#include "ui/scorecard/number_entry.h"

#include <QComboBox>
#include <QEvent>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QToolTip>

namespace earmark::ui {

namespace {

constexpr int kNumberWidth = 76;
constexpr int kMostDigits = 20;
constexpr int kMostLines = 8;
constexpr int kLeastNoteWidth = 72;

} // namespace

std::vector<QWidget*> tabStops(QWidget* root) {
    std::vector<QWidget*> stops;
    for (QWidget* widget = root->nextInFocusChain(); widget != root; widget = widget->nextInFocusChain())
        if (root->isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) != 0 &&
            !widget->focusProxy())
            stops.push_back(widget);
    return stops;
}

QWidget* chainTabs(QWidget* after, const std::vector<QWidget*>& stops) {
    // Qt orders only what can have the focus.
    while (after->focusPolicy() == Qt::NoFocus)
        after = after->previousInFocusChain();
    for (QWidget* stop : stops) {
        QWidget::setTabOrder(after, stop);
        after = stop;
    }
    return after;
}

void leaveWheelToPage(QWidget* root) {
    class Guard final : public QObject {
    public:
        using QObject::QObject;
        bool eventFilter(QObject*, QEvent* event) override {
            if (event->type() != QEvent::Wheel) return false;
            event->ignore();
            return true;
        }
    };
    auto* guard = new Guard(root);
    for (QComboBox* box : root->findChildren<QComboBox*>())
        box->installEventFilter(guard);
}

NumberEdit::NumberEdit(int places, Blank blank, QWidget* parent)
    : QLineEdit(parent)
    , m_places(places)
    , m_blank(blank) {
    setFixedWidth(kNumberWidth);
    setAlignment(Qt::AlignRight);
    setMaxLength(kMostDigits);
    connect(this, &QLineEdit::textEdited, this, &NumberEdit::take);
}

void NumberEdit::setNumber(std::optional<std::int64_t> number) {
    const bool stays = number == m_number;
    m_number = number;
    const bool blank = text().trimmed().isEmpty();
    if (blank ? !number && m_blank == Blank::Allowed : number && enteredNumber(text(), m_places) == number)
        return setFault(false);
    if (hasFocus() && m_fault && stays) return;                    // it is being typed; not after an undo
    const bool untouched = hasFocus() && selectedText() == text(); // typing replaces it, also what comes late
    setText(number ? numberText(*number, m_places) : QString());
    if (untouched) selectAll();
    setFault(false);
}

void NumberEdit::take(const QString& text) {
    const auto number = enteredNumber(text, m_places);
    const bool blank = text.trimmed().isEmpty() && m_blank == Blank::Allowed;
    setFault(!number && !blank);
    if (m_fault) return;
    m_number = number;
    emit entered(number);
}

QString NumberEdit::faultText() const {
    return isTooLarge(text(), m_places)
               ? tr("At most %1 can be entered here").arg(numberText(model::Points::kLimit, m_places))
               : tr("This is not a number that can be used here; for example 2.5");
}

void NumberEdit::setFault(bool fault) {
    m_fault = fault;
    QPalette palette;
    if (fault) palette.setColor(QPalette::Text, colorsOf(palette).fatal);
    setPalette(palette);
    const QString why = fault ? faultText() : QString();
    setToolTip(why);
    setAccessibleDescription(why);
    if (fault && hasFocus()) QToolTip::showText(mapToGlobal(rect().bottomLeft()), why, this);
}

void NumberEdit::focusInEvent(QFocusEvent* event) {
    QLineEdit::focusInEvent(event);
    selectAll();
}

void NumberEdit::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (!m_fault) return;
    setText(m_number ? numberText(*m_number, m_places) : QString());
    setFault(false);
}

void NumberEdit::changeEvent(QEvent* event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange) setFault(m_fault);
}

QWidget* TextPair::Side::widget() const {
    return line ? static_cast<QWidget*>(line) : note;
}

QString TextPair::Side::text() const {
    return line ? line->text() : note->toPlainText();
}

void TextPair::Side::setText(const QString& text) const {
    if (this->text() == text) return;
    if (note) return note->show(text);
    line->setText(text);
    if (!line->hasFocus()) line->setCursorPosition(0); // a long text is read from its beginning
}

void TextPair::Side::setHint(const QString& hint) const {
    if (line)
        line->setPlaceholderText(hint);
    else
        note->setPlaceholderText(hint);
}

TextPair::TextPair(Session& session, Lines lines, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_first(makeSide(lines))
    , m_second(makeSide(lines)) {
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kUnit);
    layout->addWidget(m_first.widget(), 1, Qt::AlignTop);
    layout->addWidget(m_second.widget(), 1, Qt::AlignTop);
    retranslate();
}

TextPair::Side TextPair::makeSide(Lines lines) {
    const auto tell = [this] {
        m_shown = text();
        emit edited(m_shown);
    };
    Side side;
    if (lines == Lines::One) {
        side.line = new QLineEdit;
        connect(side.line, &QLineEdit::textEdited, this, tell);
        connect(side.line, &QLineEdit::editingFinished, this, &TextPair::left);
    } else {
        side.note = new NoteEdit(1, kMostLines);
        side.note->setMinimumWidth(kLeastNoteWidth);
        connect(side.note, &NoteEdit::edited, this, tell);
        connect(side.note, &NoteEdit::left, this, &TextPair::left);
    }
    return side;
}

bool TextPair::englishFirst() const {
    return m_session.language() == Language::English;
}

void TextPair::setText(const LocalizedText& text) {
    m_shown = text;
    m_first.setText(toQString(englishFirst() ? text.en : text.zh));
    m_second.setText(toQString(englishFirst() ? text.zh : text.en));
}

LocalizedText TextPair::text() const {
    const std::string first = toUtf8(m_first.text());
    const std::string second = toUtf8(m_second.text());
    return englishFirst() ? LocalizedText{first, second} : LocalizedText{second, first};
}

void TextPair::setName(const QString& name) {
    m_name = name;
    retranslate();
}

void TextPair::retranslate() {
    const QString english = tr("English");
    const QString chinese = tr("Chinese");
    const QString& first = englishFirst() ? english : chinese;
    const QString& second = englishFirst() ? chinese : english;
    m_first.setHint(first);
    m_second.setHint(second);
    m_first.widget()->setAccessibleName(tr("%1, %2", "field, language").arg(m_name, first));
    m_second.widget()->setAccessibleName(tr("%1, %2", "field, language").arg(m_name, second));
}

void TextPair::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    retranslate();
    setText(m_shown);
}

} // namespace earmark::ui
