#include "core/audio/codec_loader.h"
#include "core/audio/decoder/decoder_protocol.h"
#include "core/audio/decoder/decoder_server.h"

#include <sys/socket.h>

#include <cstdio>

namespace {

bool startedByEarmark() {
    int type = 0;
    socklen_t length = sizeof type;
    return ::getsockopt(earmark::audio::kDecoderSocket, SOL_SOCKET, SO_TYPE, &type, &length) == 0 &&
           type == SOCK_SEQPACKET;
}

} // namespace

int main() {
    if (!startedByEarmark()) {
        std::fputs(
            "earmark-decoder: decodes recordings for earmark and earmark-cli, which start it by themselves\n",
            stderr);
        return 2;
    }
    // What the loading costs is paid before the first recording comes; a failure is told with each of them.
    if (const auto codecs = earmark::audio::codecModule()) (*codecs)->prepareDecoders();
    return earmark::audio::keepDecoders(&earmark::audio::openCompressed);
}
