#pragma once

#include "core/documents/document.h"

class QVBoxLayout;
class QWidget;

namespace earmark::ui {

class DocumentView;
class Session;

/// Makes what is shown of each block of a report, one below the other.
class BlockWidgets {
public:
    BlockWidgets(Session& session, DocumentView& view, QVBoxLayout& column)
        : m_session(session)
        , m_view(view)
        , m_column(column) {}

    void operator()(const documents::Heading& heading);
    void operator()(const documents::Paragraph& paragraph);
    void operator()(const documents::KeyFigures& figures);
    void operator()(const documents::Details& details);
    void operator()(const documents::DataTable& table);
    void operator()(const documents::ChartBlock& chart);
    void operator()(const documents::Passage& passage);
    void operator()(const documents::Signatures&) {} // on paper
    void operator()(const documents::PageBreak&) {}

private:
    QWidget* figureTile(const documents::KeyFigure& figure) const;

    Session& m_session;
    DocumentView& m_view;
    QVBoxLayout& m_column;
};

} // namespace earmark::ui
