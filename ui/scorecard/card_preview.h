#pragma once

#include "ui/evaluation/form_model.h"
#include "ui/scorecard/preview_answers.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTimer;

namespace earmark::ui {

class AnswerKeys;
class AnswerStrip;
class CallFieldsBar;
class DerivationView;
class EmptyState;
class FormView;
class Session;

/// A card as inspectors will meet it, to be tried out: answered by mouse and by the keys of scoring while it
/// has the focus, scored and explained line by line at once. Nothing of it is kept.
class CardPreview final : public QWidget {
    Q_OBJECT

public:
    explicit CardPreview(Session& session, QWidget* parent = nullptr);

    /// The card as it is now; answers stay with the keys of their criteria.
    void setCard(const model::CardVersion& card);
    /// Makes a criterion the current one without telling; unknown keys change nothing.
    void setCurrentCriterion(const QString& criterionKey);
    PreviewAnswers& answers() { return m_answers; }

signals:
    /// A person chose a criterion here.
    void criterionChosen(const QString& criterionKey);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* buildFoot();
    void connectParts();
    void bindKeys();
    void retranslate();
    void adoptCard();
    void showAnswers();
    void showCurrent();
    void showTotal();
    /// At once for cards of ordinary size; behind the click where the lines are many.
    void explainSoon();
    void explain();
    void choose(const QString& criterionKey);

    Session& m_session;
    PreviewAnswers m_answers;
    FormModel m_model;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    CallFieldsBar* m_fields;
    FormView* m_form;
    AnswerKeys* m_keys;
    AnswerStrip* m_strip;
    QLabel* m_total;
    QLabel* m_verdict;
    QLabel* m_fatal;
    QPushButton* m_full;
    QPushButton* m_clear;
    DerivationView* m_derivation;
    QSplitter* m_rows;
    QTimer* m_explainTimer;
    int m_scrolled = 0;  ///< where the form stood before the card changed
    bool m_told = false; ///< the choice under way comes from outside
};

} // namespace earmark::ui
