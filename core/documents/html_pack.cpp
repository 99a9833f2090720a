#include "core/documents/html_pack.h"

#include "core/audio/clip.h"
#include "core/base/whole_file.h"
#include "core/documents/document_words.h"
#include "core/documents/html_page.h"

#include <sodium.h>

#include <optional>
#include <system_error>

namespace earmark::documents {

namespace {

namespace fs = std::filesystem;

/// Puts a clip where the page finds it and gives its address.
using KeepClip = std::function<Result<std::string>(std::size_t passage, const std::string& wav)>;

std::string base64(const std::string& bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                      bytes.size(), sodium_base64_VARIANT_ORIGINAL);
    text.pop_back(); // the end that C wants
    return text;
}

Result<std::string> clipOf(const Passage& passage, const SoundOf& soundOf, const Progress& progress) {
    const auto files = soundOf(passage.recording);
    if (!files) return files.error();
    return audio::clipWav(*files, {passage.fromMs, passage.toMs}, progress);
}

Result<std::vector<PassageSound>> collectSounds(const Document& document, const SoundOf& soundOf,
                                                const KeepClip& keep, Progress& progress) {
    std::vector<PassageSound> sounds;
    if (!soundOf) return sounds;
    for (const Block& block : document.blocks) {
        const auto* passage = std::get_if<Passage>(&block);
        if (passage == nullptr) continue;
        if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
        const auto wav = clipOf(*passage, soundOf, progress);
        if (!wav && wav.error().code == ErrorCode::Cancelled) return wav.error();
        if (wav) {
            auto address = keep(sounds.size(), *wav);
            if (!address) return address.error();
            sounds.push_back({std::move(*address), {}});
        } else {
            const Word why =
                wav.error().code == ErrorCode::NotFound ? Word::SoundMissing : Word::SoundUnreadable;
            sounds.push_back({{}, wordIn(why, document.language)});
        }
        progress.advance();
    }
    return sounds;
}

void announce(const Document& document, Progress& progress) {
    std::int64_t passages = 0;
    for (const Block& block : document.blocks)
        passages += std::holds_alternative<Passage>(block) ? 1 : 0;
    progress.setTotal(passages);
}

std::string shown(const fs::path& path) {
    const std::u8string text = path.generic_u8string();
    return std::string(text.begin(), text.end());
}

Error folderFailure(const fs::path& folder, const std::error_code& reason) {
    const bool denied = reason == std::errc::permission_denied || reason == std::errc::read_only_file_system;
    const bool full = reason == std::errc::no_space_on_device;
    return {denied ? ErrorCode::ReadOnly
            : full ? ErrorCode::NoSpace
                   : ErrorCode::Io,
            shown(folder), "the folder could not be made: " + reason.message()};
}

/// A folder under a temporary name, which is gone again unless it was finished.
class UnfinishedFolder {
public:
    explicit UnfinishedFolder(fs::path target)
        : m_target(std::move(target))
        , m_path(m_target) {
        m_path += ".part";
    }
    ~UnfinishedFolder() {
        std::error_code ignored;
        if (!m_finished) fs::remove_all(m_path, ignored);
    }
    UnfinishedFolder(const UnfinishedFolder&) = delete;
    UnfinishedFolder& operator=(const UnfinishedFolder&) = delete;

    const fs::path& path() const { return m_path; }
    std::error_code begin() const {
        std::error_code failed;
        fs::remove_all(m_path, failed);
        if (!failed) fs::create_directories(m_path / "clips", failed);
        return failed;
    }
    std::error_code finish() {
        std::error_code failed;
        fs::rename(m_path, m_target, failed);
        m_finished = !failed;
        return failed;
    }

private:
    fs::path m_target;
    fs::path m_path;
    bool m_finished = false;
};

std::string clipName(std::size_t passage) {
    const std::string number = std::to_string(passage + 1);
    return "clips/" + std::string(number.size() < 2 ? 1 : 0, '0') + number + ".wav";
}

} // namespace

Result<void> writeHtmlFile(const Document& document, const SoundOf& soundOf, const fs::path& target,
                           Progress& progress) {
    announce(document, progress);
    const auto embed = [](std::size_t, const std::string& wav) -> Result<std::string> {
        return "data:audio/wav;base64," + base64(wav);
    };
    const auto sounds = collectSounds(document, soundOf, embed, progress);
    if (!sounds) return sounds.error();
    const std::string page = documentPage(document, *sounds);
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    return writeWholeFile(target, page);
}

Result<void> writeHtmlFolder(const Document& document, const SoundOf& soundOf, const fs::path& target,
                             Progress& progress) {
    announce(document, progress);
    std::error_code unknown;
    if (fs::exists(target, unknown))
        return Error{ErrorCode::AlreadyExists, shown(target), "name a folder that is not there yet"};
    UnfinishedFolder folder(target);
    if (const std::error_code failed = folder.begin()) return folderFailure(target, failed);
    const auto store = [&](std::size_t passage, const std::string& wav) -> Result<std::string> {
        const std::string name = clipName(passage);
        if (const auto written = writeWholeFile(folder.path() / name, wav); !written) return written.error();
        return name;
    };
    const auto sounds = collectSounds(document, soundOf, store, progress);
    if (!sounds) return sounds.error();
    if (const auto written = writeWholeFile(folder.path() / "index.html", documentPage(document, *sounds));
        !written)
        return written.error();
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    if (const std::error_code failed = folder.finish()) return folderFailure(target, failed);
    return {};
}

} // namespace earmark::documents
