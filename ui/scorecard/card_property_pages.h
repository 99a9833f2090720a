#pragma once

#include "ui/scorecard/property_page.h"

namespace earmark::ui {

/// What counts for the card as a whole: its names, how the score is made, pass mark and grades.
class CardPolicyPage final : public PropertyPage {
    Q_OBJECT

public:
    CardPolicyPage(Session& session, CardEditController& editor, QWidget* parent = nullptr);

private:
    void addTexts();
    void addScoring();
    void addGrades();
};

/// A section: its names, and of weight, cap, floor, base those that the card's aggregation uses.
class SectionPage final : public PropertyPage {
    Q_OBJECT

public:
    SectionPage(Session& session, CardEditController& editor, QWidget* parent = nullptr);

private:
    const model::Section* section() const;
    bool usesWeight() const;
    bool usesBase() const;
    void addNumbers();
};

} // namespace earmark::ui
