#pragma once

#include "core/model/scorecard.h"
#include "ui/scorecard/edit_fields.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QGridLayout;
class QLabel;

namespace earmark::ui {

class CardEditController;
class EditRows;
class Session;

/// The properties of what is current, each edited in place. A page is built once; refresh() shows the card as
/// it stands and only the fields that count there.
class PropertyPage : public QWidget {
    Q_OBJECT

public:
    PropertyPage(Session& session, CardEditController& editor, QWidget* parent = nullptr);

    void refresh();
    /// Puts the focus on the field that a finding names ("options/good", "passMark"); the first otherwise.
    void focusField(const QString& rest);

protected:
    using Text = std::function<QString()>;
    using Shown = std::function<bool()>;
    using Change = std::function<void(model::CardVersion&)>;

    /// `name` is how findings call the field; empty for none.
    void addHeading(Text text, Shown shown = {});
    void addField(const QString& name, Text label, QWidget* widget, std::function<void()> refresh,
                  Shown shown = {});
    /// The same with its label above it: for what needs the whole width.
    void addWideField(const QString& name, Text label, QWidget* widget, std::function<void()> refresh,
                      Shown shown = {});
    void addNumber(const QString& name, Text label, int places,
                   std::function<std::optional<std::int64_t>(const model::CardVersion&)> read,
                   std::function<void(model::CardVersion&, std::optional<std::int64_t>)> write,
                   NumberEdit::Blank blank, Shown shown = {}, Text unit = {});
    TextPair* addTexts(const QString& name, Text label, TextPair::Lines lines,
                       std::function<LocalizedText(const model::CardVersion&)> read,
                       std::function<void(model::CardVersion&, const LocalizedText&)> write,
                       Shown shown = {});
    void addChoice(const QString& name, Text label, std::function<QStringList()> choices,
                   std::function<int(const model::CardVersion&)> read,
                   std::function<void(model::CardVersion&, int)> write, Shown shown = {});
    void addCheck(const QString& name, Text label, Text words,
                  std::function<bool(const model::CardVersion&)> read,
                  std::function<void(model::CardVersion&, bool)> write, Shown shown = {});
    void addRows(const QString& name, Text label, EditRows* rows, Shown shown = {});

    /// One step; steps into the same field of the same place that follow each other are one.
    void edit(const QString& what, const Change& change, const QString& field = {});

    Session& session() const { return m_session; }
    CardEditController& editor() const { return m_editor; }
    const model::CardVersion& card() const;

    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QString name;
        Text text;
        Shown shown;
        std::function<void()> refresh;
        QLabel* label;
        QWidget* widget; ///< nullptr for a heading
    };

    void keep(Field field);
    void retranslate();

    Session& m_session;
    CardEditController& m_editor;
    QGridLayout* m_grid;
    std::vector<Field> m_fields;
};

} // namespace earmark::ui
