#pragma once

#include <string>
#include <string_view>

#include "indexer/read/reader.hpp"
#include "indexer/read/tagged_records.hpp"

namespace news::read {

/// A format whose records stand between two tags.
struct TaggedFormat {
  RecordTags tags{};
  std::string_view name{};  ///< Of the tag, as messages say it: "REUTERS".
  /// What a record holds; its origin is filled by read_tagged.
  RawArticle (*article_of)(std::string_view record) = nullptr;
};

/// Reads a stream of such records, as a Reader does.
void read_tagged(const TaggedFormat& format, ByteSource& bytes, const Origin& origin,
                 const ReadOptions& options, const Sink& sink);

}  // namespace news::read
