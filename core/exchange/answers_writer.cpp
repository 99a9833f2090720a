#include "core/exchange/card_json.h"
#include "core/exchange/json_writer.h"

namespace earmark::exchange {

using model::Answer;
using model::AnswerValue;

namespace {

using Layout = JsonWriter::Layout;
constexpr int kPointPlaces = 3;

struct ValueWriter {
    JsonWriter& out;

    void operator()(std::monostate) const { out.null(); }
    void operator()(const model::NotApplicable&) const { out.string("n/a"); }
    void operator()(const model::Points& points) const { out.decimal(points.thousandths, kPointPlaces); }
    void operator()(bool yes) const { out.string(yes ? "yes" : "no"); }
    void operator()(const model::ChosenOption& chosen) const { out.string(chosen.key); }
    void operator()(const model::ChosenOptions& chosen) const {
        out.beginArray(Layout::OneLine);
        for (const std::string& key : chosen.keys)
            out.string(key);
        out.endArray();
    }
    void operator()(const model::Count& count) const { out.decimal(count.times, 0); }
    void operator()(const model::MeasuredValue& value) const { out.decimal(value.thousandths, kPointPlaces); }
};

bool isBare(const Answer& answer) {
    return !answer.severe && answer.reason.empty() && answer.causes.empty() && answer.comment.empty() &&
           answer.moments.empty() && answer.passages.empty();
}

void writeText(JsonWriter& out, std::string_view name, const std::string& text) {
    if (text.empty()) return;
    out.key(name);
    out.string(text);
}

void writeMoment(JsonWriter& out, const model::Moment& moment) {
    out.beginObject(Layout::OneLine);
    out.key("startMs");
    out.decimal(moment.startMs, 0);
    out.key("endMs");
    out.decimal(moment.endMs, 0);
    writeText(out, "note", moment.note);
    out.endObject();
}

void writePassage(JsonWriter& out, const model::Passage& passage) {
    out.beginObject(Layout::OneLine);
    out.key("message");
    out.decimal(passage.message, 0);
    out.key("start");
    out.decimal(passage.start, 0);
    out.key("end");
    out.decimal(passage.end, 0);
    writeText(out, "quote", passage.quote);
    writeText(out, "note", passage.note);
    out.endObject();
}

void writeAnswer(JsonWriter& out, const Answer& answer) {
    if (isBare(answer)) {
        std::visit(ValueWriter{out}, answer.value);
        return;
    }
    out.beginObject();
    out.key("value");
    std::visit(ValueWriter{out}, answer.value);
    if (answer.severe) {
        out.key("severe");
        out.boolean(true);
    }
    writeText(out, "reason", answer.reason);
    if (!answer.causes.empty()) {
        out.key("causes");
        out.beginArray(Layout::OneLine);
        for (const std::string& cause : answer.causes)
            out.string(cause);
        out.endArray();
    }
    writeText(out, "comment", answer.comment);
    if (!answer.moments.empty()) {
        out.key("moments");
        out.beginArray();
        for (const model::Moment& moment : answer.moments)
            writeMoment(out, moment);
        out.endArray();
    }
    if (!answer.passages.empty()) {
        out.key("passages");
        out.beginArray();
        for (const model::Passage& passage : answer.passages)
            writePassage(out, passage);
        out.endArray();
    }
    out.endObject();
}

} // namespace

std::string writeAnswers(const AnswersFile& file) {
    JsonWriter out;
    out.beginObject();
    if (!file.fields.empty()) {
        out.key("fields");
        out.beginObject();
        for (const auto& [name, value] : file.fields) {
            out.key(name);
            out.string(value);
        }
        out.endObject();
    }
    out.key("answers");
    out.beginObject();
    for (const auto& [key, answer] : file.answers) {
        out.key(key);
        writeAnswer(out, answer);
    }
    out.endObject();
    out.endObject();
    return out.take();
}

} // namespace earmark::exchange
