#include "searcher/ask/session_command.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>

#include "searcher/query/field_names.hpp"

namespace news::ask {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::size_t longest_name_told = 40;

struct Group {
  std::string_view name{};
  std::span<const Command> commands{};
};

std::array<Group, 3> groups() {
  return {{{"asking", asking_commands()},
           {"articles, by their number or id", reading_commands()},
           {"all matches, and the session", whole_commands()}}};
}

const Command* command_named(std::string_view name) {
  for (const auto& group : groups())
    for (const auto& each : group.commands)
      if (each.name == name) return &each;
  return nullptr;
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const auto& group : groups())
    for (const auto& each : group.commands) names.push_back(each.name);
  return names;
}

std::string no_such_command(std::string_view name) {
  const auto near = did_you_mean(name, command_names(), ":");
  return fmt::format("there is no command :{}{}", name.substr(0, longest_name_told),
                     near.empty() ? "; :help lists them" : near);
}

std::string usage_of(const Command& command) {
  return fmt::format(":{}{}{}", command.name, command.argument.empty() ? "" : " ",
                     command.argument);
}

std::string help_of(const Command& command) {
  auto text = fmt::format("{}\n  {}\n", usage_of(command), command.help);
  if (!command.more.empty()) text += fmt::format("  {}\n", command.more);
  return text + fmt::format("  for example {}", command.example);
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (text = trimmed(text); !text.empty();) {
    const auto word = text.substr(0, text.find_first_of(blanks));
    words.push_back(word);
    text = trimmed(text.substr(word.size()));
  }
  return words;
}

std::optional<std::size_t> number_in(std::string_view text) {
  std::size_t value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || failure != std::errc{} || end != text.data() + text.size())
    return std::nullopt;
  return value;
}

bool asks_something(const Request& request) {
  return !trimmed(request.text).empty() || !request.since.empty() || !request.until.empty() ||
         !request.sources.empty() || !request.languages.empty() || !request.like.empty();
}

Step search_anew(State state) {
  state.request.offset = 0;
  const bool asks = asks_something(state.request);
  return {std::move(state), asks ? Action{Search{}} : Action{Nothing{}}};
}

Step ask_for(State state, std::string_view text) {
  state.request.text = text;
  state.request.like.clear();
  state.request.offset = 0;
  if (state.queries.empty() || state.queries.back() != text) state.queries.emplace_back(text);
  return {std::move(state), Search{.remember = true}};
}

Result<std::string> id_at(const State& state, std::string_view word) {
  const auto rank = number_in(word);
  // What reads articles would read their ids from standard input.
  if (word == "-") return Error{Error::Kind::not_found, "there is no article -"};
  if (!rank) return std::string{word};
  if (state.first == 0) return Error{Error::Kind::not_found, "there are no results here"};
  if (*rank < state.first || *rank - state.first >= state.ids.size())
    return Error{Error::Kind::not_found, fmt::format("no result {} on this page", *rank)};
  return state.ids[*rank - state.first];
}

Step say(State state, std::string text) { return {std::move(state), Say{std::move(text)}}; }

std::string did_you_mean(std::string_view name, const std::vector<std::string_view>& known,
                         std::string_view sign) {
  const auto near = query::nearest(name, known);
  return near.empty() ? "" : fmt::format("; did you mean {}{}?", sign, near);
}

Step run_command(State state, std::string_view line) {
  const auto name = line.substr(0, line.find_first_of(blanks));
  const auto value = trimmed(line.substr(name.size()));
  const auto* const found = command_named(name);
  if (found == nullptr) return say(std::move(state), no_such_command(name));
  if (found->argument.empty() && !value.empty())
    return say(std::move(state), fmt::format(":{} takes nothing after it", name));
  if (value.empty() && !found->argument.empty() && found->argument.front() != '[')
    return say(std::move(state),
               fmt::format(":{} takes {}, for example {}", name, found->argument, found->example));
  return found->run(std::move(state), value);
}

std::string session_help(std::string_view name) {
  if (name.starts_with(':')) name.remove_prefix(1);
  if (!name.empty()) {
    const auto* const found = command_named(name);
    return found == nullptr ? no_such_command(name) : help_of(*found);
  }
  std::string text =
      "  words             search; the query language is that of the command line\n"
      "  N                 read article N of the page\n"
      "  +  -              next page, previous page\n";
  for (const auto& group : groups()) {
    text += fmt::format("{}:\n", group.name);
    for (const auto& each : group.commands)
      text += fmt::format("  {:<17} {}\n", usage_of(each), each.help);
  }
  return text + ":help NAME tells more of one; to search for a number: \"2025\"";
}

}  // namespace news::ask
