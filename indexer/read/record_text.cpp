#include "indexer/read/record_text.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "indexer/read/normal.hpp"
#include "indexer/read/plain_of_html.hpp"

namespace news::read {
namespace {

/// Tags that prose about HTML seldom holds, and that every piece of HTML does.
constexpr std::array<std::string_view, 7> usual_tags{"</p>", "</P>",   "<br>", "<br/>",
                                                     "<br ", "</div>", "</li>"};

bool begins_page(std::string_view text) {
  constexpr std::array<std::string_view, 4> starts{"<!doctype html", "<!DOCTYPE html", "<html",
                                                   "<HTML"};
  text = trimmed(text);
  return std::any_of(starts.begin(), starts.end(),
                     [text](std::string_view start) { return text.starts_with(start); });
}

bool is_html(std::string_view text) {
  return text.find('<') != std::string_view::npos &&
         std::any_of(usual_tags.begin(), usual_tags.end(), [text](std::string_view tag) {
           return text.find(tag) != std::string_view::npos;
         });
}

}  // namespace

void set_text(RawArticle& article, std::string text) {
  article.kind = begins_page(text) ? RawArticle::Text::page : RawArticle::Text::scrape;
  if (article.kind == RawArticle::Text::scrape && is_html(text)) text = plain_of_html(text);
  article.text = settled(std::move(text));
  if (is_blank(article.text)) article.text.clear();
}

}  // namespace news::read
