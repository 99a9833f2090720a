#pragma once

#include "core/base/localized_text.h"
#include "ui/evaluation/answer_rules.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace earmark::ui {

/// One described answer: its key, what it is called, what earns it and how much. A click takes it.
class LevelButton final : public QAbstractButton {
    Q_OBJECT

public:
    LevelButton(const AnswerOffer& offer, const QString& name, const QString& description,
                QWidget* parent = nullptr);

    void setChosen(bool chosen);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Places;
    Places placesFor(int width) const;

    AnswerOffer m_offer;
    QString m_name;
    QString m_description;
    bool m_chosen = false;
};

/// The described answers of the current criterion, below each other.
class LevelList final : public QWidget {
    Q_OBJECT

public:
    explicit LevelList(QWidget* parent = nullptr);

    void showCriterion(const model::Criterion* criterion, Language language, bool readOnly);
    void showAnswer(const model::AnswerValue& value);

signals:
    void taken(const earmark::ui::AnswerOffer& offer);

private:
    void addMeasureBands(const model::Criterion& criterion, Language language);

    QVBoxLayout* m_column;
    std::vector<std::pair<AnswerOffer, LevelButton*>> m_buttons;
};

} // namespace earmark::ui
