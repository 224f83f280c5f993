#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/article/origin.hpp"
#include "indexer/article/raw_article.hpp"
#include "indexer/article/skipped.hpp"
#include "indexer/read/bytes.hpp"
#include "indexer/read/limits.hpp"

namespace news::read {

/// What the container of an input says about it: a WARC record, an HTTP header.
struct Hints {
  std::string url{};
  std::string charset{};  ///< Stronger than what a page says of itself, weaker than its mark.
};

/// Facts that a user says about inputs (--map, --source, --lang), and what their container says.
struct ReadOptions {
  std::map<std::string, std::string>
      names{};           ///< Our field -> the record's key: {"title", "headline"}.
  std::string source{};  ///< Where the input names none.
  std::string language{};
  std::string encoding{};              ///< Charset of inputs that do not say; empty: detect.
  std::vector<std::string> include{};  ///< Globs on names of members; empty: all.
  std::vector<std::string> exclude{};
  Limits limits{};
  Hints hints{};
};

/// Where a reader puts what it found. Either may return false: stop reading this input.
struct Sink {
  std::function<bool(RawArticle)> article{};
  std::function<void(Skipped)> skipped{};
};

/// One input format. Reading never throws on bad input: a bad record is a Skipped and the next one
/// is read.
struct Reader {
  std::string_view name{};  ///< As --format takes it: "jsonl".
  std::string_view what{};  ///< One line for --formats.
  std::string_view
      extensions{};  ///< ".jsonl .ndjson", blank-separated, for when the content does not tell.
  /// Whether the first bytes (4 KiB or less, as decompressed) look like this format.
  bool (*looks_like)(std::string_view head) = nullptr;
  /// Reads all records of a stream. `origin` names the input; record and offset are the reader's to
  /// fill.
  void (*read)(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink) = nullptr;
  bool any_bytes = false;  ///< Between its texts anything may stand: pictures, packed pages.
};

/// The table of formats, in the order in which content is tried; plain text is last and takes all
/// text.
[[nodiscard]] const std::vector<Reader>& readers();

/// nullptr where there is none.
[[nodiscard]] const Reader* reader_named(std::string_view name);

}  // namespace news::read
