#include "ui/scorecard/row_fields.h"

#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/scorecard/card_editor.h"
#include "ui/scorecard/card_keys.h"
#include "ui/scorecard/colour_choice.h"
#include "ui/scorecard/criterion_defaults.h"
#include "ui/scorecard/edit_fields.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>

#include <algorithm>
#include <utility>

namespace earmark::ui {

namespace {

struct Rows {
    Q_DECLARE_TR_FUNCTIONS(Rows)
};

using Blank = NumberEdit::Blank;

constexpr int kPointsWidth = 52;

/// The list that rows stand for, in the criterion where the person stands or in the card's policy. Every
/// change is a step of the editor.
template <class Item>
class List {
public:
    using Find = std::function<std::vector<Item>*(model::CardVersion&, CardPlace)>;

    List(CardEditController& editor, Find find)
        : m_editor(&editor)
        , m_find(std::move(find)) {}

    const std::vector<Item>& items() const {
        static const std::vector<Item> none;
        // Found for reading here; the finder serves changes as well.
        const auto* found = m_find(const_cast<model::CardVersion&>(m_editor->card()), m_editor->current());
        return found ? *found : none;
    }
    bool exists(int row) const { return row < static_cast<int>(items().size()); }
    const Item& at(int row) const { return items()[static_cast<std::size_t>(row)]; }

    /// Typing into one field of one row is one step.
    void change(const QString& text, int row, const char* field,
                const std::function<void(Item&)>& apply) const {
        changeAll(
            text,
            [&](std::vector<Item>& all) {
                if (row < static_cast<int>(all.size())) apply(all[static_cast<std::size_t>(row)]);
            },
            QStringLiteral("%1 row %2 %3").arg(m_editor->currentPath()).arg(row).arg(QLatin1String(field)));
    }
    void changeAll(const QString& text, const std::function<void(std::vector<Item>&)>& apply,
                   const QString& mergeKey = {}) const {
        if (mergeKey.isEmpty()) m_editor->endStep();
        const CardPlace place = m_editor->current();
        m_editor->edit(
            text,
            [&](model::CardVersion& card) {
                if (auto* items = m_find(card, place)) apply(*items);
            },
            mergeKey);
    }

    /// The hooks that are the same for every list.
    EditRows::Hooks hooks(std::function<Item(const std::vector<Item>&, int at)> create) const {
        EditRows::Hooks hooks;
        hooks.count = [list = *this] { return static_cast<int>(list.items().size()); };
        hooks.insert = [list = *this, create](int at) {
            list.changeAll(Rows::tr("Add a row"), [&](std::vector<Item>& all) {
                Item item = create(all, at);
                all.insert(all.begin() + at, std::move(item));
            });
        };
        hooks.remove = [list = *this](int row) {
            list.changeAll(Rows::tr("Remove a row"),
                           [&](std::vector<Item>& all) { all.erase(all.begin() + row); });
        };
        hooks.move = [list = *this](int from, int to) {
            list.changeAll(Rows::tr("Move a row"), [&](std::vector<Item>& all) {
                std::swap(all[static_cast<std::size_t>(from)], all[static_cast<std::size_t>(to)]);
            });
        };
        return hooks;
    }

private:
    CardEditController* m_editor;
    Find m_find;
};

std::string freeRowKey(const std::vector<model::GradeBand>& bands) {
    std::set<std::string> taken;
    for (const model::GradeBand& band : bands)
        taken.insert(band.key);
    return freeKey("band-" + std::to_string(bands.size() + 1), taken);
}

/// A list inside the current criterion.
template <class Item>
auto inCriterion(std::vector<Item> model::Criterion::*list) {
    return [list](model::CardVersion& card, CardPlace place) {
        model::Criterion* criterion = criterionAt(card, place);
        return criterion ? &(criterion->*list) : nullptr;
    };
}

/// The fields of one row; findable by their place in it.
class RowFields final : public QWidget {
public:
    std::vector<NumberEdit*> numbers;
    std::vector<TextPair*> texts;
    ColourChoice* colour = nullptr;

    NumberEdit* addNumber(int places, Blank blank, const QString& name) {
        auto* number = new NumberEdit(places, blank);
        number->setFixedWidth(kPointsWidth);
        number->setAccessibleName(name);
        number->setPlaceholderText(blank == Blank::Allowed ? QStringLiteral("…") : QString());
        numbers.push_back(number);
        return number;
    }
    TextPair* addTexts(Session& session, TextPair::Lines lines, const QString& name) {
        auto* pair = new TextPair(session, lines);
        pair->setName(name);
        texts.push_back(pair);
        return pair;
    }
};

QHBoxLayout* rowLayout(QWidget* row) {
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kUnit);
    return layout;
}

RowFields* fieldsIn(QWidget* widget) {
    return static_cast<RowFields*>(widget);
}

template <class Item, class Write>
void connectNumber(NumberEdit* number, const List<Item>& list, int row, const char* field,
                   const QString& text, Write write) {
    QObject::connect(number, &NumberEdit::entered, number, [=](std::optional<std::int64_t> value) {
        list.change(text, row, field, [&](Item& item) { write(item, value); });
    });
}

template <class Item, class Write>
void connectTexts(TextPair* pair, const List<Item>& list, int row, const char* field, const QString& text,
                  Write write) {
    QObject::connect(pair, &TextPair::edited, pair, [=](const LocalizedText& value) {
        list.change(text, row, field, [&](Item& item) { write(item, value); });
    });
}

/// Bands touch: where one ends the next begins, and both ends move together.
template <class Band>
void setUpper(std::vector<Band>& bands, int row, decltype(Band::upper) upper) {
    const auto at = static_cast<std::size_t>(row);
    if (at >= bands.size()) return;
    const auto old = std::exchange(bands[at].upper, upper);
    if (at + 1 >= bands.size() || !upper) return;
    if (std::optional(bands[at + 1].lower) == old || !old) bands[at + 1].lower = *upper;
}

template <class Band, class Value>
void setLower(std::vector<Band>& bands, int row, Value lower) {
    const auto at = static_cast<std::size_t>(row);
    if (at >= bands.size()) return;
    const auto old = std::exchange(bands[at].lower, lower);
    if (at > 0 && bands[at - 1].upper == decltype(Band::upper)(old)) bands[at - 1].upper = lower;
}

} // namespace

EditRows* makeOptionRows(Session& session, CardEditController& editor) {
    const List<model::Option> list(editor, inCriterion(&model::Criterion::options));
    EditRows::Hooks hooks = list.hooks([&editor](const std::vector<model::Option>& all, int at) {
        model::Criterion like;
        like.options = all;
        model::Option option = newOption(like);
        if (const model::Criterion* criterion = criterionAt(editor.card(), editor.current());
            all.empty() && criterion)
            option.points = criterion->maximum;
        else if (at > 0)
            option.points = {
                std::min<std::int64_t>(all[static_cast<std::size_t>(at - 1)].points.thousandths, 0)};
        return option;
    });
    hooks.make = [&session, list](int row) {
        auto* fields = new RowFields;
        auto* grid = new QGridLayout(fields);
        grid->setContentsMargins(0, 0, 0, space::kUnit);
        grid->setHorizontalSpacing(space::kUnit);
        grid->setVerticalSpacing(2);
        grid->setColumnStretch(1, 1);
        auto* points = fields->addNumber(3, Blank::Refused, Rows::tr("Points of level %1").arg(row + 1));
        auto* names =
            fields->addTexts(session, TextPair::Lines::One, Rows::tr("Name of level %1").arg(row + 1));
        auto* what =
            fields->addTexts(session, TextPair::Lines::Many, Rows::tr("What earns level %1").arg(row + 1));
        grid->addWidget(points, 0, 0);
        grid->addWidget(names, 0, 1);
        grid->addWidget(what, 1, 1);
        connectNumber(points, list, row, "points", Rows::tr("Change the points of a level"),
                      [](model::Option& option, auto value) { option.points = {*value}; });
        connectTexts(names, list, row, "name", Rows::tr("Name a level"),
                     [](model::Option& option, const LocalizedText& text) { option.name = text; });
        connectTexts(what, list, row, "description", Rows::tr("Say what earns a level"),
                     [](model::Option& option, const LocalizedText& text) { option.description = text; });
        return fields;
    };
    hooks.show = [list](QWidget* widget, int row) {
        RowFields* fields = fieldsIn(widget);
        const model::Option& option = list.at(row);
        fields->numbers[0]->setNumber(option.points.thousandths);
        fields->texts[0]->setText(option.name);
        fields->texts[1]->setText(option.description);
    };
    hooks.addText = [] { return Rows::tr("Add a level"); };
    return new EditRows(session, std::move(hooks));
}

EditRows* makeMeasureBandRows(Session& session, CardEditController& editor) {
    using Band = model::MeasureBand;
    const List<Band> list(editor, inCriterion(&model::Criterion::measureBands));
    EditRows::Hooks hooks = list.hooks([](const std::vector<Band>& all, int at) {
        Band band;
        if (at > 0) band.lower = all[static_cast<std::size_t>(at - 1)].upper;
        return band;
    });
    hooks.make = [&session, list](int row) {
        auto* fields = new RowFields;
        auto* layout = rowLayout(fields);
        auto* from = fields->addNumber(3, Blank::Allowed, Rows::tr("From, band %1").arg(row + 1));
        auto* to = fields->addNumber(3, Blank::Allowed, Rows::tr("To, band %1").arg(row + 1));
        auto* points = fields->addNumber(3, Blank::Refused, Rows::tr("Points of band %1").arg(row + 1));
        auto* names =
            fields->addTexts(session, TextPair::Lines::One, Rows::tr("Name of band %1").arg(row + 1));
        layout->addWidget(from);
        layout->addWidget(to);
        layout->addWidget(points);
        layout->addWidget(names, 1);
        const auto points3 = [](std::optional<std::int64_t> value) {
            return value ? std::optional(model::Points{*value}) : std::nullopt;
        };
        const QString moved = Rows::tr("Move the end of a band");
        QObject::connect(from, &NumberEdit::entered, from, [=](std::optional<std::int64_t> value) {
            list.changeAll(
                moved, [&](auto& all) { setLower(all, row, points3(value)); },
                QStringLiteral("band from %1").arg(row));
        });
        QObject::connect(to, &NumberEdit::entered, to, [=](std::optional<std::int64_t> value) {
            list.changeAll(
                moved, [&](auto& all) { setUpper(all, row, points3(value)); },
                QStringLiteral("band to %1").arg(row));
        });
        connectNumber(points, list, row, "points", Rows::tr("Change the points of a band"),
                      [](Band& band, auto value) { band.points = {*value}; });
        connectTexts(names, list, row, "name", Rows::tr("Name a band"),
                     [](Band& band, const LocalizedText& text) { band.name = text; });
        return fields;
    };
    hooks.show = [list](QWidget* widget, int row) {
        RowFields* fields = fieldsIn(widget);
        const Band& band = list.at(row);
        const auto number = [](const std::optional<model::Points>& points) {
            return points ? std::optional(points->thousandths) : std::nullopt;
        };
        fields->numbers[0]->setNumber(number(band.lower));
        fields->numbers[1]->setNumber(number(band.upper));
        fields->numbers[2]->setNumber(band.points.thousandths);
        fields->texts[0]->setText(band.name);
    };
    hooks.addText = [] { return Rows::tr("Add a band"); };
    return new EditRows(session, std::move(hooks));
}

EditRows* makeGradeRows(Session& session, CardEditController& editor) {
    using Band = model::GradeBand;
    const List<Band> list(editor, [](model::CardVersion& card, CardPlace) { return &card.policy.bands; });
    EditRows::Hooks hooks = list.hooks([](const std::vector<Band>& all, int at) {
        Band band;
        band.key = freeRowKey(all);
        band.colour = defaultColour();
        if (at > 0 && all[static_cast<std::size_t>(at - 1)].upper)
            band.lower = *all[static_cast<std::size_t>(at - 1)].upper;
        return band;
    });
    hooks.make = [&session, list](int row) {
        auto* fields = new RowFields;
        auto* layout = rowLayout(fields);
        auto* from = fields->addNumber(4, Blank::Refused, Rows::tr("From percent, grade %1").arg(row + 1));
        auto* to = fields->addNumber(4, Blank::Allowed, Rows::tr("To percent, grade %1").arg(row + 1));
        auto* names =
            fields->addTexts(session, TextPair::Lines::One, Rows::tr("Name of grade %1").arg(row + 1));
        fields->colour = new ColourChoice;
        fields->colour->setAccessibleName(Rows::tr("Colour of grade %1").arg(row + 1));
        layout->addWidget(from);
        layout->addWidget(to);
        layout->addWidget(names, 1);
        layout->addWidget(fields->colour);
        const QString moved = Rows::tr("Move the end of a grade");
        QObject::connect(from, &NumberEdit::entered, from, [=](std::optional<std::int64_t> value) {
            list.changeAll(
                moved, [&](auto& all) { setLower(all, row, model::Share{*value}); },
                QStringLiteral("grade from %1").arg(row));
        });
        QObject::connect(to, &NumberEdit::entered, to, [=](std::optional<std::int64_t> value) {
            const auto upper = value ? std::optional(model::Share{*value}) : std::nullopt;
            list.changeAll(
                moved, [&](auto& all) { setUpper(all, row, upper); }, QStringLiteral("grade to %1").arg(row));
        });
        connectTexts(names, list, row, "name", Rows::tr("Name a grade"),
                     [](Band& band, const LocalizedText& text) { band.name = text; });
        QObject::connect(fields->colour, &ColourChoice::chosen, fields->colour, [=](const QString& colour) {
            list.changeAll(Rows::tr("Change the colour of a grade"),
                           [&](auto& all) { all[static_cast<std::size_t>(row)].colour = toUtf8(colour); });
        });
        return fields;
    };
    hooks.show = [list](QWidget* widget, int row) {
        RowFields* fields = fieldsIn(widget);
        const Band& band = list.at(row);
        fields->numbers[0]->setNumber(band.lower.millionths);
        fields->numbers[1]->setNumber(band.upper ? std::optional(band.upper->millionths) : std::nullopt);
        fields->texts[0]->setText(band.name);
        fields->colour->setColour(toQString(band.colour));
    };
    hooks.addText = [] { return Rows::tr("Add a grade"); };
    return new EditRows(session, std::move(hooks));
}

EditRows* makePhraseRows(Session& session, CardEditController& editor) {
    using Phrase = model::CommentPhrase;
    const List<Phrase> list(editor, inCriterion(&model::Criterion::phrases));
    EditRows::Hooks hooks = list.hooks([](const std::vector<Phrase>&, int) { return Phrase{}; });
    hooks.make = [&session, list](int row) {
        auto* fields = new RowFields;
        auto* text = fields->addTexts(session, TextPair::Lines::One, Rows::tr("Phrase %1").arg(row + 1));
        rowLayout(fields)->addWidget(text, 1);
        connectTexts(text, list, row, "text", Rows::tr("Change a phrase"),
                     [](Phrase& phrase, const LocalizedText& value) { phrase.text = value; });
        return fields;
    };
    hooks.show = [list](QWidget* widget, int row) { fieldsIn(widget)->texts[0]->setText(list.at(row).text); };
    hooks.addText = [] { return Rows::tr("Add a phrase"); };
    return new EditRows(session, std::move(hooks));
}

} // namespace earmark::ui
