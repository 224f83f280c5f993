#include "indexer/read/reuters_sgml.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "indexer/read/charset.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/sgml_text.hpp"
#include "indexer/read/tagged_articles.hpp"
#include "indexer/read/utf8_bytes.hpp"

namespace news::read {
namespace {

/// What the tagger put where a story had a headline only.
constexpr std::string_view placeholder = "Blah blah blah.";

/// Lines that end a story on the wire; "more" promises a further take.
constexpr std::array<std::string_view, 4> end_marks{"reuter", "reuters", "more", ""};

std::string utf8_of(std::string_view record) {
  if (text::is_valid_utf8(record)) return std::string{record};
  std::string decoded;
  Decoder{"windows-1252"}.decode(record, true, decoded);
  return decoded;
}

/// Text as articles hold it.
std::string plain(std::string_view markup) { return settled(unescaped(markup)); }

bool is_end_mark(std::string_view line) {
  constexpr std::size_t longest_bytes = 24;
  if (line.size() > longest_bytes) return false;
  std::string letters;
  for (const char c : line)
    if (c != ' ' && c != '.' && c != '-') letters += static_cast<char>(c | 0x20);
  if (letters.ends_with("~m")) letters.resize(letters.size() - 2);  // "^M", folded
  return std::find(end_marks.begin(), end_marks.end(), letters) != end_marks.end();
}

/// Without the end marks: " Reuter", "REUTER...", " reuter^M", " --", " More".
std::string_view without_end_marks(std::string_view text) {
  for (;;) {
    text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
    const auto line = text.rfind('\n') + 1;  // npos + 1 is 0
    if (text.empty() || !is_end_mark(text.substr(line))) return text;
    text = text.substr(0, line);
  }
}

void drop_first(std::string& text, std::string_view tag) {
  if (const auto start = text.find(tag); start != std::string::npos) text.erase(start, tag.size());
}

/// The story's own words: what stays of <TEXT> without its title, author and dateline.
std::string body_of(std::string text) {
  drop_first(text, "<BODY>");
  drop_first(text, "</BODY>");
  auto words = plain(text);
  words.erase(0, std::min(words.find_first_not_of("\r\n*"), words.size()));
  return std::string{without_end_marks(words)};
}

std::vector<std::string> topics_of(std::string_view record) {
  std::vector<std::string> topics;
  auto list = element(record, "TOPICS");
  while (true) {
    const auto topic = element(list, "D");
    if (topic.empty()) return topics;
    topics.push_back(one_line(plain(topic)));
    list.remove_prefix(static_cast<std::size_t>(topic.data() - list.data()) + topic.size());
  }
}

/// What stands between <TEXT ...> and </TEXT>, and whether the story is a headline only.
struct Story {
  std::string text{};
  bool brief = false;
};

Story story_of(std::string_view record) {
  const auto start = record.find("<TEXT");
  if (start == std::string_view::npos) return {};
  record.remove_prefix(start);
  const auto tag_end = record.find('>');
  if (tag_end == std::string_view::npos) return {};
  const bool brief = attribute(record.substr(0, tag_end), "TYPE") == "BRIEF";
  record.remove_prefix(tag_end + 1);
  return {std::string{record.substr(0, record.find("</TEXT>"))}, brief};
}

/// Takes the dateline out of the text. Where words stand before it the tagger has cut up a table:
/// then there is none, and its words stay.
std::string dateline_of(std::string& text) {
  const auto start = text.find("<DATELINE>");
  if (start == std::string::npos) return {};
  if (is_blank(unescaped(std::string_view{text}.substr(0, start))))
    return plain(cut_element(text, "DATELINE"));
  drop_first(text, "<DATELINE>");
  drop_first(text, "</DATELINE>");
  return {};
}

/// The moment of filing. In 328 records control references and the letters of a desk follow it:
/// "27-MAR-1987 00:02:59.13&#5;&#5;&#5;RM".
std::string date_of(const std::string& record) {
  const auto date = element(record, "DATE");
  return one_line(plain(date.substr(0, date.find("&#"))));
}

RawArticle article_of(const std::string& record) {
  auto [text, brief] = story_of(record);
  const auto tag = std::string_view{record}.substr(0, record.find('>'));
  const auto number = attribute(tag, "NEWID");
  const auto title = cut_element(text, "TITLE");
  const auto author = cut_element(text, "AUTHOR");
  auto dateline = dateline_of(text);
  auto body = body_of(std::move(text));
  if (brief && trimmed(body) == placeholder) body.clear();
  return {.kind = RawArticle::Text::prose,
          .text = std::move(body),
          .hard_wrapped = true,
          .id = number.empty() ? "" : fmt::format("reut-{}", number),
          .title = one_line(plain(title)),
          .published = date_of(record),
          .dateline = std::move(dateline),
          .source = "Reuters",
          .agency = "Reuters",
          .byline = one_line(plain(author)),
          .language = "en",
          .sections = topics_of(record)};
}

}  // namespace

bool looks_like_reuters_sgml(std::string_view head) {
  return head.find("<REUTERS") != std::string_view::npos ||
         head.find("<!DOCTYPE lewis") != std::string_view::npos;
}

void read_reuters_sgml(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
                       const Sink& sink) {
  const TaggedFormat format{
      .tags = {"<REUTERS", "</REUTERS>"},
      .name = "REUTERS",
      .article_of = [](std::string_view record) { return article_of(utf8_of(record)); }};
  read_tagged(format, bytes, origin, options, sink);
}

}  // namespace news::read
