#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/schema/fact.hpp"
#include "common/text/cut_text.hpp"
#include "common/text/date.hpp"
#include "indexer/article/origin.hpp"

namespace news {

/// One news story, cleaned and described: what every stage after `describe` works on.
/// Text is valid UTF-8. Empty means that the source did not say: nothing is invented.
struct Article {
  Origin origin{};
  std::string id{};  ///< Stable across runs: the publisher's own id, else a hash of the address or
                     ///< the origin.
  std::string title{};
  text::CutText text{};  ///< As it was found, and how it was cut.
  std::string body{};    ///< Paragraphs parted by one blank line; no markup, no site furniture.
  std::string byline{};
  std::string outlet{};    ///< Newspaper, agency or site, as printed: "Financial Post".
  std::string agency{};    ///< News agency the story came from: "AP", "Reuters".
  std::string located{};   ///< Place of the dateline: "VILNIUS, Lithuania".
  std::string language{};  ///< ISO 639-1: "en".
  std::string url{};
  std::vector<std::string> sections{};
  text::PartialDate published{};
  schema::PerFact<schema::Evidence> evidence{};  ///< What says each fact; none where it is empty.
};

}  // namespace news
