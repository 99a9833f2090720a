#include "ui/safety/reason_text.h"

#include "ui/common/text.h"

#include <QCoreApplication>

#include <optional>

namespace earmark::ui {

namespace {

constexpr const char* kContext = "Reasons";
const QString kPlace = QStringLiteral("%1");

/// The sentences of verify and repair; %1 stands for a name, a number, or another of them.
constexpr const char* kSentences[] = {
    QT_TRANSLATE_NOOP("Reasons", "a row points to a %1 that does not exist"),
    QT_TRANSLATE_NOOP("Reasons", "the scorecard does not match its checksum"),
    QT_TRANSLATE_NOOP("Reasons", "the draft of a scorecard does not match its checksum"),
    QT_TRANSLATE_NOOP("Reasons", "the coaching session does not match its checksum"),
    QT_TRANSLATE_NOOP("Reasons", "the training does not match its checksum"),
    QT_TRANSLATE_NOOP("Reasons", "the example does not match its checksum"),
    QT_TRANSLATE_NOOP("Reasons", "the urgent finding does not match its checksum"),
    QT_TRANSLATE_NOOP("Reasons", "rule %1 chooses a scorecard that is not published"),
    QT_TRANSLATE_NOOP("Reasons", "the evaluation cannot be found by its id"),
    QT_TRANSLATE_NOOP("Reasons", "the evaluation does not match its checksum"),
    QT_TRANSLATE_NOOP("Reasons", "the stored score is not what the answers give on their scorecard"),
    QT_TRANSLATE_NOOP("Reasons", "a fact stands for no submitted evaluation"),
    QT_TRANSLATE_NOOP("Reasons", "the evaluation has no fact where it should have one"),
    QT_TRANSLATE_NOOP("Reasons", "the fact does not say what the evaluation says"),
    QT_TRANSLATE_NOOP("Reasons", "facts are in no sheet"),
    QT_TRANSLATE_NOOP("Reasons", "a sheet stands for no facts"),
    QT_TRANSLATE_NOOP("Reasons", "a sheet differs from its facts"),
    QT_TRANSLATE_NOOP("Reasons", "the folder of %1 recordings is not there"),
    QT_TRANSLATE_NOOP("Reasons", "the file is not there: %1"),
    QT_TRANSLATE_NOOP("Reasons",
                      "the store was not closed and then opened without its log (the file beside it "
                      "that ends in -wal): what was saved last before %1 may be missing"),
    QT_TRANSLATE_NOOP("Reasons", "%1 rows carried over, others could not be read"),
    QT_TRANSLATE_NOOP("Reasons", "%1 rows"),
    QT_TRANSLATE_NOOP("Reasons", "a version of a scorecard"),
    QT_TRANSLATE_NOOP("Reasons", "a version of a scorecard does not match its checksum"),
    QT_TRANSLATE_NOOP("Reasons", "an evaluation does not match its checksum"),
    QT_TRANSLATE_NOOP("Reasons", "an evaluation, as it was then: %1"),
    QT_TRANSLATE_NOOP("Reasons", "an evaluation: %1"),
    QT_TRANSLATE_NOOP("Reasons",
                      "a call: only that it was evaluated is known, its day is that of the evaluation"),
    QT_TRANSLATE_NOOP("Reasons", "a coaching session: %1"),
    QT_TRANSLATE_NOOP("Reasons", "a training: %1"),
    QT_TRANSLATE_NOOP("Reasons", "an example: %1"),
    QT_TRANSLATE_NOOP("Reasons", "an urgent finding: %1"),
    QT_TRANSLATE_NOOP("Reasons", "as it was then: %1"),
    QT_TRANSLATE_NOOP("Reasons", "it does not match its checksum"),
    QT_TRANSLATE_NOOP("Reasons", "its rows cannot be read"),
    QT_TRANSLATE_NOOP("Reasons", "it cannot be read"),
    QT_TRANSLATE_NOOP("Reasons", "its agent is lost"),
    QT_TRANSLATE_NOOP("Reasons", "its call is lost"),
    QT_TRANSLATE_NOOP("Reasons", "its inspector is lost"),
    QT_TRANSLATE_NOOP("Reasons", "its scorecard is lost"),
    QT_TRANSLATE_NOOP("Reasons", "the revision before it is lost"),
    QT_TRANSLATE_NOOP("Reasons", "its correction is lost, so that it stands again"),
    QT_TRANSLATE_NOOP("Reasons", "parts of it were lost or altered; look at it again"),
    QT_TRANSLATE_NOOP("Reasons", "somebody or an evaluation that it names is lost, or a draft again"),
    QT_TRANSLATE_NOOP("Reasons", "only a part of it is left"),
};

/// What stands in the sentence's place; nullopt where the text is another sentence.
std::optional<QString> filling(const QString& text, const QString& sentence) {
    const qsizetype place = sentence.indexOf(kPlace);
    if (place < 0) return text == sentence ? std::optional(QString()) : std::nullopt;
    const QString before = sentence.left(place);
    const QString behind = sentence.mid(place + kPlace.size());
    const qsizetype filled = text.size() - before.size() - behind.size();
    if (filled <= 0 || !text.startsWith(before) || !text.endsWith(behind)) return std::nullopt;
    return text.mid(before.size(), filled);
}

QString told(const QString& english) {
    for (const char* sentence : kSentences) {
        const std::optional<QString> filled = filling(english, QString::fromUtf8(sentence));
        if (!filled) continue;
        QString text = QCoreApplication::translate(kContext, sentence);
        return filled->isEmpty() ? text : text.replace(kPlace, told(*filled));
    }
    return english;
}

} // namespace

QString reasonText(const std::string& english) {
    return told(toQString(english));
}

} // namespace earmark::ui
