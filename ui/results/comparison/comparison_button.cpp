#include "ui/results/comparison/comparison_button.h"

#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/text.h"
#include "ui/results/pick_list.h"
#include "ui/results/results_controller.h"

#include <QEvent>

namespace earmark::ui {

namespace {

const QString kSetting = QStringLiteral("results/comparison");

QStringList asSetting(const Comparison& comparison) {
    return {QString::fromLatin1(comparisonName(comparison.kind)), toQString(comparison.team),
            toQString(comparison.teamName.en), toQString(comparison.teamName.zh)};
}

std::vector<Comparison> offered(Session& session) {
    using Kind = Comparison::Kind;
    std::vector<Comparison> all;
    for (const Kind kind : {Kind::PeriodBefore, Kind::YearBefore, Kind::Centre})
        all.push_back({kind, {}, {}});
    if (const auto teams = session.roster().teams())
        for (const model::Team& team : *teams)
            all.push_back({Kind::Team, team.id.toString(), team.name});
    all.push_back({Kind::Nothing, {}, {}});
    return all;
}

} // namespace

ComparisonButton::ComparisonButton(Session& session, ResultsController& controller, QWidget* parent)
    : QToolButton(parent)
    , m_session(session)
    , m_controller(controller) {
    setIcon(ui::icon(QStringLiteral("swap")));
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(28);
    connect(this, &QToolButton::clicked, this, &ComparisonButton::pick);
    connect(&controller, &ResultsController::wishChanged, this, &ComparisonButton::showChosen);
    showChosen();
}

Comparison ComparisonButton::remembered() const {
    const QStringList kept = m_session.preferences().remembered(kSetting).toStringList();
    const auto kind = kept.size() == 4 ? comparisonFromName(toUtf8(kept[0])) : std::nullopt;
    if (!kind) return {};
    return {*kind, toUtf8(kept[1]), {toUtf8(kept[2]), toUtf8(kept[3])}};
}

void ComparisonButton::pick() {
    auto* list = new PickList(m_session, this);
    list->setPrompt(tr("Compare with"));
    const std::vector<Comparison> all = offered(m_session);
    std::vector<PickEntry> entries;
    for (const Comparison& one : all)
        entries.push_back({comparisonText(m_session, one), {}, false, one == m_controller.wish().comparison});
    list->setEntries(std::move(entries));
    connect(list, &PickList::picked, this, [this, list, all](int entry) {
        const Comparison& chosen = all[static_cast<std::size_t>(entry)];
        list->close();
        m_session.preferences().remember(kSetting, asSetting(chosen));
        m_controller.setComparison(chosen);
        showChosen();
    });
    list->openBelow(*this);
}

void ComparisonButton::showChosen() {
    const Comparison& wanted = m_controller.wish().comparison;
    const auto compared = comparedSlice(m_controller.wish().slice(), wanted);
    const Comparison nothing{Comparison::Kind::Nothing, {}, {}};
    const QString text = comparisonText(m_session, compared ? compared->comparison : nothing);
    setText(tr("Against: %1").arg(QString(text).replace(u'&', QStringLiteral("&&"))));
    setAccessibleName(tr("Compared with: %1").arg(text));
    const QString chosen = comparisonText(m_session, wanted);
    setToolTip(plainToolTip(text != chosen
                                ? tr("Chosen: %1, which is not possible here").arg(chosen)
                                : tr("Compare with another team or period (%1)")
                                      .arg(m_session.keymap().firstKeyText(Command::CompareWith))));
}

void ComparisonButton::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) showChosen();
    QToolButton::changeEvent(event);
}

} // namespace earmark::ui
