#pragma once

#include "ui/scorecard/card_source.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QStackedWidget;

namespace earmark::ui {

class CardChangeModel;
class EmptyState;
class ParagraphList;
class Session;

/// The difference between two versions of a card in words, section by section: any two of those offered, or
/// two that are given (what somebody else saved, and what is on the screen).
class CardDifferenceView final : public QWidget {
    Q_OBJECT

public:
    explicit CardDifferenceView(Session& session, QWidget* parent = nullptr);

    /// Offers versions, newest first; the newest is compared with the one before it at the start.
    void setVersions(std::vector<CardSource> versions);
    void compareVersions(int before, int after);
    /// Compares two cards as they are; nothing is to be picked.
    void compareCards(const QString& beforeName, const model::CardVersion& before, const QString& afterName,
                      const model::CardVersion& after);

signals:
    /// A change was chosen; its place as scoring::CardChange has it.
    void placeChosen(const QString& place);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Side {
        QLabel* label;
        QComboBox* choice;
        QLabel* name; ///< instead of the choice where nothing is to be picked
        std::optional<model::CardVersion> card;
    };

    void build();
    void addSide(Side& side, QLayout* row);
    void retranslate();
    void pick();
    void load(Side& side, int index);
    void loaded(Side& side, Result<model::CardVersion> card);
    void showDifference();
    void say(const QString& headline, const QString& advice);
    void showPickers(bool shown);

    Session& m_session;
    std::vector<CardSource> m_versions;
    Side m_before{};
    Side m_after{};
    int m_generation = 0; ///< what older picks read is dropped
    CardChangeModel* m_model;
    QLabel* m_counts;
    QStackedWidget* m_stack;
    ParagraphList* m_list;
    EmptyState* m_empty;
};

} // namespace earmark::ui
