#pragma once

#include <string_view>

#include "indexer/read/reader.hpp"

namespace news::read {

/// A document type or an element of HTML at the start, behind blanks, comments and an XML
/// declaration; or <html>, <head> or <body> after some other words.
[[nodiscard]] bool looks_like_html(std::string_view head);

/// One page, whole, as UTF-8. Cutting the article out of it is not the reader's.
void read_html(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink);

}  // namespace news::read
