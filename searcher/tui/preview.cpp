#include "searcher/tui/preview.hpp"

#include <algorithm>
#include <span>

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "searcher/render/facts.hpp"
#include "searcher/render/wrap.hpp"
#include "searcher/tui/rows.hpp"

namespace news::tui {
namespace {

using render::Marked;
using render::Ranges;
using Looks = std::pair<Look, Look>;

/// Broken anew at each key: more would be felt.
constexpr std::size_t most_bytes = 100'000;

constexpr Looks for_text{Look::plain, Look::match};
constexpr Looks for_title{Look::headline, Look::headline_match};
constexpr Looks for_facts{Look::faint, Look::faint};

class Builder {
 public:
  Builder(PreviewText& text, std::size_t width) : text_{text}, width_{width} {}

  /// Gives the lines that the text takes.
  Ranges add(const Marked& text, Looks looks) {
    auto broken = render::wrap(text.text, width_);
    for (const auto& bytes : broken) {
      Line line;
      add_marked(line, text, bytes, looks, width_);
      text_.lines.push_back(std::move(line));
    }
    return broken;
  }

  void blank() {
    if (!text_.lines.empty() && text_.lines.back().columns > 0) text_.lines.emplace_back();
  }

  /// One line of the body, and where its matches came to stand.
  void add_body_line(std::string_view line, std::size_t base, const Ranges& matches) {
    const auto first = std::ranges::lower_bound(matches, base + 1, {}, &Ranges::value_type::second);
    const auto last =
        std::ranges::lower_bound(matches, base + line.size(), {}, &Ranges::value_type::first);
    const std::span<const Ranges::value_type> here{first, std::max(first, last)};
    Marked marked;
    append(marked, line, here, base);
    if (marked.text.find_first_not_of(' ') == marked.text.npos) return blank();
    const auto before = text_.lines.size();
    const auto broken = add(marked, for_text);
    std::size_t at = 0;
    for (std::size_t i = 0; i < marked.marks.size(); ++i) {
      while (at + 1 < broken.size() && broken[at].second <= marked.marks[i].first) ++at;
      text_.match_lines.push_back(before + at);
      text_.match_ends.push_back(i < here.size() ? here[i].second : base + line.size());
    }
  }

 private:
  PreviewText& text_;
  std::size_t width_;
};

std::string facts_of(const schema::Record& article, std::size_t matches, bool ascii) {
  std::string line;
  const auto add = [&](std::string_view fact) {
    if (fact.empty()) return;
    if (!line.empty()) line += ascii ? " | " : " · ";
    line += fact;
  };
  add(article.outlet);
  add(render::date_for_people(article.published, true));
  add(article.located);
  if (article.agency != article.outlet) add(article.agency);
  add(article.byline);
  if (matches > 0) add(fmt::format("{} {}", matches, matches == 1 ? "match" : "matches"));
  return line;
}

PreviewText shown(const schema::Record& article, const Ranges& title_matches, const Ranges& matches,
                  std::size_t width, bool ascii) {
  PreviewText text;
  Builder builder{text, width};
  Marked title;
  append(title, article.title, title_matches);
  if (title.text.empty())
    append(title, render::stand_in_headline(article.body, ascii ? "..." : "…"));
  builder.add(title, for_title);
  Marked facts;
  append(facts, facts_of(article, matches.size(), ascii));
  builder.add(facts, for_facts);
  builder.blank();
  const auto end =
      text::character_boundary(article.body, std::min(article.body.size(), most_bytes));
  const auto body = std::string_view{article.body}.substr(0, end);
  for (std::size_t at = 0; at < body.size();) {
    const auto line_end = std::min(body.find('\n', at), body.size());
    builder.add_body_line(body.substr(at, line_end - at), at, matches);
    at = line_end + 1;
  }
  if (end < article.body.size()) {
    builder.blank();
    builder.add({"It goes on; the pager has all of it.", {}}, for_facts);
  }
  return text;
}

}  // namespace

PreviewText preview_of(const State& state, std::size_t width) {
  const auto row = selected_row(state);
  if (!row || width == 0) return {};
  if (state.preview && state.preview->article.id == id_of(state, *row))
    return shown(state.preview->article, state.preview->title_matches, state.preview->matches,
                 width, state.ascii);
  const auto& hit = state.page.hits[row->hit];
  if (!row->other) return shown(hit.article, hit.title_matches, {}, width, state.ascii);
  const auto& other = hit.others[*row->other];
  return shown({.title = other.title, .outlet = other.outlet, .published = other.published}, {}, {},
               width, state.ascii);
}

}  // namespace news::tui
