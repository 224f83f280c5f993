// Any bytes in any charset become UTF-8, the same in pieces of any size; a guess names a charset.
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/utf8.hpp"
#include "indexer/read/bytes.hpp"
#include "indexer/read/charset.hpp"
#include "indexer/read/declared_charset.hpp"
#include "indexer/read/utf8_bytes.hpp"
#include "indexer/read/xml_document.hpp"
#include "tests/fuzz/law.hpp"

namespace {

constexpr std::array charsets{"UTF-8",        "UTF-16LE",    "UTF-16BE",  "UTF-32", "windows-1252",
                              "windows-1251", "ISO-8859-2",  "Shift_JIS", "EUC-KR", "GB18030",
                              "Big5",         "ISO-2022-JP", "UTF-7",     "KOI8-R"};

std::string decoded(const char* charset, std::string_view bytes, std::size_t piece) {
  news::read::Decoder decoder{charset};
  std::string text;
  while (bytes.size() > piece) {
    decoder.decode(bytes.substr(0, piece), false, text);
    bytes.remove_prefix(piece);
  }
  decoder.decode(bytes, true, text);
  return text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using news::fuzz::require;
  using news::text::is_valid_utf8;
  const std::string bytes{reinterpret_cast<const char*>(data), size};
  require(news::read::knows_charset(news::read::guessed_charset(bytes)), "a guess is a charset");
  require(is_valid_utf8(news::read::to_utf8(bytes)), "what is guessed becomes UTF-8");
  require(is_valid_utf8(news::read::xml_as_utf8(bytes, "")), "XML becomes UTF-8");
  if (bytes.empty()) return 0;

  const auto* charset = charsets.at(data[0] % charsets.size());
  const auto whole = decoded(charset, bytes, bytes.size());
  require(is_valid_utf8(whole), "what is declared becomes UTF-8");
  require(decoded(charset, bytes, 1 + data[size - 1] % 7) == whole,
          "pieces say what the whole does");
  const auto source = news::read::bytes_of(bytes);
  news::read::Utf8Bytes stream{*source, charset};
  std::string streamed;
  while (true) {
    const auto more = stream.read_more(streamed, 5);
    if (!more || *more == 0) break;
  }
  // What says that it is UTF-8 is judged a record at a time.
  require(streamed == bytes || is_valid_utf8(streamed), "a stream becomes UTF-8");
  return 0;
}
