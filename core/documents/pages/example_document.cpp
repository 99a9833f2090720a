#include "core/documents/pages/example_document.h"

#include "core/documents/cells.h"

namespace earmark::documents {

namespace {

using reporting::LibraryExample;

class ExampleComposer {
public:
    ExampleComposer(const std::vector<LibraryExample>& examples, const ComposeOptions& options)
        : m_examples(examples)
        , m_composer(options)
        , m_say(m_composer.say()) {}

    Document document() {
        std::vector<NameAndNumber> agents;
        for (const LibraryExample& example : m_examples)
            agents.emplace_back(example.agentName, example.agentNumber);
        m_composer.agents(agents);
        m_composer.title(m_say("Case library", "案例库"),
                         std::to_string(m_examples.size()) + m_say(" cases", "个案例"));
        std::string topic;
        for (const LibraryExample& example : m_examples) {
            if (example.topic != topic) m_composer.heading(topic = example.topic);
            add(example);
        }
        addList();
        return m_composer.take();
    }

private:
    std::string kindOf(const LibraryExample& example) const {
        return example.good ? m_say("How it is done", "正例") : m_say("How not", "反例");
    }

    std::string callOf(const LibraryExample& example) const {
        const bool known = !example.agentName.empty() || !example.agentNumber.empty();
        return known ? example.callTime + " · " + m_say.person(example.agentName, example.agentNumber)
                     : example.callTime;
    }

    void add(const LibraryExample& example) {
        m_composer.heading(kindOf(example), 2);
        Details details;
        const auto detail = [&](std::string label, std::string text) {
            if (!text.empty()) details.items.push_back({std::move(label), std::move(text)});
        };
        detail(m_say("Call", "通话"), callOf(example));
        detail(m_say("Listen for", "听点"), example.note);
        detail(m_say("Quotation", "原文"), example.quote);
        m_composer.add(std::move(details));
        if (example.isWritten) return;
        Passage passage;
        passage.title = example.topic;
        passage.recording = example.recording.toString();
        passage.call = callOf(example);
        passage.fromMs = example.fromMs;
        passage.toMs = example.toMs;
        passage.example = example.good ? Passage::Example::Good : Passage::Example::Bad;
        m_composer.add(std::move(passage));
    }

    /// For programs and sheets; on paper the cases themselves say it.
    void addList() {
        DataTable table;
        table.title = m_say("All cases", "全部案例");
        table.sheet = m_say("Cases", "案例");
        table.columns = {textColumn(m_say("Topic", "主题")), textColumn(m_say("Shows", "类型")),
                         textColumn(m_say("Listen for", "听点")), textColumn(m_say("Call", "通话"))};
        for (const LibraryExample& example : m_examples)
            table.rows.push_back({textCell(example.topic), textCell(kindOf(example)), textCell(example.note),
                                  textCell(callOf(example))});
        m_composer.add(std::move(table));
    }

    const std::vector<LibraryExample>& m_examples;
    Composer m_composer;
    const Wording& m_say;
};

} // namespace

Document exampleDocument(const std::vector<LibraryExample>& examples, const ComposeOptions& options) {
    return ExampleComposer(examples, options).document();
}

} // namespace earmark::documents
