#include "searcher/retrieve/aliases.hpp"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/analysis/analyzer.hpp"
#include "searcher/retrieve/word_lists.hpp"

namespace news::retrieve {
namespace {

constexpr std::size_t most_words_a_name = 8;
constexpr std::size_t most_names_a_group = 32;

std::string key_of(const Aliases::Name& name) { return fmt::format("{}", fmt::join(name, " ")); }

/// The text up to the next `end`, which is dropped with it.
std::string_view take_until(char end, std::string_view& rest) {
  const auto at = std::min(rest.find(end), rest.size());
  const auto part = rest.substr(0, at);
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return part;
}

Aliases::Name name_of(std::string_view text, analysis::Analyzer& analyzer) {
  Aliases::Name name;
  for (auto& token : analyzer.tokens(text))
    if (!token.joined) name.push_back(std::move(token.form));
  return name;
}

struct Group {
  std::vector<Aliases::Name> names{};
  std::string wrong{};  ///< Why the line is no group; empty where it is one.
};

Group read_group(std::string_view line, analysis::Analyzer& analyzer) {
  Group group;
  if (line.find('\t') == line.npos) return {{}, "there is no tab between two names"};
  while (!line.empty()) {
    const auto text = take_until('\t', line);
    auto name = name_of(text, analyzer);
    if (name.empty() && text.find_first_not_of(' ') == text.npos) continue;
    if (name.empty()) return {{}, fmt::format("no word in \"{}\"", text)};
    if (name.size() > most_words_a_name)
      return {{}, fmt::format("a name of more than {} words", most_words_a_name)};
    if (std::ranges::find(group.names, name) == group.names.end())
      group.names.push_back(std::move(name));
  }
  if (group.names.size() < 2) return {{}, "there are not two names that differ"};
  if (group.names.size() > most_names_a_group)
    return {{}, fmt::format("more than {} names", most_names_a_group)};
  return group;
}

}  // namespace

std::vector<std::string> Aliases::add(std::string_view lines) {
  analysis::Analyzer analyzer{{.stemmer = "none"}};
  std::vector<std::string> warnings;
  for (std::size_t number = 1; !lines.empty(); ++number) {
    auto line = take_until('\n', lines);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.find_first_not_of(" \t") == line.npos || line.front() == '#') continue;
    auto group = read_group(line, analyzer);
    if (!group.wrong.empty()) {
      warnings.push_back(fmt::format("line {}: {}; passed over", number, group.wrong));
      continue;
    }
    for (const auto& name : group.names) {
      groups_of_[key_of(name)].push_back(groups_.size());
      most_words_ = std::max(most_words_, name.size());
    }
    groups_.push_back(std::move(group.names));
  }
  return warnings;
}

std::vector<Aliases::Name> Aliases::others(const Name& name) const {
  std::vector<Name> others;
  if (name.size() > most_words_) return others;
  const auto found = groups_of_.find(key_of(name));
  if (found == groups_of_.end()) return others;
  for (const auto group : found->second)
    for (const auto& other : groups_[group])
      if (other != name && std::ranges::find(others, other) == others.end())
        others.push_back(other);
  return others;
}

Aliases built_in_aliases() {
  Aliases aliases;
  aliases.add(shipped_aliases());
  return aliases;
}

}  // namespace news::retrieve
