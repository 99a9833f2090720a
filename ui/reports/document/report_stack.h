#pragma once

#include "core/documents/document.h"

#include <QStackedWidget>

namespace earmark::ui {

class DocumentView;
class EmptyState;
class Session;

/// A report, or what to do where there is nothing to report.
class ReportStack final : public QStackedWidget {
    Q_OBJECT

public:
    ReportStack(Session& session, const QString& emptyIcon, QWidget* parent = nullptr);

    DocumentView& report() { return *m_report; }
    EmptyState& empty() { return *m_empty; }
    /// The next report that is shown takes the keyboard.
    void takeFocusNext() { m_takeFocus = true; }
    void showReport(const documents::Document& document, bool hasContent);

private:
    DocumentView* m_report;
    EmptyState* m_empty;
    bool m_takeFocus = false;
};

} // namespace earmark::ui
