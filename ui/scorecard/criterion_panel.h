#pragma once

#include "core/base/localized_text.h"
#include "core/model/scorecard.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace earmark::ui {

/// What earns what in one criterion: its guidance and its levels with their points.
class CriterionPanel final : public QWidget {
    Q_OBJECT

public:
    explicit CriterionPanel(QWidget* parent = nullptr);

    void show(const model::Criterion* criterion, Language language);

private:
    void addLevel(const QString& points, const QString& name, const QString& description);

    QLabel* m_name;
    QLabel* m_rules;
    QLabel* m_guidance;
    QWidget* m_levels;
    QGridLayout* m_grid = nullptr;
};

} // namespace earmark::ui
