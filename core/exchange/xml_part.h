#pragma once

#include "core/base/progress.h"
#include "core/exchange/zip_archive.h"

#include <optional>
#include <string>
#include <string_view>

namespace earmark::exchange {

/// The attributes of one element, by local name.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs)
        : m_pairs(pairs) {}
    /// Empty when absent. Valid during the call that passed it.
    std::string_view operator[](std::string_view localName) const;

private:
    const char** m_pairs;
};

/// Receives what stands in an XML part; names come without their namespace.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;

    /// Set by a handler to stop.
    std::optional<Finding> problem;
};

/// Parses a part of a workbook as it is unpacked. Document type declarations (and with them entity
/// expansion), deep nesting and endless tokens are refused. Ends silently when the person cancels.
std::optional<Finding> parseXmlPart(ZipArchive::Part part, XmlHandler& handler, const Progress* progress);

} // namespace earmark::exchange
