#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "common/base/result.hpp"

namespace news::read {

/// A stream of decompressed bytes: a file, standard input, a member of an archive, a string in a
/// test.
class ByteSource {
 public:
  virtual ~ByteSource() = default;

  /// Up to `most` further bytes, appended to `buffer`; gives how many, 0 at the end. A damaged or
  /// truncated stream is an Error (bad_input); what came before it was given.
  virtual Result<std::size_t> read_more(std::string& buffer, std::size_t most) = 0;

  /// How many of all bytes were given so far.
  [[nodiscard]] virtual std::uint64_t position() const = 0;
};

/// The bytes of a file, decompressed where its content says so (gz; the others with their issue).
/// "-" is standard input. Regular files only; opened without blocking. Errors: io, with the path.
[[nodiscard]] Result<std::unique_ptr<ByteSource>> open_bytes(const std::string& path);

/// A source over a string that outlives it.
[[nodiscard]] std::unique_ptr<ByteSource> bytes_of(std::string_view text);

/// The same stream with bytes that were read ahead (for sniffing) given again first.
[[nodiscard]] std::unique_ptr<ByteSource> with_head(std::string head,
                                                    std::unique_ptr<ByteSource> rest);

}  // namespace news::read
