#include "ui/common/error_sentence.h"

#include "core/audio/decode_apart.h"
#include "core/model/replaced_recording.h"
#include "core/service/card_choice.h"
#include "ui/common/text.h"

#include <QCoreApplication>

namespace earmark::ui {

namespace {

/// What happened (with %1 for what it happened to) and what to do next.
struct Sentence {
    QString what;
    QString next;
};

class Errors {
    Q_DECLARE_TR_FUNCTIONS(Errors)

public:
    static Sentence of(ErrorCode code) {
        switch (code) {
        case ErrorCode::InvalidArgument:
            return {tr("%1 cannot be used as it is."), tr("Correct it and try again.")};
        case ErrorCode::NotFound:
            return {tr("%1 was not found."), tr("Check that it still exists and where it lies.")};
        case ErrorCode::AlreadyExists:
            return {tr("%1 exists already."), tr("Choose another name or remove the old one first.")};
        case ErrorCode::Conflict:
            return {tr("%1 was changed meanwhile."), tr("Open it again to see the newest state.")};
        case ErrorCode::Incomplete:
            return {tr("%1 is not complete."), tr("Answer what is still open, then submit.")};
        case ErrorCode::NotAllowed:
            return {tr("%1 does not allow this now."),
                    tr("A submitted evaluation is corrected by a new revision, a published card by its next "
                       "version.")};
        case ErrorCode::Malformed:
            return {tr("%1 does not have the form it should have."),
                    tr("Mend the place named and try again.")};
        case ErrorCode::Unsupported:
            return {tr("%1 is of a kind that Earmark does not read."), tr("Convert it to a listed format.")};
        case ErrorCode::TooLarge:
            return {tr("%1 is too large."), tr("Split it into smaller parts.")};
        case ErrorCode::Encrypted:
            return {tr("%1 is protected by a password."),
                    tr("Save a copy without the password and use that.")};
        case ErrorCode::Cancelled:
            return {tr("Cancelled."), QString()};
        case ErrorCode::Io:
            return {tr("%1 could not be read or written."),
                    tr("Check the disk and the folder, then try again.")};
        case ErrorCode::NoSpace:
            return {tr("The disk is full: %1 could not be saved."), tr("Free some space, then try again.")};
        case ErrorCode::ReadOnly:
            return {tr("%1 cannot be written."),
                    tr("Ask for the right to write in this folder, or choose another.")};
        case ErrorCode::Busy:
            return {tr("%1 is open in another window of Earmark."), tr("Close that window first.")};
        case ErrorCode::NetworkShare:
            return {tr("%1 lies on a network share, where data can be damaged."),
                    tr("Keep it on this computer's own disk.")};
        case ErrorCode::NewerStore:
            return {tr("%1 was written by a newer version of Earmark."), tr("Install the newest version.")};
        case ErrorCode::Corrupt:
            return {tr("%1 is damaged."), tr("Repair it or restore a backup (Settings, Data safety).")};
        case ErrorCode::Audio:
            return {tr("%1 cannot be played."), tr("Check the recording and the sound device.")};
        case ErrorCode::Internal:
            break;
        }
        return {tr("Something went wrong in Earmark itself: %1."),
                tr("Please report this with the words shown here.")};
    }

    static QString noCardForTexts() {
        return tr(
            "No scorecard is chosen for written contacts. Publish one that judges texts, then add a rule "
            "that takes it, under Cards.");
    }
    /// How a decoder ended that was stopped; empty for every other error.
    static QString stoppedDecoder(const std::string& detail) {
        if (detail == audio::kDecoderBroke) return tr("The decoder broke down on %1 and was stopped.");
        if (detail == audio::kDecoderStuck) return tr("The decoder got stuck in %1 and was stopped.");
        if (detail == audio::kDecoderTooMuch)
            return tr("Decoding %1 took more memory or time than is allowed and was stopped.");
        return {};
    }
    static QString askRecorderAgain() {
        return tr(
            "The file may be damaged, or made to do harm. Nothing else is affected; ask the recorder for the "
            "file again.");
    }
    static Sentence replacedRecording() {
        return {tr("In the place of the recording %1 lies another one than was scored."),
                tr("Put the scored one back; its evaluations stand as they are.")};
    }
    static QString nameless() { return tr("This"); }
    static QString joined(const QString& what, const QString& detail, const QString& next) {
        if (detail.isEmpty())
            return next.isEmpty() ? what : tr("%1 %2", "what happened, what to do").arg(what, next);
        return tr("%1 (%2) %3", "what happened, place and reason, what to do").arg(what, detail, next);
    }
};

/// A detail for the command line that says no more than the sentence does already.
bool saysNoMore(const Error& error) {
    const auto begins = [&](const char* words) { return error.detail.starts_with(words); };
    switch (error.code) {
    case ErrorCode::NotFound:
        return begins("no such ") || begins("there is no such ") || begins("the store has no such ");
    case ErrorCode::Busy:
        return error.detail == "the store is open in another window or command";
    case ErrorCode::NetworkShare:
        return begins("the folder lies on a network share");
    case ErrorCode::ReadOnly:
        return begins("the folder of the store cannot be written");
    default:
        return false;
    }
}

} // namespace

QString errorSentence(const Error& error) {
    if (error.code == ErrorCode::NotFound && error.subject == service::kNoCardForTexts)
        return Errors::noCardForTexts();
    const QString stopped = error.code == ErrorCode::Audio ? Errors::stoppedDecoder(error.detail) : QString();
    const bool isReplaced = error.detail == model::kReplaced;
    const Sentence sentence = isReplaced          ? Errors::replacedRecording()
                              : stopped.isEmpty() ? Errors::of(error.code)
                                                  : Sentence{stopped, Errors::askRecorderAgain()};
    const QString subject = error.subject.empty() ? Errors::nameless() : toQString(error.subject);
    // One replacement only: a subject that holds "%1" stays as it is.
    QString what = sentence.what;
    what.replace(QStringLiteral("%1"), subject);
    const bool told = isReplaced || !stopped.isEmpty() || saysNoMore(error);
    return Errors::joined(what, told ? QString() : toQString(error.detail), sentence.next);
}

} // namespace earmark::ui
