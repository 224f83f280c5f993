#include <fmt/format.h>

#include "common/base/program.hpp"
#include "searcher/option_table.hpp"
#include "searcher/query/field_names.hpp"

namespace news::searcher {
namespace {

constexpr std::size_t width = 80;
constexpr std::size_t help_column = 26;

constexpr std::string_view head =
    R"(Usage: searcher [OPTION]... [QUERY]...
Search an index of news articles made by 'indexer'.
On a terminal, without a QUERY, it searches as one types (F1 lists the keys).

Examples:
  searcher eurozone inflation                 ten best articles with both words
  searcher '"central bank" rates'             a phrase and a word
  searcher 'title:strike -football'           in the headline; leave a word out
  searcher -s Reuters --since 7d --sort newest oil
  searcher --timeline auto --facet place opec when, and from where; in bars
  searcher -n 0 -f tsv --fields id,url cocoa  every match, for a script
  searcher -q 'recall "Acme Corp"' && echo found
  searcher --show 5f2c9a | less               read one article
  searcher --diff 5f2c9a,27c051               what changed between two versions

Query language: words, "phrases", AND, OR, NOT, ( ), -not, W/5, PRE/5, W/S, W/P,
  NOT W/5, atleast3( ), first50( ), caps( ), wild*, fuzzy~, =exact, @saved,
  field:word (see Fields), date:2025-01..2025-06, wc>500, *:* for everything.
  A QUERY that begins with '-' goes after '--'. Manual: man news-query.
)";

constexpr std::string_view tail =
    R"(
Exit status: 0 something matched, 1 nothing did, 2 an error, 130 interrupted.
Index: --index, or $NEWS_INDEX, or ~/.local/share/news/index ($XDG_DATA_HOME).
Colours: --color, or NO_COLOR, or CLICOLOR_FORCE. Pager: $PAGER.
Editor: $VISUAL, or $EDITOR. Browser: $BROWSER.
)";

/// Left, then the text wrapped from the help column on.
std::string row(std::string_view left, std::string_view text) {
  std::string shown{left};
  auto column = shown.size();
  if (column + 1 > help_column) {
    shown += '\n';
    column = 0;
  }
  shown.append(help_column - column, ' ');
  column = help_column;
  while (!text.empty()) {
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(word.size() < text.size() ? word.size() + 1 : word.size());
    if (column > help_column && column + 1 + word.size() > width) {
      shown.append("\n").append(help_column, ' ');
      column = help_column;
    }
    if (column > help_column) {
      shown += ' ';
      ++column;
    }
    shown += word;
    column += word.size();
  }
  return shown += '\n';
}

std::string name_of(const OptionSpec& option) {
  auto name = option.letter == 0 ? std::string{"      "} : fmt::format("  -{}, ", option.letter);
  name += fmt::format("--{}", option.name);
  if (!option.argument.empty()) name += fmt::format("={}", option.argument);
  return name;
}

}  // namespace

std::string help_text() {
  std::string text{head};
  std::string_view group;
  for (const auto& option : option_table()) {
    if (option.group != group) text += fmt::format("\n{}:\n", option.group);
    group = option.group;
    text += row(name_of(option), option.help);
  }
  text += "\nFields:\n";
  for (const auto& field : schema::fields)
    text += row(fmt::format("  {}", field.example), field.holds);
  text += row("  before:2025 after:2024", "published before or after a date");
  return text.append(tail);
}

std::string version_text() {
  return fmt::format("searcher ({}) {}\n", program_name, program_version);
}

}  // namespace news::searcher
