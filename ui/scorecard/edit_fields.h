#pragma once

#include "core/base/localized_text.h"

#include <QLineEdit>
#include <QWidget>

#include <cstdint>
#include <optional>
#include <vector>

namespace earmark::ui {

class NoteEdit;
class Session;

/// The widgets inside `root` that Tab stops at, in the order in which they were put there. To be asked before
/// `root` gets a parent: afterwards its children stand anywhere in the window's order.
std::vector<QWidget*> tabStops(QWidget* root);
/// Lets Tab go from `after` (or the stop before it) through these, and then on as before. Gives the last of
/// them.
QWidget* chainTabs(QWidget* after, const std::vector<QWidget*>& stops);
/// Lets the wheel scroll the page over drop-down lists inside `root` instead of changing what they say.
void leaveWheelToPage(QWidget* root);

/// A field for one number, exact, whatever the system's locale. What is no number is marked and left out of
/// the card; leaving the field then shows the number again that counts.
class NumberEdit final : public QLineEdit {
    Q_OBJECT

public:
    enum class Blank { Refused, Allowed };

    NumberEdit(int places, Blank blank, QWidget* parent = nullptr);

    /// Does nothing where the text says this number already, so that "2." can be typed on.
    void setNumber(std::optional<std::int64_t> number);

signals:
    /// Typed; nothing where the field may be and is blank.
    void entered(std::optional<std::int64_t> number);

protected:
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void take(const QString& text);
    QString faultText() const;
    void setFault(bool fault);

    int m_places;
    Blank m_blank;
    std::optional<std::int64_t> m_number;
    bool m_fault = false;
};

/// One text in two languages side by side, that of the screen first.
class TextPair final : public QWidget {
    Q_OBJECT

public:
    enum class Lines { One, Many };

    TextPair(Session& session, Lines lines, QWidget* parent = nullptr);

    void setText(const LocalizedText& text);
    LocalizedText text() const;
    /// "Name": the fields are called "Name, English" and "Name, Chinese".
    void setName(const QString& name);

signals:
    void edited(const earmark::LocalizedText& text);
    /// A field was left: what is typed next is another matter.
    void left();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Side {
        QLineEdit* line = nullptr;
        NoteEdit* note = nullptr;

        QWidget* widget() const;
        QString text() const;
        void setText(const QString& text) const;
        void setHint(const QString& hint) const;
    };

    Side makeSide(Lines lines);
    void retranslate();
    bool englishFirst() const;

    Session& m_session;
    Side m_first;
    Side m_second;
    LocalizedText m_shown;
    QString m_name;
};

} // namespace earmark::ui
