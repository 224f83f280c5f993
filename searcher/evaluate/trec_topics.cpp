#include "searcher/evaluate/trec_topics.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "searcher/evaluate/lines.hpp"

namespace news::evaluate {
namespace {

constexpr std::string_view hint =
    "a TREC topic is <top> <num> Number: 51 <title> Airbus subsidies </top>";

/// The parts that TREC's topics have had; only the first four are kept.
constexpr std::array<std::string_view, 12> sections{"num",  "title", "desc", "narr", "dom", "head",
                                                    "smry", "con",   "fac",  "def",  "nat", "time"};
using Sections = std::array<std::string, sections.size()>;

constexpr char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower_case(std::string_view text) {
  std::string made{text};
  std::ranges::transform(made, made.begin(), lower);
  return made;
}

struct Tag {
  std::string name{};  ///< Lower case; with "/" before it where it closes.
  std::size_t begin = 0;
  std::size_t end = 0;  ///< Behind the ">".
};

/// The next "<name>" at or after an offset; other uses of "<" are text.
std::optional<Tag> next_tag(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 12;
  for (at = text.find('<', at); at < text.size(); at = text.find('<', at + 1)) {
    const auto close = text.substr(at + 1, longest).find_first_of("<>");
    if (close == text.npos || text[at + 1 + close] != '>') continue;
    return Tag{lower_case(trimmed(text.substr(at + 1, close))), at, at + close + 2};
  }
  return std::nullopt;
}

std::string without_entities(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, char>, 5> entities{
      {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&apos;", '\''}}};
  std::string made;
  while (!text.empty()) {
    const auto* const found = std::ranges::find_if(
        entities, [text](const auto& entity) { return text.starts_with(entity.first); });
    made += found == entities.end() ? text.front() : found->second;
    text.remove_prefix(found == entities.end() ? 1 : found->first.size());
  }
  return made;
}

/// "Number: 051" -> "051"; line breaks become blanks.
std::string content(std::string_view text) {
  text = trimmed(text);
  for (const std::string_view label :
       {"number:", "topic:", "description:", "narrative:", "summary:"})
    if (lower_case(text.substr(0, label.size())) == label) {
      text = trimmed(text.substr(label.size()));
      break;
    }
  auto made = without_entities(text);
  std::ranges::replace_if(
      made, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return made;
}

/// Numbers stand without zeros before them in qrels: topic 051 is judged as 51.
std::string number(std::string id) {
  if (id.find_first_not_of("0123456789") != id.npos) return id;
  const auto first = std::min(id.find_first_not_of('0'), id.size() - (id.empty() ? 0 : 1));
  return id.substr(first);
}

Result<Topic> topic_of(Sections& found, std::size_t line) {
  if (found[0].empty()) return wrong_line(line, "this <top> has no <num>", hint);
  if (found[0].find_first_of(" \t") != std::string::npos)
    return wrong_line(line, "the number of a topic is one word, not " + quoted(found[0]), hint);
  if (found[1].empty() && found[2].empty() && found[3].empty())
    return wrong_line(line, "this <top> has no <title>", hint);
  return Topic{.id = number(std::move(found[0])),
               .title = std::move(found[1]),
               .description = std::move(found[2]),
               .narrative = std::move(found[3])};
}

/// Reads a file from its first tag to its last.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_{text} {}

  Result<TrecTopics> read() {
    for (auto tag = next_tag(text_, 0); tag; tag = next_tag(text_, tag->end)) {
      const bool closes = tag->name.starts_with('/');
      const auto name = std::string_view{tag->name}.substr(closes ? 1 : 0);
      const auto* const section = std::ranges::find(sections, name);
      const bool edge = name == "top";
      if (!edge && section == sections.end()) continue;
      end_section(tag->begin);
      if (edge) {
        if (auto ended = end_topic(); !ended) return ended.error();
        if (!closes) begin_topic(tag->begin);
      } else if (inside_ && !closes) {
        section_ = static_cast<std::size_t>(section - sections.begin());
        from_ = tag->end;
      }
    }
    end_section(text_.size());
    if (auto ended = end_topic(); !ended) return ended.error();
    return std::move(read_);
  }

 private:
  void begin_topic(std::size_t at) {
    line_ += static_cast<std::size_t>(std::count(text_.begin() + static_cast<long>(counted_),
                                                 text_.begin() + static_cast<long>(at), '\n'));
    counted_ = at;
    inside_ = true;
  }

  void end_section(std::size_t at) {
    if (section_ && found_[*section_].empty())
      found_[*section_] = content(text_.substr(from_, at - from_));
    section_.reset();
  }

  Result<void> end_topic() {
    if (!std::exchange(inside_, false)) return {};
    auto topic = topic_of(found_, line_);
    if (!topic) return topic.error();
    read_.topics.push_back(std::move(*topic));
    read_.lines.push_back(line_);
    found_ = {};
    return {};
  }

  std::string_view text_;
  TrecTopics read_{};
  Sections found_{};
  std::optional<std::size_t> section_{};
  std::size_t from_ = 0;
  std::size_t line_ = 1;
  std::size_t counted_ = 0;  ///< Lines are counted up to here.
  bool inside_ = false;
};

}  // namespace

Result<TrecTopics> read_trec_topics(std::string_view text) { return Reader{text}.read(); }

}  // namespace news::evaluate
