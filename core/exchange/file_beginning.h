#pragma once

#include <string_view>

namespace earmark::exchange {

/// Whether a file that begins so is a document, picture, archive, program or database: what lies about beside
/// recordings and has a signature. Sound and films are no business of this list (audio::hasKnownHeader()).
bool beginsAsOtherFile(std::string_view head);

/// Whether a file that begins so is a text in UTF-8, UTF-16 with its mark or an older encoding: hardly a
/// control character, and blanks here and there. Sound without a header has plenty of the former, or none of
/// the latter: quiet A-law and G.722 look like letters throughout.
bool beginsAsText(std::string_view head);

} // namespace earmark::exchange
