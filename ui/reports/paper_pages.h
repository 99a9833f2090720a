#pragma once

#include "core/charts/display_list.h"

#include <QFont>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QPainter;
class QPdfWriter;
class QTextDocument;

namespace earmark::ui {

/// Lays parts out on pages, none divided but one that is higher than a page; a head stands again on the page
/// that goes on with its rows. Takes resolution and size from the writer.
class PaperPages {
public:
    struct Setup {
        QStringList families;
        QString style;  ///< of the parts
        QString head;   ///< above every page but the first; may be empty
        QString foot;   ///< beside the page's number
        double gap = 0; ///< before a free part, millimetres
    };
    enum class Kind { Free, Head, Row };

    PaperPages(QPdfWriter& writer, Setup setup);
    ~PaperPages();

    /// Heads and rows are rows of a table. One that keeps with the next does not stand alone at a page's
    /// foot.
    void addText(Kind kind, const QString& html, bool keepWithNext);
    /// The list must outlive the pages.
    void addPicture(const charts::DisplayList& list);
    /// What follows begins a page.
    void addBreak();

    void paint(QPainter& painter);

private:
    struct Part {
        Kind kind = Kind::Free;
        std::unique_ptr<QTextDocument> document;
        const charts::DisplayList* picture = nullptr;
        double height = 0;
        bool keepWithNext = false;
        bool beginsPage = false;
    };
    /// What stands where: a part, or the piece of a part that is higher than a page.
    struct Placed {
        std::size_t part;
        int page;
        double top;
        double from = 0; ///< of the part
        double height = 0;
    };

    double scaleOf(const charts::DisplayList& list) const;
    double gapBefore(const Part& part) const;
    double keptHeight(std::size_t at) const;
    void place();
    void turn();
    void put(std::size_t at);
    void paintPart(QPainter& painter, const Placed& placed) const;
    void paintDocument(QPainter& painter, const Part& part, const Placed& placed) const;
    void paintRule(QPainter& painter, double y) const;
    void paintMargins(QPainter& painter, int page) const;

    QPdfWriter& m_writer;
    Setup m_setup;
    double m_width;
    double m_head;
    double m_height; ///< of a page between its head and foot
    std::vector<Part> m_parts;
    std::vector<Placed> m_placed;
    int m_page = 0;
    double m_top = 0;
    bool m_breaks = false; ///< the next part begins a page
};

/// The resolution that pages are laid out for.
inline constexpr int kPaperDotsPerInch = 600;

/// A writer set up for A4.
void setUpPaper(QPdfWriter& writer, const QString& title);

} // namespace earmark::ui
