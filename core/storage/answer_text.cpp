#include "core/storage/answer_text.h"

#include "core/storage/failure.h"

#include <algorithm>

namespace earmark::storage {

namespace {

struct ToStored {
    std::int64_t kind;

    StoredValue operator()(std::monostate) const { return {kind, 0, {}}; }
    StoredValue operator()(model::NotApplicable) const { return {kind, 0, {}}; }
    StoredValue operator()(model::Points points) const { return {kind, points.thousandths, {}}; }
    StoredValue operator()(bool yes) const { return {kind, yes ? 1 : 0, {}}; }
    StoredValue operator()(const model::ChosenOption& option) const { return {kind, 0, option.key}; }
    StoredValue operator()(const model::ChosenOptions& options) const {
        return {kind, 0, joinedLines(options.keys)};
    }
    StoredValue operator()(model::Count count) const { return {kind, count.times, {}}; }
    StoredValue operator()(model::MeasuredValue measure) const { return {kind, measure.thousandths, {}}; }
};

} // namespace

StoredValue storedValue(const model::AnswerValue& value) {
    return std::visit(ToStored{static_cast<std::int64_t>(value.index())}, value);
}

model::AnswerValue valueFrom(const StoredValue& stored) {
    switch (stored.kind) {
    case 0:
        return std::monostate();
    case 1:
        return model::NotApplicable();
    case 2:
        return model::Points{stored.number};
    case 3:
        return stored.number != 0;
    case 4:
        return model::ChosenOption{stored.text};
    case 5:
        return model::ChosenOptions{splitLines(stored.text)};
    case 6:
        return model::Count{stored.number};
    case 7:
        return model::MeasuredValue{stored.number};
    default:
        throw Failure(
            Error{ErrorCode::Corrupt, {}, "an answer of the unknown kind " + std::to_string(stored.kind)});
    }
}

std::string joinedLines(const std::vector<std::string>& keys) {
    std::string text;
    for (const std::string& key : keys)
        text += (text.empty() ? "" : "\n") + key;
    return text;
}

std::vector<std::string> splitLines(std::string_view text) {
    std::vector<std::string> keys;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        keys.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return keys;
}

} // namespace earmark::storage
