#pragma once

#include "core/scoring/lint.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QStackedWidget;

namespace earmark::ui {

class CardFindingModel;
class EmptyState;
class ParagraphList;

/// What the linter finds in the card that is being written: sign, place, what is wrong and the remedy. Enter
/// or a click leads to the place. Stays where it is while the findings change under the typing.
class FindingsPanel final : public QWidget {
    Q_OBJECT

public:
    explicit FindingsPanel(QWidget* parent = nullptr);

    void setLanguage(Language language);
    void setFindings(const std::vector<scoring::Finding>& findings, const model::CardVersion& card);
    /// For the tab it stands under: "Findings ✕ 2 ● 3", "Findings ✓".
    QString title() const;
    QString titleHint() const; ///< the same in words
    int errors() const;
    int warnings() const;

signals:
    void titleChanged();
    /// Where the person wants to go: a place as scoring::Finding has it.
    void placeChosen(const QString& place);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void showFindings();
    void showCounts();

    CardFindingModel* m_model;
    QLabel* m_counts;
    QCheckBox* m_errorsOnly;
    QStackedWidget* m_stack;
    ParagraphList* m_list;
    EmptyState* m_empty;
    Language m_language = Language::English;
    std::vector<scoring::Finding> m_findings;
    model::CardVersion m_card; ///< what they are about, for their places in words
};

} // namespace earmark::ui
