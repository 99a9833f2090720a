#include "ui/results/criteria_panel.h"

#include "ui/common/name_tabs.h"
#include "ui/common/session.h"
#include "ui/common/typography.h"
#include "ui/results/criterion_model.h"
#include "ui/results/figure_table.h"
#include "ui/results/results_controller.h"
#include "ui/results/share_bar_delegate.h"

#include <QEvent>
#include <QVBoxLayout>

namespace earmark::ui {

CriteriaPanel::CriteriaPanel(Session& session, ResultsController& controller, QWidget* parent)
    : QWidget(parent)
    , m_controller(controller)
    , m_session(session)
    , m_tabs(new NameTabs(this))
    , m_model(new CriterionModel(session, this))
    , m_table(new FigureTable(session, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::kSmall);
    column->addWidget(m_tabs, 0, Qt::AlignLeft);
    column->addWidget(m_table);

    m_tabs->takeKeyboard();
    setFocusProxy(m_table);
    m_table->setModel(m_model);
    m_table->setStretchColumn(CriterionModel::Name);
    m_table->setYieldingColumns({CriterionModel::Answered, CriterionModel::Failed, CriterionModel::Mean});
    m_table->setItemDelegateForColumn(CriterionModel::LostShare,
                                      new ShareBarDelegate(CriterionModel::kLostShareRole, m_table));
    retranslate();

    connect(m_tabs, &NameTabs::currentChanged, this, &CriteriaPanel::fill);
    connect(m_table, &FigureTable::opened, this, &CriteriaPanel::openRow);
    connect(&controller, &ResultsController::loaded, this, &CriteriaPanel::fill);
}

void CriteriaPanel::fill() {
    const ResultsData& shown = m_controller.data();
    switch (m_tabs->currentIndex()) {
    case Weakest:
        m_model->setCriteria(shown.weakest);
        break;
    case Sections:
        m_model->setCriteria(shown.sections);
        break;
    default:
        m_model->setCriteria(shown.criteria);
        break;
    }
    m_table->adjustColumns();
}

void CriteriaPanel::openRow(int row) {
    const reporting::CriterionFigures& criterion = m_model->criterionAt(row);
    const bool section = criterion.criterionKey.empty();
    m_controller.setFocus({section ? EvaluationsFocus::Kind::Section : EvaluationsFocus::Kind::Criterion,
                           section ? criterion.sectionKey : criterion.criterionKey,
                           m_session.text(criterion.name), criterion.cardKey});
}

void CriteriaPanel::retranslate() {
    m_tabs->setTab(Weakest, tr("Weakest criteria"));
    m_tabs->setTab(Sections, tr("Sections"));
    m_tabs->setTab(All, tr("All criteria"));
    m_tabs->setAccessibleName(tr("Criteria shown"));
    m_table->setAccessibleName(tr("Criteria and the points they cost"));
}

void CriteriaPanel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fill();
    }
    QWidget::changeEvent(event);
}

} // namespace earmark::ui
