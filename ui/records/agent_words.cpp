#include "ui/records/agent_words.h"

#include "ui/common/text.h"

namespace earmark::ui {

QString cellWords(const std::string& text, int longest) {
    const QString line = toQString(text).simplified();
    return isolated(line.size() > longest ? line.left(longest) + QChar(u'…') : line);
}

QString agentWords(const std::string& name, const std::string& number) {
    return isolated((toQString(number) + u' ' + toQString(name)).trimmed());
}

} // namespace earmark::ui
