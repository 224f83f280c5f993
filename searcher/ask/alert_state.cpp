#include "searcher/ask/alert_state.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>
#include <xxhash.h>

#include "searcher/ask/escaped_line.hpp"

namespace news::ask {
namespace {

constexpr std::string_view program_line = "newsearch alert ";
constexpr std::string_view first_lines =
    "newsearch alert 1\n"
    "# seen or pending, hash of headline and body, id, story\n";
constexpr std::string_view anew =
    "restore it from a backup; or delete it, and the alert begins anew as with its first run";

std::string hex(std::uint64_t number) { return fmt::format("{:016x}", number); }

std::optional<std::uint64_t> read_hex(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number, 16);
  if (text.size() != 16 || failure != std::errc{} || end != text.data() + 16) return std::nullopt;
  return number;
}

/// "seen", or "pending-new" and so on.
std::string status_of(const Remembered& article) {
  return article.pending ? fmt::format("pending-{}", name_of(*article.pending)) : "seen";
}

/// Takes a status from the line, or tells that there is none.
bool read_status(std::string_view status, Remembered& article) {
  if (status == "seen") return true;
  for (const auto kind : {AlertKind::fresh, AlertKind::copy, AlertKind::changed})
    if (status.starts_with("pending-") && status.substr(8) == name_of(kind)) {
      article.pending = kind;
      return true;
    }
  return false;
}

std::vector<std::string_view> fields_of(std::string_view line) {
  std::vector<std::string_view> fields;
  for (std::size_t at = 0; at <= line.size();) {
    fields.push_back(line.substr(at, line.find('\t', at) - at));
    at += fields.back().size() + 1;
  }
  return fields;
}

bool read_article(std::string_view line, AlertState& state) {
  const auto fields = fields_of(line);
  if (fields.size() != 4) return false;
  Remembered article;
  const auto text = read_hex(fields[1]);
  const auto id = unescaped(fields[2]);
  auto story = unescaped(fields[3]);
  if (!read_status(fields[0], article) || !text || !id || !story) return false;
  article.text = *text;
  article.story = std::move(*story);
  return state.emplace(*id, std::move(article)).second;
}

Error damaged(std::string_view how) {
  return {Error::Kind::bad_input, fmt::format("this file is damaged: {}", how), std::string{anew}};
}

/// What comes before the last line, if that line fits it.
Result<std::string_view> checked(std::string_view text) {
  constexpr std::size_t end_size = 4 + 16 + 1;  // "end", tab, hash, line break
  if (!text.starts_with(first_lines)) {
    const bool other =
        text.starts_with(program_line) && text.substr(0, 18) != "newsearch alert 1\n";
    if (!other) return damaged("it does not begin as the state of an alert does");
    return Error{Error::Kind::wrong_schema, "this file was written by a newer searcher",
                 "use that one; or delete the file, and the alert begins anew"};
  }
  const auto body = text.substr(0, text.size() - std::min(text.size(), end_size));
  if (text.substr(body.size()) !=
      fmt::format("end\t{}\n", hex(XXH3_64bits(body.data(), body.size()))))
    return damaged("it is cut off or was changed");
  return body.substr(std::min(first_lines.size(), body.size()));
}

}  // namespace

std::string show_state(const AlertState& state) {
  std::string text{first_lines};
  for (const auto& [id, article] : state) {
    text += fmt::format("{}\t{}\t", status_of(article), hex(article.text));
    add_escaped(text, id);
    text += '\t';
    add_escaped(text, article.story);
    text += '\n';
  }
  return text += fmt::format("end\t{}\n", hex(XXH3_64bits(text.data(), text.size())));
}

Result<AlertState> parse_state(std::string_view text) {
  const auto lines = checked(text);
  if (!lines) return lines.error();
  AlertState state;
  auto rest = *lines;
  for (std::size_t number = 3; !rest.empty(); ++number) {
    const auto line = rest.substr(0, rest.find('\n'));
    if (line.size() == rest.size() || !read_article(line, state))
      return damaged(fmt::format("line {} cannot be read", number));
    rest.remove_prefix(line.size() + 1);
  }
  return state;
}

}  // namespace news::ask
