#include "ui/records/example_popup.h"

#include "core/service/case_library.h"
#include "ui/common/format.h"
#include "ui/common/session.h"
#include "ui/common/text.h"

#include <QComboBox>
#include <QLineEdit>

namespace earmark::ui {

namespace {

constexpr int kLongestTopic = 80;
constexpr int kLongestNote = 2'000;
constexpr int kQuoteShown = 40;

} // namespace

QString partText(const ExamplePart& part) {
    if (part.span) return playTime(part.span->startMs) + u'–' + playTime(part.span->endMs);
    if (!part.passage) return ExamplePopup::tr("the whole call");
    const QString quote = toQString(part.passage->quote).simplified();
    return isolated(quote.size() > kQuoteShown ? quote.left(kQuoteShown) + u'…' : quote);
}

QString exampleKindText(model::ExampleKind kind) {
    return kind == model::ExampleKind::Good ? ExamplePopup::tr("good example")
                                            : ExamplePopup::tr("bad example");
}

ExamplePopup::ExamplePopup(Session& session, model::CaseExample example, std::vector<ExamplePart> parts,
                           QWidget* parent)
    : RecordPopup(parent)
    , m_session(session)
    , m_example(std::move(example))
    , m_parts(std::move(parts))
    , m_topic(new QComboBox(this))
    , m_kind(new QComboBox(this))
    , m_part(new QComboBox(this))
    , m_note(new QLineEdit(toQString(m_example.note).simplified(), this)) {
    m_parts.push_back({});
    m_topic->setEditable(true);
    m_topic->setInsertPolicy(QComboBox::NoInsert);
    m_topic->lineEdit()->setMaxLength(kLongestTopic);
    m_note->setMaxLength(kLongestNote);
    fillTopics();
    for (const auto kind : {model::ExampleKind::Good, model::ExampleKind::Bad})
        m_kind->addItem(exampleKindText(kind));
    m_kind->setCurrentIndex(m_example.kind == model::ExampleKind::Good ? 0 : 1);
    for (const ExamplePart& part : m_parts)
        m_part->addItem(partText(part));
    setTexts(tr("Keep as a case"),
             tr("It stands in the case library, to be played in training and coaching."),
             tr("Keep the case"));
    addField(tr("Topic"), m_topic);
    addField(tr("As a"), m_kind);
    addField(tr("Part"), m_part);
    addField(tr("What to listen for"), m_note);
    connect(m_topic->lineEdit(), &QLineEdit::returnPressed, this, &ExamplePopup::take);
    connect(this, &RecordPopup::accepted, this, &ExamplePopup::save);
}

void ExamplePopup::fillTopics() {
    if (const auto topics = service::CaseLibrary(m_session.workspace()).topics())
        for (const std::string& topic : *topics)
            m_topic->addItem(toQString(topic));
    m_topic->setEditText(toQString(m_example.topic));
    m_topic->lineEdit()->selectAll();
}

QString ExamplePopup::missing() const {
    return m_topic->currentText().trimmed().isEmpty() ? tr("Give it a topic, so that it can be found.")
                                                      : QString();
}

void ExamplePopup::save() {
    const ExamplePart& part = m_parts[static_cast<std::size_t>(m_part->currentIndex())];
    m_example.topic = toUtf8(m_topic->currentText().simplified());
    m_example.kind = m_kind->currentIndex() == 0 ? model::ExampleKind::Good : model::ExampleKind::Bad;
    m_example.note = toUtf8(m_note->text().trimmed());
    m_example.span = part.span;
    m_example.passage = part.passage;
    if (m_session.inspector()) m_example.addedBy = m_session.inspector()->name;
    const auto saved = service::CaseLibrary(m_session.workspace()).add(m_example);
    if (!saved) return m_session.complain(saved.error());
    m_session.say(tr("Kept in the case library under “%1”").arg(isolated(toQString(m_example.topic))));
}

} // namespace earmark::ui
