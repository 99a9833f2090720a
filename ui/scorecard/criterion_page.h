#pragma once

#include "ui/scorecard/property_page.h"

#include <QStringList>

#include <initializer_list>

namespace earmark::ui {

class ConditionEdit;

/// A criterion: what is asked, what earns what, what fails, and when it applies. Only what its kind and the
/// card's aggregation use.
class CriterionPage final : public PropertyPage {
    Q_OBJECT

public:
    CriterionPage(Session& session, CardEditController& editor, QWidget* parent = nullptr);

private:
    using Kind = model::CriterionKind;

    const model::Criterion& criterion() const;
    bool is(std::initializer_list<Kind> kinds) const;
    /// A field of the current criterion.
    template <class Read>
    auto reader(Read read);
    template <class Write>
    auto writer(Write write);

    void addQuestion();
    void addPoints();
    void addMeasure();
    void addAnswering();
    void addErrors();
    void addHelp();

    QStringList defaultNames() const;
    std::vector<model::DefaultAnswer> defaults() const;
    QWidget* makeCauses(std::function<void()>& refresh);
    QWidget* makeEvents(std::function<void()>& refresh);
    QWidget* makeSource(std::function<void()>& refresh);
};

} // namespace earmark::ui
