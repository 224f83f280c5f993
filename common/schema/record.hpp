#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"
#include "common/schema/fact.hpp"
#include "common/text/cut_text.hpp"
#include "common/text/date.hpp"

namespace news::schema {

/// One article as the index keeps it: what a hit shows and what `--show` prints. Text is valid
/// UTF-8 (but `path`, which is bytes); empty means that the source did not say.
struct Record {
  std::string id{};
  std::string title{};
  text::CutText text{};  ///< As it was found, and how it was cut.
  std::string body{};    ///< text::body_of(text); derived, not stored a second time.
  std::string byline{};
  std::string outlet{};    ///< Newspaper, agency or site, as printed.
  std::string agency{};    ///< "AP", "Reuters", ...
  std::string located{};   ///< Place of the dateline, as printed: "VILNIUS, Lithuania".
  std::string language{};  ///< ISO 639-1.
  std::string url{};
  std::vector<std::string> sections{};
  text::PartialDate published{};
  PerFact<Evidence> evidence{};  ///< What says each fact.
  std::string path{};            ///< Input file, as found (bytes).
  std::string member{};          ///< Name inside an archive.
  std::uint64_t offset = 0;      ///< Byte offset of the record in its (decompressed) input.
  std::uint64_t words = 0;       ///< Words in the body.

  friend bool operator==(const Record&, const Record&) = default;
};

/// Whether a fact is known.
[[nodiscard]] bool knows(const Record& record, Fact fact);

/// The record as document data: a format byte, then the fields in order, each a varint length and
/// its bytes.
[[nodiscard]] std::string pack(const Record& record);

/// Reads it back; damaged bytes are an Error (index), never a crash.
[[nodiscard]] Result<Record> unpack(std::string_view data);

/// The same without the body, which follows from the rest.
[[nodiscard]] Result<Record> unpack_stored(std::string_view data);

}  // namespace news::schema
