#pragma once

#include <string>
#include <string_view>

#include "indexer/read/reader.hpp"

namespace news::read {

/// What a record of a web archive holds.
struct WebPage {
  std::string_view url{};
  std::string_view content_type{};  ///< Of the block where it is no HTTP message.
  std::string_view block{};
  bool http = false;  ///< The block is an HTTP response.
};

/// Whether a record may hold an article: text, HTML, XML or JSON that was served with status 200
/// from the web. block: its first part is enough. What is no HTTP message at all may, so that its
/// damage is told.
[[nodiscard]] bool may_hold_article(const WebPage& page);

/// Whether an HTTP response is whole by its own length, whatever the archive says of it: some tools
/// change its line ends and leave the archive's length as it was.
[[nodiscard]] bool is_whole(const WebPage& page);

/// Gives the page to the reader that its content asks for. Content that no reader takes is passed
/// by, as most of what a crawl holds is no article. Damage is told.
void read_web_page(const WebPage& page, const Origin& origin, const ReadOptions& options,
                   const Sink& sink);

}  // namespace news::read
