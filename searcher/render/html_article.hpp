#pragma once

#include <span>
#include <string>

#include "common/schema/record.hpp"

namespace news::render {

/// One whole article as a piece of a page: headline, what is known of it and what says so, body.
[[nodiscard]] std::string html_article(const schema::Record& article);

/// What heads an article, as text of a page: its headline, or its first words.
[[nodiscard]] std::string html_headline(const schema::Record& article);

/// A page of such pieces, called `title` where it is of one, else by their number.
[[nodiscard]] std::string html_articles(std::span<const std::string> pieces,
                                        const std::string& title);

}  // namespace news::render
