#include "ui/results/filters/filter_bar.h"

#include "ui/common/flow_layout.h"
#include "ui/common/icon.h"
#include "ui/common/session.h"
#include "ui/common/typography.h"
#include "ui/results/filters/filter_chip.h"
#include "ui/results/filters/filter_picker.h"
#include "ui/results/results_controller.h"

#include <QEvent>
#include <QPointer>
#include <QToolButton>

namespace earmark::ui {

namespace {

constexpr int kHeight = 28;

} // namespace

FilterBar::FilterBar(Session& session, ResultsController& controller, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_controller(controller)
    , m_flow(new FlowLayout(this))
    , m_centre(new QToolButton(this))
    , m_add(new QToolButton(this)) {
    for (QToolButton* button : {m_centre, m_add}) {
        button->setAutoRaise(true);
        button->setFixedHeight(kHeight);
        button->setFocusPolicy(Qt::StrongFocus);
    }
    m_centre->setFont(fontFor(TextStyle::Strong));
    m_add->setIcon(icon(QStringLiteral("plus")));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_flow->addWidget(m_centre);
    m_flow->addWidget(m_add);
    connect(m_centre, &QToolButton::clicked, this, &FilterBar::clear);
    connect(m_add, &QToolButton::clicked, this, [this] { pick(); });
    // A chip is built anew by what its own press sets off, so the press must be over by then.
    connect(&controller, &ResultsController::wishChanged, this, &FilterBar::rebuild, Qt::QueuedConnection);
    retranslate();
}

void FilterBar::rebuild() {
    const ResultFilters& filters = m_controller.wish().filters;
    const bool hadFocus =
        std::ranges::any_of(m_chips, [](const FilterChip* chip) { return chip->hasFocus(); });
    for (FilterChip* chip : m_chips)
        delete chip;
    m_chips.clear();
    for (std::size_t place = 0; place < filters.size(); ++place)
        addChip(place);
    m_flow->removeWidget(m_add);
    m_flow->addWidget(m_add);
    QWidget* before = m_centre;
    for (QWidget* chip : m_chips) {
        setTabOrder(before, chip);
        before = chip;
    }
    setTabOrder(before, m_add);
    if (hadFocus) focusLast();
    updateGeometry();
}

void FilterBar::addChip(std::size_t place) {
    const ResultFilter& filter = m_controller.wish().filters[place];
    auto* chip = new FilterChip(filterText(m_session, filter), this);
    m_flow->addWidget(chip);
    chip->show();
    m_chips.push_back(chip);
    connect(chip, &FilterChip::clicked, this, [this, kind = filter.kind] { pick(kind); });
    connect(chip, &FilterChip::removeWanted, this, [this, place] { m_controller.removeFilter(place); });
    connect(chip, &FilterChip::stepWanted, this, [this, place](int step) { stepFrom(place, step); });
}

void FilterBar::stepFrom(std::size_t place, int step) {
    if (step < 0 && place == 0) return m_centre->setFocus(Qt::TabFocusReason);
    const std::size_t next = step < 0 ? place - 1 : place + 1;
    QWidget* target = next < m_chips.size() ? static_cast<QWidget*>(m_chips[next]) : m_add;
    target->setFocus(Qt::TabFocusReason);
}

QWidget* FilterBar::anchorOf(std::optional<FilterKind> kind) const {
    const ResultFilters& filters = m_controller.wish().filters;
    for (std::size_t place = 0; kind && place < m_chips.size() && place < filters.size(); ++place)
        if (filters[place].kind == *kind) return m_chips[place];
    return m_add;
}

void FilterBar::pick(std::optional<FilterKind> kind) {
    auto* picker = new FilterPicker(m_session, kind, m_controller.wish().filters, this);
    connect(picker, &FilterPicker::filterPicked, &m_controller, &ResultsController::addFilter);
    picker->openBelow(*anchorOf(kind));
    // The values are there at once, how many each would leave follows.
    m_session.runAsync(
        picker, [&workspace = m_session.workspace()] { return readOffer(workspace); },
        [this, picker](std::vector<OfferedFilter> offer) {
            picker->setOffer(countedOffer(offer, {}, m_controller.data()));
            m_session.runAsync(
                picker,
                [&results = m_session.results(), wish = m_controller.wish()] {
                    return FilterCounts::read(results, wish);
                },
                [this, picker, offer = std::move(offer)](const FilterCounts& counts) {
                    picker->setOffer(countedOffer(offer, counts, m_controller.data()));
                });
        });
}

void FilterBar::clear() {
    if (!m_controller.wish().filters.empty()) m_controller.setFilters({});
}

void FilterBar::focusLast() {
    QWidget* target = m_chips.empty() ? static_cast<QWidget*>(m_add) : m_chips.back();
    target->setFocus(Qt::TabFocusReason);
}

void FilterBar::retranslate() {
    m_centre->setText(tr("The whole centre"));
    m_centre->setToolTip(tr("Remove every filter"));
    m_add->setText(tr("Add a filter"));
    m_add->setToolTip(tr("Narrow the figures (%1)").arg(m_session.keymap().firstKeyText(Command::AddFilter)));
    rebuild();
}

void FilterBar::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
