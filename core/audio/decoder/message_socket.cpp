#include "core/audio/decoder/message_socket.h"

#include <sys/socket.h>

#include <cerrno>
#include <cstring>

namespace earmark::audio {

namespace {

constexpr std::size_t kControlBytes = CMSG_SPACE(kMostPassed * sizeof(int));

void keepPassed(msghdr& header, PassedDescriptors* descriptors) {
    for (cmsghdr* part = CMSG_FIRSTHDR(&header); part != nullptr; part = CMSG_NXTHDR(&header, part)) {
        if (part->cmsg_level != SOL_SOCKET || part->cmsg_type != SCM_RIGHTS) continue;
        const std::size_t count = (part->cmsg_len - CMSG_LEN(0)) / sizeof(int);
        for (std::size_t i = 0; i < count; ++i) {
            int descriptor = -1;
            std::memcpy(&descriptor, CMSG_DATA(part) + i * sizeof(int), sizeof descriptor);
            OwnedDescriptor owned(descriptor); // closed again where nobody asked for it
            if (descriptors != nullptr && i < descriptors->size()) (*descriptors)[i] = std::move(owned);
        }
    }
}

} // namespace

std::pair<OwnedDescriptor, OwnedDescriptor> makeSocketPair() {
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends) != 0) return {};
    return {OwnedDescriptor(ends[0]), OwnedDescriptor(ends[1])};
}

bool sendBytes(int socket, std::span<const std::byte> message, std::span<const int> descriptors) {
    iovec bytes{const_cast<std::byte*>(message.data()), message.size()};
    msghdr header{};
    header.msg_iov = &bytes;
    header.msg_iovlen = 1;
    alignas(cmsghdr) std::array<std::byte, kControlBytes> control{};
    if (!descriptors.empty()) {
        header.msg_control = control.data();
        header.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
        cmsghdr* part = CMSG_FIRSTHDR(&header);
        part->cmsg_level = SOL_SOCKET;
        part->cmsg_type = SCM_RIGHTS;
        part->cmsg_len = CMSG_LEN(descriptors.size_bytes());
        std::memcpy(CMSG_DATA(part), descriptors.data(), descriptors.size_bytes());
    }
    ssize_t sent = 0;
    do
        sent = ::sendmsg(socket, &header, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    return sent == static_cast<ssize_t>(message.size());
}

Arrival receiveBytes(int socket, std::span<std::byte> message, PassedDescriptors* descriptors, bool wait) {
    iovec bytes{message.data(), message.size()};
    alignas(cmsghdr) std::array<std::byte, kControlBytes> control{};
    msghdr header{};
    header.msg_iov = &bytes;
    header.msg_iovlen = 1;
    header.msg_control = control.data();
    header.msg_controllen = control.size();
    ssize_t got = 0;
    // A reset is told once, before what the other end had sent while it lived: that comes with the next call.
    bool resetTold = false;
    do
        got = ::recvmsg(socket, &header, MSG_CMSG_CLOEXEC | (wait ? 0 : MSG_DONTWAIT));
    while (got < 0 && (errno == EINTR || (errno == ECONNRESET && !std::exchange(resetTold, true))));
    if (got < 0) return errno == EAGAIN || errno == EWOULDBLOCK ? Arrival::Nothing : Arrival::Closed;
    keepPassed(header, descriptors);
    const bool whole = got == static_cast<ssize_t>(message.size()) && (header.msg_flags & MSG_TRUNC) == 0;
    return whole ? Arrival::Message : Arrival::Closed;
}

} // namespace earmark::audio
