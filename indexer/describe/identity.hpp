#pragma once

#include <string>

#include "indexer/article/raw_article.hpp"

namespace news::describe {

/// What an article is known by, the same on every run.
///
/// The publisher's own id where there is one: blanks at its ends cut, runs of blanks made one
/// space, control characters made '_'; an id over 200 bytes becomes the XXH3-64 of it. Else 16
/// hexadecimal digits: the XXH3-64 of the address, or where there is none of the path, a zero byte,
/// the member's name, a zero byte and the offset in decimal.
[[nodiscard]] std::string identity_of(const RawArticle& raw);

}  // namespace news::describe
