#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct UConverter;

namespace news::read {

/// A charset that the bytes themselves tell, and how many bytes its mark takes.
struct Marked {
  std::string_view charset{};  ///< "UTF-8", "UTF-16LE", ...; empty: the bytes do not tell.
  std::size_t mark_bytes = 0;
};

/// By the byte order mark; or UTF-16 without one where every second byte of the head is NUL.
[[nodiscard]] Marked marked_charset(std::string_view head);

/// The text without a UTF-8 byte order mark at its start.
[[nodiscard]] std::string_view without_mark(std::string_view text);

/// Whether `--encoding NAME` names a charset that we can read.
[[nodiscard]] bool knows_charset(const std::string& name);

/// The charset that bytes without any other sign are most likely in, as ICU names it. Where the
/// guess is weak, windows-1252. Source: ICU's CharsetDetector; ISO-8859-1 means windows-1252
/// (WHATWG Encoding).
[[nodiscard]] std::string guessed_charset(std::string_view bytes);

/// Bytes in no declared charset as UTF-8: valid UTF-8 stays; what is mostly UTF-8 is repaired with
/// U+FFFD; anything else is in its guessed charset.
[[nodiscard]] std::string to_utf8(std::string bytes);

/// Bytes of a charset turned into UTF-8 piece by piece; what cannot be read becomes U+FFFD.
class Decoder {
 public:
  /// A name that knows_charset() does not know is read as windows-1252.
  explicit Decoder(const std::string& charset);

  /// Appends to `text` what these bytes say. last: no more bytes follow.
  void decode(std::string_view bytes, bool last, std::string& text);

 private:
  struct Close {
    void operator()(UConverter* converter) const;
  };
  std::unique_ptr<UConverter, Close> from_;
  std::unique_ptr<UConverter, Close> to_;
  std::vector<char16_t> pivot_;  ///< UTF-16 on its way between the two; parts of it may wait.
  char16_t* pivot_source_ = nullptr;
  char16_t* pivot_target_ = nullptr;
};

}  // namespace news::read
