#pragma once

#include "core/audio/decoder/decoder_protocol.h"
#include "core/audio/decoder/message_socket.h"
#include "core/base/result.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace earmark::audio {

/// The running program earmark-decoder (Linux only). Safe from several threads.
class DecoderKeeper {
public:
    /// Comes back before the program stands ready. Audio when it cannot be started.
    static Result<std::shared_ptr<DecoderKeeper>> start(const std::filesystem::path& program);
    /// Ends it and all its decoders.
    ~DecoderKeeper();
    DecoderKeeper(const DecoderKeeper&) = delete;
    DecoderKeeper& operator=(const DecoderKeeper&) = delete;

    /// Its answer, and what came along with it; absent when it is gone or does not answer.
    std::optional<std::int32_t> ask(const ToKeeper& request, PassedDescriptors* passed = nullptr);
    int process() const { return m_process; }

private:
    DecoderKeeper(int process, OwnedDescriptor socket)
        : m_process(process)
        , m_socket(std::move(socket)) {}

    const int m_process;
    std::mutex m_mutex;
    OwnedDescriptor m_socket;
};

/// One decoder, for one recording. Ended and reaped with its owner.
class Decoder {
public:
    Decoder(std::shared_ptr<DecoderKeeper> keeper, int process, OwnedDescriptor socket)
        : m_keeper(std::move(keeper))
        , m_process(process)
        , m_socket(std::move(socket)) {}
    ~Decoder() { finish(); }
    Decoder(const Decoder&) = delete;
    Decoder& operator=(const Decoder&) = delete;

    int socket() const { return m_socket.get(); }
    int process() const { return m_process; }
    /// Stops it where it still runs. How it ended, as wait() tells it; absent when that cannot be known.
    std::optional<std::int32_t> finish();

private:
    std::shared_ptr<DecoderKeeper> m_keeper;
    int m_process; ///< 0 once it is finished
    OwnedDescriptor m_socket;
};

/// Has a keeper ready, and a new one where the old one died.
class DecoderHost {
public:
    using FindProgram = std::function<std::optional<std::filesystem::path>()>;

    /// `find` is asked when the program is first needed.
    explicit DecoderHost(FindProgram find)
        : m_find(std::move(find)) {}

    void warmUp();
    /// Audio, with a remedy, when no decoder can be started.
    Result<std::unique_ptr<Decoder>> start();
    /// The keeper there is now, for tests; null before the first use.
    std::shared_ptr<DecoderKeeper> keeper() const;

private:
    Result<std::shared_ptr<DecoderKeeper>> ready();
    void drop(const std::shared_ptr<DecoderKeeper>& dead);

    FindProgram m_find;
    mutable std::mutex m_mutex;
    std::shared_ptr<DecoderKeeper> m_keeper;
};

} // namespace earmark::audio
