#include "indexer/read/trec.hpp"

#include <algorithm>
#include <initializer_list>

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "indexer/read/charset.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/sgml_text.hpp"
#include "indexer/read/tagged_articles.hpp"

namespace news::read {
namespace {

constexpr std::size_t longest_tag_bytes = 256;

char lower(char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_letter(char c) { return 'a' <= lower(c) && lower(c) <= 'z'; }
bool is_digit(char c) { return '0' <= c && c <= '9'; }

/// A record and the same in lower case, in which its tags are looked for.
struct Record {
  std::string text{};
  std::string low{};
};

Record record_of(std::string_view bytes) {
  Record record;
  if (text::is_valid_utf8(bytes))
    record.text = bytes;
  else
    Decoder{"windows-1252"}.decode(bytes, true, record.text);
  record.low = record.text;
  std::transform(record.low.begin(), record.low.end(), record.low.begin(), lower);
  return record;
}

/// A tag at its "<": its length, or 0 where it is none.
std::size_t tag_length(std::string_view text) {
  const bool close = text.size() > 1 && text[1] == '/';
  const std::size_t name = close ? 2 : 1;
  if (text.size() <= name || !is_letter(text[name])) return 0;
  const auto end = text.substr(0, longest_tag_bytes).find('>');
  return end == std::string_view::npos ? 0 : end + 1;
}

/// The words between tags: a <P> parts paragraphs, any other tag is dropped.
std::string words_of(std::string_view markup) {
  std::string words;
  for (std::size_t i = 0; i < markup.size();) {
    const auto tag = std::min(markup.find('<', i), markup.size());
    words.append(markup.substr(i, tag - i));
    if (tag == markup.size()) break;
    const auto length = tag_length(markup.substr(tag));
    const auto name = markup.substr(tag, length);
    if (length == 0) words += '<';
    if (name.size() >= 3 && lower(name[name[1] == '/' ? 2 : 1]) == 'p' &&
        !is_letter(name[name[1] == '/' ? 3 : 2]))
      words += "\n\n";
    i = tag + std::max<std::size_t>(length, 1);
  }
  return settled(unescaped(words));
}

/// The contents of the elements of this name, in order.
std::vector<std::string_view> elements(const Record& record, std::string_view name) {
  std::vector<std::string_view> found;
  const auto open = fmt::format("<{}", name);
  const auto close = fmt::format("</{}>", name);
  for (auto at = record.low.find(open); at != std::string::npos; at = record.low.find(open, at)) {
    const auto length = tag_length(std::string_view{record.text}.substr(at));
    at += open.size();
    if (length < open.size() + 1 || (record.low[at] != '>' && record.low[at] != ' ')) continue;
    const auto start = at - open.size() + length;
    const auto end = std::min(record.low.find(close, start), record.low.size());
    found.push_back(std::string_view{record.text}.substr(start, end - start));
    at = end;
  }
  return found;
}

/// The first of these elements that says something, on one line.
std::string line_of(const Record& record, std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    for (const auto content : elements(record, name))
      if (auto line = one_line(words_of(content)); !line.empty()) return line;
  return {};
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// "AP880212-0001", "WSJ870324-0001", "NYT19980601.0001": the day stands in the number.
std::string date_of_number(std::string_view number) {
  const auto first = std::min(number.find_first_of("0123456789"), number.size());
  const auto source = number.substr(0, first);
  const auto rest = number.substr(first);
  const auto digits = rest.substr(0, rest.find_first_not_of("0123456789"));
  const bool full = digits.size() == 8 && (digits.starts_with("19") || digits.starts_with("20"));
  const bool short_year = digits.size() == 6 && (source == "AP" || source == "WSJ");
  if (!full && !short_year) return {};
  const auto day = fmt::format("{}{}", full ? "" : "19", digits);
  return fmt::format("{}-{}-{}", day.substr(0, 4), day.substr(4, 2), day.substr(6, 2));
}

/// The Financial Times writes "910514".
std::string date_of(const Record& record, std::string_view number) {
  auto date = line_of(record, {"date_time", "date", "datetime", "dd", "date1", "pubdate"});
  if (date.size() == 6 && all_digits(date))
    date = fmt::format("19{}-{}-{}", date.substr(0, 2), date.substr(2, 2), date.substr(4, 2));
  return date.empty() ? date_of_number(number) : date;
}

std::string body_of(const Record& record) {
  std::string body;
  for (const auto name : {"text", "body", "leadpara"}) {
    for (const auto content : elements(record, name)) {
      const auto words = words_of(content);
      if (!is_blank(words)) body.append(body.empty() ? "" : "\n\n").append(words);
    }
    if (!body.empty()) break;
  }
  return body;
}

RawArticle article_of(const Record& record) {
  const auto tag = std::string_view{record.text}.substr(0, record.text.find('>'));
  auto number = line_of(record, {"docno", "docid"});
  if (number.empty()) number = settled(std::string{attribute(tag, "id")});
  const auto published = date_of(record, number);
  return {.kind = RawArticle::Text::prose,
          .text = body_of(record),
          .hard_wrapped = true,
          .id = number,
          .title = line_of(record, {"headline", "head", "ttl", "hl", "ti", "title"}),
          .published = published,
          .dateline = line_of(record, {"dateline"}),
          .source = line_of(record, {"pub", "so", "newspaper"}),
          .byline = line_of(record, {"byline", "author"})};
}

}  // namespace

bool looks_like_trec(std::string_view head) {
  std::string low{head};
  std::transform(low.begin(), low.end(), low.begin(), lower);
  const auto first = std::min(low.find('<'), low.size());
  const auto doc = low.find("<doc", first);
  if (doc == std::string::npos) return false;
  const auto rest = std::string_view{low}.substr(doc);
  return rest.find("<docno>") != std::string_view::npos ||
         (rest.starts_with("<doc id=\"") && rest.find(" type=\"") < longest_tag_bytes);
}

void read_trec(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
               const Sink& sink) {
  const TaggedFormat format{
      .tags = {"<doc", "</doc>", true}, .name = "DOC", .article_of = [](std::string_view record) {
        return article_of(record_of(record));
      }};
  read_tagged(format, bytes, origin, options, sink);
}

}  // namespace news::read
