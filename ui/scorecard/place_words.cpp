#include "ui/scorecard/place_words.h"

#include "ui/common/text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace earmark::ui {

namespace {

struct Places {
    Q_DECLARE_TR_FUNCTIONS(Places)
};

/// The part of that key, else the one at that place (1 …), as the linter names what has no key.
template <class Part>
const Part* partOf(const std::vector<Part>& parts, const QString& step) {
    const std::string key = toUtf8(step);
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const Part& part) { return part.key == key; });
    if (found != parts.end()) return &*found;
    bool isNumber = false;
    const qulonglong place = step.toULongLong(&isNumber);
    return isNumber && place >= 1 && place <= parts.size() ? &parts[place - 1] : nullptr;
}

QString nameOf(const LocalizedText* name, const QString& step, Language language) {
    const QString text = name ? toQString(name->in(language)) : QString();
    return text.isEmpty() ? step : text;
}

QString memberWords(const QString& step) {
    if (step == u"guidance") return Places::tr("Guidance");
    if (step == u"description") return Places::tr("Description");
    if (step == u"name") return Places::tr("Name");
    if (step == u"unit") return Places::tr("Unit");
    if (step == u"condition") return Places::tr("Condition");
    if (step == u"bands") return Places::tr("Bands");
    if (step == u"floor") return Places::tr("Floor");
    if (step == u"ceiling") return Places::tr("Ceiling");
    if (step == u"passMark") return Places::tr("Pass mark");
    if (step == u"decimals") return Places::tr("Decimals");
    if (step == u"base") return Places::tr("Base");
    return step;
}

/// Goes down a place step by step, putting each into words.
class PlaceReader {
public:
    PlaceReader(const model::CardVersion& card, const QString& place, Language language)
        : m_card(card)
        , m_steps(place.split(u'/', Qt::SkipEmptyParts))
        , m_language(language) {}

    QString read() {
        if (m_steps.isEmpty() || m_steps == QStringList(QStringLiteral("card")) ||
            m_steps == QStringList(QStringLiteral("sections")))
            return Places::tr("The card");
        while (!m_steps.isEmpty())
            readStep(m_steps.takeFirst());
        return m_words.join(QStringLiteral(" › "));
    }

private:
    void readStep(const QString& step) {
        if (step == u"policy") {
            m_words << Places::tr("Rules of the card");
            return;
        }
        if (m_steps.isEmpty()) {
            m_words << memberWords(step);
            return;
        }
        const QString next = m_steps.takeFirst();
        if (step == u"sections") {
            m_section = partOf(m_card.sections, next);
            m_words << nameOf(m_section ? &m_section->name : nullptr, next, m_language);
        } else if (step == u"criteria") {
            m_criterion = m_section ? partOf(m_section->criteria, next) : nullptr;
            m_words << nameOf(m_criterion ? &m_criterion->name : nullptr, next, m_language);
        } else if (step == u"options") {
            const model::Option* option = m_criterion ? partOf(m_criterion->options, next) : nullptr;
            m_words << nameOf(option ? &option->name : nullptr, next, m_language);
        } else if (step == u"bands") {
            m_words << bandWords(next);
        } else if (step == u"fatal") {
            m_words << Places::tr("Fatal rule %1").arg(next);
        } else if (step == u"phrases") {
            m_words << Places::tr("Phrase %1").arg(next);
        } else {
            m_words << memberWords(step);
            m_steps.prepend(next);
        }
    }

    QString bandWords(const QString& step) const {
        if (m_criterion) return Places::tr("Band %1").arg(step);
        const model::GradeBand* band = partOf(m_card.policy.bands, step);
        return Places::tr("Band %1").arg(nameOf(band ? &band->name : nullptr, step, m_language));
    }

    const model::CardVersion& m_card;
    QStringList m_steps;
    QStringList m_words;
    Language m_language;
    const model::Section* m_section = nullptr;
    const model::Criterion* m_criterion = nullptr;
};

} // namespace

QString placeWords(const model::CardVersion& card, const std::string& place, Language language) {
    return PlaceReader(card, toQString(place), language).read();
}

} // namespace earmark::ui
