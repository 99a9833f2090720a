#pragma once

#include "core/audio/decoder/owned_descriptor.h"

#include <array>
#include <cstddef>
#include <span>
#include <utility>

namespace earmark::audio {

enum class Arrival { Message, Nothing, Closed };

/// At most so many descriptors travel with one message.
inline constexpr std::size_t kMostPassed = 2;
using PassedDescriptors = std::array<OwnedDescriptor, kMostPassed>;

/// Two ends of a socket that keeps messages apart; both invalid when the system has none left.
std::pair<OwnedDescriptor, OwnedDescriptor> makeSocketPair();

/// Sends one whole message, descriptors along with it. False when the other end is gone.
bool sendBytes(int socket, std::span<const std::byte> message, std::span<const int> descriptors);
/// Takes one message of exactly this size. Closed also for a message of another size.
Arrival receiveBytes(int socket, std::span<std::byte> message, PassedDescriptors* descriptors, bool wait);

template <class Message>
bool sendMessage(int socket, const Message& message, std::span<const int> descriptors = {}) {
    return sendBytes(socket, std::as_bytes(std::span(&message, 1)), descriptors);
}

template <class Message>
Arrival receiveMessage(int socket, Message& message, bool wait, PassedDescriptors* descriptors = nullptr) {
    return receiveBytes(socket, std::as_writable_bytes(std::span(&message, 1)), descriptors, wait);
}

} // namespace earmark::audio
