#pragma once

#include "ui/results/filters/result_filter.h"

#include <QWidget>

#include <optional>
#include <vector>

class QToolButton;

namespace earmark::ui {

class FilterChip;
class FlowLayout;
class ResultsController;
class Session;

/// What the figures are of: the whole centre, then a chip for each filter, then the way to one more.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    FilterBar(Session& session, ResultsController& controller, QWidget* parent = nullptr);

    /// Opens the picker to add a filter, or to change that of a kind.
    void pick(std::optional<FilterKind> kind = std::nullopt);
    void clear();
    /// To the chip that was set last, else to the button that adds one.
    void focusLast();

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void addChip(std::size_t place);
    void stepFrom(std::size_t place, int step);
    QWidget* anchorOf(std::optional<FilterKind> kind) const;
    void retranslate();

    Session& m_session;
    ResultsController& m_controller;
    FlowLayout* m_flow;
    QToolButton* m_centre;
    QToolButton* m_add;
    std::vector<FilterChip*> m_chips;
};

} // namespace earmark::ui
