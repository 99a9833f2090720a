#include "core/service/call_words.h"

#include "core/storage/call_field_store.h"
#include "core/storage/fact_store.h"
#include "core/storage/store.h"

#include <set>

namespace earmark::service {

namespace {

using storage::CallFieldStore;
using storage::Connection;
using storage::FactCodeKind;
using storage::FactStore;

FactCodeKind codeKindOf(CallWord word) {
    return word == CallWord::Queue ? FactCodeKind::Queue : FactCodeKind::CallType;
}

const char* fieldOf(CallWord word) {
    return word == CallWord::Queue ? "queue" : "call_type";
}

} // namespace

Result<bool> CallWords::isInUse(CallWord word, const std::string& text) const {
    return m_workspace.store().read([&](Connection& connection) {
        if (FactStore(connection).codeOfName(codeKindOf(word), storage::factName(text))) return true;
        const CallFieldStore calls(connection);
        return word == CallWord::Queue ? calls.hasQueue(text) : calls.hasCallType(text);
    });
}

Result<std::vector<std::string>> CallWords::inUse(CallWord word) const {
    return m_workspace.store().read([&](Connection& connection) {
        std::set<std::string> words;
        for (const auto& [code, name] : FactStore(connection).names(codeKindOf(word)))
            words.emplace(name.begin(), name.end());
        for (const auto& [name, values] : CallFieldStore(connection).inUse({}))
            if (name == fieldOf(word)) words.insert(values.begin(), values.end());
        words.erase(std::string());
        return std::vector(words.begin(), words.end());
    });
}

} // namespace earmark::service
