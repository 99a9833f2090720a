#pragma once

#include <filesystem>
#include <string>

namespace earmark::exchange {

/// What a file is, as far as its beginning and its name tell.
enum class Sniffed {
    Recording,    ///< begins as a recording of a known kind
    Headerless,   ///< a recording by its extension, or by a beginning that says little: a person knows better
    Unnamed,      ///< neither header nor extension, no text and no other file: only a person can tell
    Conversation, ///< a written contact beyond doubt (isConversation())
    Empty,
    Other,
};
Sniffed sniffRecording(const std::filesystem::path& file);

/// Whether the extension is one of sound, so that a file that is none is a broken recording to a person.
bool isNamedAsSound(const std::filesystem::path& file);

/// The kinds that sniffRecording() takes for recordings, for a message where there are none; the headerless
/// ones out of audio::headerlessFormats().
std::string recordingKinds();

/// Whether that is a recording. Where a person has said the format of files without a header (`word`, a name
/// out of audio::headerlessFormats()), an unnamed one is.
bool isRecording(Sniffed sniffed, const std::string& word = {});

} // namespace earmark::exchange
