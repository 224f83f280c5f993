#include "indexer/read/markdown.hpp"

#include <array>
#include <limits>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "indexer/read/article_of_facts.hpp"
#include "indexer/read/charset.hpp"
#include "indexer/read/field_names.hpp"
#include "indexer/read/front_matter.hpp"
#include "indexer/read/markdown_text.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/sniff.hpp"
#include "indexer/read/stopped.hpp"
#include "indexer/read/utf8_bytes.hpp"

namespace news::read {
namespace {

using Values = std::vector<std::string>;

/// For each fact the values of its most trusted key.
std::array<Values, facts> chosen_from(const FrontMatter& front,
                                      const std::map<Fact, std::string>& mapped) {
  std::array<Values, facts> chosen;
  std::array<int, facts> ranks{};
  ranks.fill(std::numeric_limits<int>::max());
  for (const auto& [key, values] : front.entries) {
    const auto plural = key == "categories" || key == "sections";
    const auto guess = plural ? guess_of("category") : guess_of(key);
    if (!guess || values.empty()) continue;
    const auto fact = static_cast<std::size_t>(guess->fact);
    if (guess->rank >= ranks[fact]) continue;
    ranks[fact] = guess->rank;
    chosen[fact] = values;
  }
  for (const auto& [fact, name] : mapped)
    for (const auto& [key, values] : front.entries)
      if (key == name) chosen[static_cast<std::size_t>(fact)] = values;
  return chosen;
}

RawArticle article_of(const std::string& text, const FrontMatter& front,
                      const std::map<Fact, std::string>& mapped) {
  const auto chosen = chosen_from(front, mapped);
  const auto line = [&chosen](Fact fact) {
    std::string all;
    for (const auto& value : chosen[static_cast<std::size_t>(fact)])
      all.append(all.empty() ? "" : ", ").append(value);
    return one_line(all);
  };
  auto words = plain_of_markdown(std::string_view{text}.substr(front.end));
  auto article = article_of_facts(line);
  article.kind = RawArticle::Text::prose;
  article.text = std::move(words.text);
  if (article.title.empty())
    article.title = words.heading;
  else if (!words.heading.empty() && words.heading != article.title)
    article.text.insert(0, words.heading + (article.text.empty() ? "" : "\n\n"));
  for (const auto& section : chosen[static_cast<std::size_t>(Fact::section)])
    article.sections.push_back(one_line(section));
  if (article.text.empty()) article.text = line(Fact::body);
  return article;
}

/// The stream as one text; nothing where that was told as skipped.
std::optional<std::string> whole_text(ByteSource& bytes, const Origin& origin,
                                      const ReadOptions& options, const Sink& sink) {
  constexpr std::size_t chunk_bytes = 64 * 1024;
  Utf8Bytes decoded{bytes, options.encoding};
  std::string text;
  const auto skip = [&](Skipped skipped) {
    sink.skipped(std::move(skipped));
    return std::nullopt;
  };
  for (;;) {
    const auto more = decoded.read_more(text, chunk_bytes);
    if (!more) return skip(stopped_by(more.error(), origin));
    if (*more == 0) break;
    if (text.size() > options.limits.article_bytes)
      return skip({origin, SkipReason::too_large, over_size("text", options.limits)});
  }
  if (looks_binary(text)) return skip({origin, SkipReason::binary, "not text"});
  text = to_utf8(std::string{without_mark(text)});
  if (is_blank(text)) return skip({origin, SkipReason::empty, ""});
  return settled(std::move(text));
}

}  // namespace

bool looks_like_markdown(std::string_view head) {
  const auto front = front_matter_of(without_mark(head));
  for (const auto& [key, values] : front.entries)
    if (guess_of(key) && !values.empty()) return true;
  return false;
}

void read_markdown(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                   const Sink& sink) {
  const auto text = whole_text(bytes, origin, options, sink);
  if (!text) return;
  const auto front = front_matter_of(*text);
  if (!front.closed && text->starts_with("+++"))
    return sink.skipped({origin, SkipReason::malformed, "its front matter is not closed"});
  auto article = article_of(*text, front, mapped_names(options.names));
  if (article.title.empty() && article.text.empty())
    return sink.skipped({origin, SkipReason::no_text, "neither title nor body"});
  article.origin = origin;
  sink.article(std::move(article));
}

}  // namespace news::read
