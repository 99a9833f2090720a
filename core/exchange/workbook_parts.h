#pragma once

#include "core/exchange/number_format.h"
#include "core/exchange/table.h"
#include "core/exchange/xml_part.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace earmark::exchange {

/// The relationships of a part: which other part an id or a kind stands for.
class RelationshipsPart final : public XmlHandler {
public:
    struct Relationship {
        std::string id;
        std::string kind; ///< the last word of its type: "officeDocument", "worksheet", "styles" …
        std::string target;
    };

    std::vector<Relationship> relationships;

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

/// The workbook: its visible sheets and where its dates begin.
class WorkbookPart final : public XmlHandler {
public:
    struct Sheet {
        std::string name;
        std::string relationship;
    };

    std::vector<Sheet> sheets;
    bool since1904 = false;

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view) override {}
    void text(std::string_view) override {}
};

/// The styles: what the number format of each cell style says.
class StylesPart final : public XmlHandler {
public:
    NumberFormat format(std::size_t style) const;

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view) override {}

private:
    struct Custom {
        int id;
        NumberFormat format;
    };

    bool m_inCellFormats = false;
    std::vector<Custom> m_custom;
    std::vector<NumberFormat> m_formats;
};

/// The strings that cells share, in one buffer.
class SharedStringsPart final : public XmlHandler {
public:
    std::size_t size() const { return m_ends.size(); }
    std::string_view at(std::size_t index) const;

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

private:
    std::string m_text;
    std::vector<std::uint32_t> m_ends;
    bool m_inText = false;
    int m_phonetic = 0; ///< inside a reading aid, which is not part of the text
};

/// The text of a string as people see it: _x000D_ and its like are characters.
std::string unescapedString(std::string_view text);

} // namespace earmark::exchange
