#include "core/exchange/xml_part.h"

#include <expat.h>

#include <cstring>
#include <memory>

namespace earmark::exchange {

namespace {

constexpr char kNamespaceSeparator = '|';
constexpr int kMaximumDepth = 64;
constexpr int kBlockBytes = 64 * 1024;
constexpr XML_Index kMaximumTokenBytes = 4 * 1024 * 1024;

std::string_view localName(const char* name) {
    const char* separator = std::strrchr(name, kNamespaceSeparator);
    return separator ? separator + 1 : name;
}

struct ParserDeleter {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using ParserHandle = std::unique_ptr<std::remove_pointer_t<XML_Parser>, ParserDeleter>;

/// Bridges expat's callbacks to a handler.
class Session {
public:
    Session(std::string part, XmlHandler& handler)
        : m_parser(XML_ParserCreateNS(nullptr, kNamespaceSeparator))
        , m_part(std::move(part))
        , m_handler(handler) {
        XML_SetUserData(m_parser.get(), this);
        XML_SetElementHandler(m_parser.get(), onStart, onEnd);
        XML_SetCharacterDataHandler(m_parser.get(), onText);
        XML_SetStartDoctypeDeclHandler(m_parser.get(), onDoctype);
    }

    XML_Parser parser() { return m_parser.get(); }

    Finding finding() const {
        if (m_handler.problem) return *m_handler.problem;
        return broken(XML_ErrorString(XML_GetErrorCode(m_parser.get())));
    }

    Finding broken(const std::string& reason) const {
        Finding finding{.kind = FindingKind::BrokenWorkbook};
        finding.value =
            m_part + ", line " + std::to_string(XML_GetCurrentLineNumber(m_parser.get())) + ": " + reason;
        return finding;
    }

private:
    static Session& self(void* data) { return *static_cast<Session*>(data); }

    void stop(const std::string& reason) {
        m_handler.problem = broken(reason);
        XML_StopParser(m_parser.get(), XML_FALSE);
    }
    void stopIfHandlerFailed() {
        if (m_handler.problem) XML_StopParser(m_parser.get(), XML_FALSE);
    }

    static void onStart(void* data, const char* name, const char** attributes) {
        Session& session = self(data);
        if (++session.m_depth > kMaximumDepth) return session.stop("nested too deeply");
        session.m_handler.start(localName(name), XmlAttributes(attributes));
        session.stopIfHandlerFailed();
    }
    static void onEnd(void* data, const char* name) {
        Session& session = self(data);
        --session.m_depth;
        session.m_handler.end(localName(name));
        session.stopIfHandlerFailed();
    }
    static void onText(void* data, const char* piece, int length) {
        self(data).m_handler.text(std::string_view(piece, static_cast<std::size_t>(length)));
        self(data).stopIfHandlerFailed();
    }
    static void onDoctype(void* data, const char*, const char*, const char*, int) {
        self(data).stop("a document type declaration, which workbooks do not have");
    }

    ParserHandle m_parser;
    std::string m_part;
    XmlHandler& m_handler;
    int m_depth = 0;
};

} // namespace

std::string_view XmlAttributes::operator[](std::string_view wanted) const {
    for (const char** pair = m_pairs; *pair; pair += 2)
        if (localName(pair[0]) == wanted) return pair[1];
    return {};
}

std::optional<Finding> parseXmlPart(ZipArchive::Part part, XmlHandler& handler, const Progress* progress) {
    Session session(part.name(), handler);
    XML_Index fed = 0;
    while (true) {
        if (progress && progress->cancelled()) return std::nullopt;
        char* buffer = static_cast<char*>(XML_GetBuffer(session.parser(), kBlockBytes));
        if (!buffer) return session.broken("out of memory");
        const auto got = part.read(buffer, kBlockBytes);
        if (!got) return part.problem();
        const int last = *got == 0;
        if (XML_ParseBuffer(session.parser(), static_cast<int>(*got), last) != XML_STATUS_OK)
            return session.finding();
        if (last) return std::nullopt;
        fed += static_cast<XML_Index>(*got);
        // expat keeps an unfinished token whole and looks at it again with every block.
        if (fed - XML_GetCurrentByteIndex(session.parser()) > kMaximumTokenBytes)
            return session.broken("a tag without an end");
    }
}

} // namespace earmark::exchange
