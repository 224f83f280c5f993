#include <string>
#include <vector>

#include "common/text/utf8.hpp"
#include "tests/searcher/tui/drive.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tests;
using namespace news::tui;
using Name = Key::Name;

namespace {

/// Pieces short enough to be seen whole: every character that could drive a terminal, each beside
/// others, and every byte alone.
std::vector<std::string> all_that_is_wild() {
  constexpr std::size_t characters = 24;
  std::vector<std::string> pieces(1);
  std::size_t held = 0;
  const auto next_piece = [&] {
    pieces.emplace_back("é");
    held = 0;
  };
  for (const auto& [first, end] :
       {std::pair<char32_t, char32_t>{0, 0x3000}, {0xd700, 0x10000}, {0xe0000, 0xe0200}})
    for (char32_t c = first; c < end; ++c) {
      text::append(pieces.back(), c);
      if (++held == characters) next_piece();
    }
  for (int byte = 0; byte < 256; ++byte) {
    (pieces.back() += 'x') += static_cast<char>(byte);
    if (++held == characters) next_piece();
  }
  return pieces;
}

bool drives_a_terminal(char32_t c) {
  return c < 0x20 || (c >= 0x7f && c <= 0x9f) || c == 0x61c ||
         (c >= 0x200b && c <= 0x200f && c != 0x200d) || (c >= 0x2028 && c <= 0x202e) ||
         (c >= 0x2060 && c <= 0x2069) || c == 0xfeff || (c >= 0xe0000 && c <= 0xe007f);
}

bool is_tame(const Screen& screen) {
  for (const auto& line : screen.lines)
    for (const auto& span : line.spans)
      for (std::size_t at = 0; at < span.text.size();) {
        const auto next = text::decode(span.text, at);
        if (!next.valid || drives_a_terminal(next.code_point)) return false;
        at += next.length;
      }
  return true;
}

Page page_of(const std::string& wild) {
  Page page;
  page.matches = 1;
  auto hit = hit_of("id" + wild, wild, wild + "\n\n" + wild);
  auto& article = hit.article;
  article.outlet = article.located = article.byline = article.agency = article.url = wild;
  article.path = article.member = article.language = wild;
  article.sections = {wild};
  hit.others = {{.id = wild, .title = wild, .outlet = wild}};
  hit.missing = {wild};
  hit.passages = {{.end = wild.size(), .text = wild, .matches = {{2, 9}}}};
  page.hits = {hit};
  page.warnings = {wild};
  page.suggestion = page.sort = wild;
  return page;
}

/// The names of what was shown and was not tame.
std::string shown_wild(const std::string& wild) {
  std::string found;
  Drive drive{{200, 40}};
  const auto look = [&](const char* where) {
    if (!is_tame(view(drive.state))) (found += where) += ' ';
  };
  const auto page = page_of(wild);
  drive.send(Paste{wild}).found(page);
  look("list");
  drive.send(Loaded{.number = drive.state.shown, .article = page.hits.front().article});
  look("article");
  drive.press(Name::down).press(Name::right);
  look("story");
  drive.send(Charted{drive.state.shown, {.facets = {{.field = "source", .values = {{wild, 1}}}}}});
  look("charts");
  drive.type("/");
  look("prompt");
  drive.press(Name::enter).send(Told{wild});
  look("told");
  drive.send(Refused{drive.state.asked, {.what = wild, .hint = wild}});
  look("refused");
  drive.send(Listed{Listed::What::saved, {{wild, wild}}});
  look("saved");
  drive.press(Name::enter).found({});
  drive.state.page.warnings = {wild};
  look("nothing found");
  return found;
}

}  // namespace

TEST_CASE("No character of any field drives the terminal from the full screen", "[tui][view]") {
  for (const auto& wild : all_that_is_wild()) {
    const auto found = shown_wild(wild);
    CAPTURE(wild);
    CHECK(found.empty());
  }
}
