#include "ui/recordings/quota_dialog.h"

#include "ui/common/session.h"
#include "ui/common/table.h"
#include "ui/common/text.h"
#include "ui/common/typography.h"
#include "ui/recordings/quota_model.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QSpinBox>
#include <QTableView>
#include <QVBoxLayout>

#include <limits>

namespace earmark::ui {

QuotaDialog::QuotaDialog(Session& session, const service::CallFilter& filter,
                         const service::SamplingPlan& plan, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_filter(filter)
    , m_plan(plan)
    , m_model(new QuotaModel(session, this))
    , m_count(plainLabel({}, TextStyle::Strong))
    , m_seed(new QSpinBox) {
    setWindowTitle(tr("Quotas"));
    resize(840, 520);
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(QuotaModel::kSortRole);
    sorted->setSortLocaleAware(true);
    auto* table = new QTableView;
    table->setModel(sorted);
    dressTable(table, session);
    table->sortByColumn(QuotaModel::Short, Qt::DescendingOrder); // the order in which quotas come
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setAccessibleName(tr("Agents' months against the quota"));
    m_seed->setRange(1, std::numeric_limits<int>::max());
    m_seed->setValue(static_cast<int>(plan.seed));
    m_seed->setAccessibleName(tr("Seed of the draw"));
    auto* seedRow = new QHBoxLayout;
    seedRow->addWidget(plainLabel(tr("Seed of the draw")));
    seedRow->addWidget(m_seed);
    seedRow->addWidget(mutedLabel(tr("The same seed draws the same calls again.")));
    seedRow->addStretch();
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(space::kMedium);
    column->addWidget(m_count);
    column->addWidget(table, 1);
    column->addLayout(seedRow);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::accept);
    connect(m_seed, &QSpinBox::valueChanged, this, [this](int seed) {
        m_session.preferences().remember(QStringLiteral("worklist/seed"), seed);
        emit seedChanged();
    });
    load();
}

void QuotaDialog::load() {
    m_session.runAsync(
        this,
        [&calls = m_session.calls(), inspector = m_session.inspectorId(), filter = m_filter, plan = m_plan] {
            return calls.quotas(inspector, filter, plan);
        },
        [this](Result<std::vector<service::Quota>> quotas) {
            if (!quotas) return m_session.complain(quotas.error());
            m_model->setQuotas(std::move(*quotas));
            showCount();
        });
}

void QuotaDialog::showCount() {
    const int count = m_model->shortCount();
    m_count->setText(count == 0 ? tr("Nobody is short of the quota.")
                                : tr("%n agent month(s) short of the quota", "", count));
}

} // namespace earmark::ui
