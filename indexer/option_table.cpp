#include "indexer/option_table.hpp"

#include <array>

#include <fmt/format.h>

namespace news {
namespace {

constexpr std::array options{
    OptionSpec{"Input", 'f', "format", "FMT",
               "format of all inputs [default: by content, then by name]; --formats lists them"},
    OptionSpec{"Input", 'm', "map", "FIELD=NAME",
               "take FIELD (id, title, body, date, source, author, url, lang, section) from the "
               "key NAME of a record; repeat for several"},
    OptionSpec{"Input", 0, "include", "GLOB",
               "in folders and archives, only these names; repeat for several"},
    OptionSpec{"Input", 0, "exclude", "GLOB",
               "in folders and archives, not these names; repeat for several"},
    OptionSpec{"Input", 0, "encoding", "NAME",
               "character set of inputs that do not say [default: detect]"},
    OptionSpec{"Input", 0, "max-size", "SIZE", "skip articles larger than SIZE [default: 16M]"},
    OptionSpec{"Input", 0, "max-text", "SIZE",
               "make SIZE of an article's text searchable [default: 1M]; all of it is stored"},
    OptionSpec{"Input", 0, "max-document", "SIZE",
               "skip feeds and messages in XML larger than SIZE [default: 64M]"},
    OptionSpec{"Input", 0, "max-depth", "N", "skip JSON records nested over N deep [default: 256]"},
    OptionSpec{"Input", 0, "max-member", "SIZE",
               "stop reading a member of an archive after SIZE [default: 4G]"},
    OptionSpec{"Input", 0, "max-archive", "SIZE",
               "stop reading an archive after SIZE, unpacked [default: 64G]"},
    OptionSpec{"Input", 0, "max-members", "N",
               "stop reading an archive after N members [default: 1000000]"},
    OptionSpec{"Input", 0, "max-ratio", "N",
               "stop reading an archive that unpacks to N times its size [default: 200]"},
    OptionSpec{"Input", 0, "max-nesting", "N", "open archives inside archives N deep [default: 1]"},

    OptionSpec{"Articles", 's', "source", "NAME",
               "newspaper, agency or site, where the input names none"},
    OptionSpec{"Articles", 'l', "lang", "CODE",
               "language (en, fr, ...), where the input names none"},
    OptionSpec{"Articles", 0, "full-page", "",
               "take all the text of an HTML page, not only its article"},
    OptionSpec{"Articles", 0, "keep-all", "",
               "take every text as it is, site furniture and all (implies --full-page)"},
    OptionSpec{"Articles", 0, "no-learn", "",
               "leave in what recurs across the articles of an outlet; the inputs are read once"},
    OptionSpec{"Articles", 0, "no-groups", "",
               "do not group the copies and versions of one story (a new index, or --rebuild)"},

    OptionSpec{"Index", 'i', "index", "DIR", "index to make or add to [$NEWS_INDEX]"},
    OptionSpec{"Index", 0, "rebuild", "",
               "start from nothing; the old index serves until the new one is ready"},
    OptionSpec{"Index", 'u', "update", "", "skip inputs unchanged since they were last indexed"},
    OptionSpec{"Index", 0, "prune", "",
               "drop articles whose input file has gone: those below INPUT, or all without INPUT"},
    OptionSpec{"Index", 0, "remove", "ID",
               "drop this article; repeat for several ('-': IDs from standard input)"},
    OptionSpec{"Index", 0, "compact", "",
               "write the index anew in the least room, and stop; it serves meanwhile"},

    OptionSpec{"Speed", 'j', "jobs", "N",
               "threads that analyse and write [default: number of cores]"},
    OptionSpec{"Speed", 0, "memory", "SIZE", "memory for articles not yet written [default: 256M]"},
    OptionSpec{"Speed", 0, "commit", "SECS",
               "make new articles searchable at least this often [default: 60]"},
    OptionSpec{"Speed", 0, "build", "WAY",
               "write the tables of a large build in order (bulk), through Xapian (api), or in "
               "order where that is known to be right (auto) [default: auto]"},

    OptionSpec{"Instead of indexing", 'n', "dry-run", "",
               "read everything, write nothing; show the first articles as they would be indexed"},
    OptionSpec{"Instead of indexing", 0, "show-removed", "",
               "with --dry-run: show every article with each span taken for site furniture, and "
               "by which rule"},
    OptionSpec{"Instead of indexing", 0, "status", "", "tell what the index holds, and stop"},
    OptionSpec{"Instead of indexing", 0, "check", "", "check the index for damage, and stop"},
    OptionSpec{"Instead of indexing", 0, "repair", "",
               "with --check: make a damaged index anew from the articles that it stores"},
    OptionSpec{"Instead of indexing", 0, "formats", "", "list the formats that can be read"},

    OptionSpec{"General", 0, "rejects", "FILE",
               "write what could not be indexed, and why, as JSON Lines"},
    OptionSpec{"General", 0, "strict", "", "stop at the first thing that cannot be indexed"},
    OptionSpec{"General", 0, "summary", "FMT",
               "closing summary: text, json or none [default: text]"},
    OptionSpec{"General", 0, "progress", "WHEN", "auto, always or never [default: auto]"},
    OptionSpec{"General", 'q', "quiet", "", "tell only errors"},
    OptionSpec{"General", 'v', "verbose", "", "tell of every skip and every commit"},
    OptionSpec{"General", 'h', "help", "", "show this help and exit"},
    OptionSpec{"General", 'V', "version", "", "show the version and exit"},
};

constexpr std::string_view head =
    R"(Usage: indexer [OPTION]... INPUT...
Put news articles into an index that 'searcher' can search.
INPUT is a file, a folder, an archive (tar, zip, WARC, ARC) or '-' for standard
input; each may be compressed (gz, bz2, xz, zst). Articles with the same id are
replaced.

Examples:
  indexer articles/                      every file below a folder
  indexer dump.jsonl.gz                  one article a line
  indexer --map title=headline --map date=pub_ts export.csv
  indexer CC-NEWS-20251212.warc.gz       finds the article in each page
  indexer --dry-run articles/            look before you leap
  indexer --update --prune articles/     only what changed since the last time
  zcat *.gz | indexer -f jsonl -
)";

constexpr std::string_view tail = R"(
SIZE is in bytes, or with K, M or G in units of 1024. A name that begins with
'-' goes after '--'.
Exit status: 0 all was indexed, 1 some inputs were skipped, 2 an error,
130 interrupted (what was committed until then is kept and searchable).
Index: --index, or $NEWS_INDEX, or $XDG_DATA_HOME/news/index, or
~/.local/share/news/index.
)";

constexpr std::size_t help_column = 26;
constexpr std::size_t last_column = 79;

std::string left_side(const OptionSpec& option) {
  auto left = option.letter ? fmt::format("  -{}, --{}", option.letter, option.name)
                            : fmt::format("      --{}", option.name);
  if (!option.argument.empty()) left += fmt::format("={}", option.argument);
  return left;
}

/// Words, wrapped so that each line begins at help_column.
void append_wrapped(std::string& text, std::string_view words, std::size_t column) {
  while (!words.empty()) {
    const auto word = words.substr(0, words.find(' '));
    if (column + 1 + word.size() > last_column) {
      text += '\n';
      column = 0;
    }
    const auto gap = column < help_column ? help_column - column : 1;
    text.append(gap, ' ').append(word);
    column += gap + word.size();
    words.remove_prefix(word.size() == words.size() ? word.size() : word.size() + 1);
  }
  text += '\n';
}

}  // namespace

std::span<const OptionSpec> option_table() { return options; }

std::string help_text() {
  std::string text{head};
  std::string_view group;
  for (const auto& option : options) {
    if (option.group != group) text += fmt::format("\n{}:\n", group = option.group);
    const auto left = left_side(option);
    text += left;
    // A name that reaches into the column of the help stands on a line of its own.
    if (left.size() + 1 > help_column) text += '\n';
    append_wrapped(text, option.help, left.size() + 1 > help_column ? 0 : left.size());
  }
  return text.append(tail);
}

}  // namespace news
