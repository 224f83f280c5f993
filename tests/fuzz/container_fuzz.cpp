// Any bytes as a file: unpacked, opened as an archive, read by what they look like; never more than
// the limits allow.
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "common/text/utf8.hpp"
#include "indexer/read/read_input.hpp"
#include "tests/fuzz/law.hpp"

namespace {

constexpr news::read::Limits limits{.article_bytes = 1 << 16,
                                    .document_bytes = 1 << 16,
                                    .member_bytes = 1 << 20,
                                    .archive_bytes = 1 << 21,
                                    .members = 64};

/// A file that has no name any more once it was read.
std::string written(const std::uint8_t* data, std::size_t size) {
  std::string path = "/tmp/news-fuzz-XXXXXX";
  const int file = mkstemp(path.data());
  news::fuzz::require(file >= 0 && write(file, data, size) == static_cast<ssize_t>(size),
                      "a temporary file can be written");
  close(file);
  return path;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto path = written(data, size);
  std::size_t articles = 0;
  news::read::read_input(path, "", {.limits = limits},
                         {.article =
                              [&](news::RawArticle article) {
                                news::fuzz::require(article.text.size() <= 3 * limits.article_bytes,
                                                    "an article keeps to its limit");
                                news::fuzz::require(news::text::is_valid_utf8(article.text),
                                                    "a text is valid UTF-8");
                                return ++articles < 10'000;
                              },
                          .skipped = [](const news::Skipped&) {}});
  unlink(path.c_str());
  return 0;
}
