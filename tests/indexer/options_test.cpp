#include "indexer/options.hpp"

#include <sstream>
#include <string>
#include <vector>

#include "indexer/option_table.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using Arguments = std::vector<std::string>;

namespace {

IndexerOptions options_of(const Arguments& arguments) {
  const auto options = read_options(arguments);
  if (!options) FAIL(options.error().what);
  return *options;
}

}  // namespace

TEST_CASE("Without options the inputs are indexed", "[indexer][options]") {
  const auto options = options_of({"été.txt", "-", "data"});
  CHECK(options.action == Action::build);
  CHECK(options.inputs == Arguments{"été.txt", "-", "data"});
  CHECK(options.index.empty());
  CHECK(options.memory_bytes == std::size_t{256} << 20);
  CHECK(options.build == Way::automatic);
  CHECK(options.commit_every == std::chrono::seconds{60});
  CHECK(options.read.limits.article_bytes == std::size_t{16} << 20);
}

TEST_CASE("Every option is read", "[indexer][options]") {
  const auto options = options_of({"-f",
                                   "jsonl",
                                   "-m",
                                   "title=überschrift",
                                   "--map=date=pub_ts",
                                   "--include",
                                   "*.json",
                                   "--include",
                                   "*.jsonl",
                                   "--exclude",
                                   "tmp*",
                                   "--encoding",
                                   "windows-1252",
                                   "--max-size",
                                   "2m",
                                   "--max-text=7k",
                                   "--max-document=8k",
                                   "--max-depth=9",
                                   "--max-member=3k",
                                   "--max-archive=4k",
                                   "--max-members=5",
                                   "--max-ratio=6",
                                   "--max-nesting=0",
                                   "--full-page",
                                   "--keep-all",
                                   "-s",
                                   "Le Monde",
                                   "-l",
                                   "fr",
                                   "-i",
                                   "/idx",
                                   "-j2",
                                   "--memory",
                                   "64M",
                                   "--commit",
                                   "5",
                                   "--build=api",
                                   "--rejects",
                                   "r.jsonl",
                                   "--strict",
                                   "--summary",
                                   "json",
                                   "--progress=never",
                                   "-qv",
                                   "x"});
  CHECK(options.format == "jsonl");
  CHECK(options.read.names.at("title") == "überschrift");
  CHECK(options.read.names.at("date") == "pub_ts");
  CHECK(options.find.include == Arguments{"*.json", "*.jsonl"});
  CHECK(options.find.exclude == Arguments{"tmp*"});
  CHECK(options.read.encoding == "windows-1252");
  CHECK(options.read.limits.article_bytes == std::size_t{2} << 20);
  CHECK(options.text_bytes == 7168);
  CHECK(options.read.limits.document_bytes == 8192);
  CHECK(options.read.limits.depth == 9);
  CHECK(options.read.limits.member_bytes == 3072);
  CHECK(options.read.limits.archive_bytes == 4096);
  CHECK(options.read.limits.members == 5);
  CHECK(options.read.limits.ratio == 6);
  CHECK(options.read.limits.nesting == 0);
  CHECK(options.read.include == options.find.include);
  CHECK(options.read.exclude == options.find.exclude);
  CHECK(options.full_page);
  CHECK(options.keep_all);
  CHECK(options.read.source == "Le Monde");
  CHECK(options.read.language == "fr");
  CHECK(options.index == "/idx");
  CHECK(options.jobs == 2);
  CHECK(options.memory_bytes == std::size_t{64} << 20);
  CHECK(options.commit_every == std::chrono::seconds{5});
  CHECK(options.rejects == "r.jsonl");
  CHECK(options.build == Way::api);
  CHECK(options.strict);
  CHECK(options.summary == Summary::json);
  CHECK(options.progress == When::never);
  CHECK(options.quiet);
  CHECK(options.verbose);
  CHECK(options.inputs == Arguments{"x"});
}

TEST_CASE("Options that do something else", "[indexer][options]") {
  const auto [arguments, action] = GENERATE(table<Arguments, Action>({
      {{"--status"}, Action::status},
      {{"--check"}, Action::check},
      {{"--formats"}, Action::formats},
      {{"--version"}, Action::version},
      {{"-V"}, Action::version},
      {{"-h"}, Action::help},
      {{"--help", "--status", "file"}, Action::help},
      {{"-n", "é"}, Action::dry_run},
      {{"--dry-run", "--show-removed", "é"}, Action::dry_run},
      {{"--remove", "é1", "--remove=-"}, Action::remove},
      {{"--prune"}, Action::build},
      {{"-u", "--prune", "é"}, Action::build},
  }));
  CAPTURE(arguments);
  CHECK(options_of(arguments).action == action);
}

TEST_CASE("Of an option given twice the last counts", "[indexer][options]") {
  const auto options =
      options_of({"-i", "a", "--index", "é", "--summary=none", "--summary=json", "x"});
  CHECK(options.index == "é");
  CHECK(options.summary == Summary::json);
}

TEST_CASE("After two dashes everything is a name", "[indexer][options]") {
  CHECK(options_of({"--", "-été", "--update"}).inputs == Arguments{"-été", "--update"});
}

TEST_CASE("auto is the format that looks", "[indexer][options]") {
  CHECK(options_of({"-f", "text", "-f", "auto", "x"}).format.empty());
}

TEST_CASE("What cannot be read is refused with advice", "[indexer][options]") {
  const auto [arguments, what] = GENERATE(table<Arguments, std::string>({
      {Arguments{}, "no INPUT"},
      {{"--update"}, "no INPUT"},
      {{"--rebuild"}, "no INPUT"},
      {{"é", ""}, "an INPUT is empty"},
      {{"--lim", "x"}, "no such option: --lim"},
      {{"--upd", "x"}, "no such option: --upd"},
      {{"oil", "-price"}, "no such option: -price"},
      {{"--format"}, "the required argument for option '--format' is missing"},
      {{"--quiet=3", "x"}, "option '--quiet' does not take any arguments"},
      {{"-f", "wörd", "x"}, "--format: no such format: \"wörd\""},
      {{"--encoding", "klingon", "x"}, "--encoding: no such character set: \"klingon\""},
      {{"-l", "Français", "x"}, "--lang: no language code: \"Français\""},
      {{"-j", "0", "x"}, "--jobs: no such value: \"0\""},
      {{"-j", "many", "x"}, "--jobs: no such value: \"many\""},
      {{"--commit", "-1", "x"}, "--commit: no such value: \"-1\""},
      {{"--memory", "0", "x"}, "--memory: no such value: \"0\""},
      {{"--memory", "12X", "x"}, "--memory: no such value: \"12X\""},
      {{"--memory", "99999999999999G", "x"}, "--memory: no such value: \"99999999999999G\""},
      {{"--max-size", "M", "x"}, "--max-size: no such value: \"M\""},
      {{"--build", "fast", "x"}, "--build: no such value: \"fast\""},
      {{"--summary", "xml", "x"}, "--summary: no such value: \"xml\""},
      {{"--progress", "oui", "x"}, "--progress: no such value: \"oui\""},
      {{"--map", "title", "x"}, "--map: no such value: \"title\""},
      {{"--map", "=é", "x"}, "--map: no such value: \"=é\""},
      {{"--map", "prix=é", "x"}, "--map: no such value: \"prix=é\""},
      {{"--rebuild", "--update", "x"},
       "--rebuild reads everything anew: it goes with neither --update nor --prune"},
      {{"--status", "é"}, "an INPUT (\"é\") beside an option that reads none"},
      {{"--remove", "1", "é"}, "an INPUT (\"é\") beside an option that reads none"},
      {{"--show-removed", "x"}, "--show-removed shows articles without indexing them"},
      {{"--keep-all", "--show-removed", "--dry-run", "x"},
       "--keep-all takes nothing out that --show-removed could show"},
  }));
  CAPTURE(arguments);

  const auto options = read_options(arguments);

  REQUIRE_FALSE(options);
  CHECK(options.error().kind == Error::Kind::bad_option);
  CHECK(options.error().what == what);
  CHECK_FALSE(options.error().hint.empty());
}

TEST_CASE("The help names every option and fits into 79 columns", "[indexer][options]") {
  const auto help = help_text();
  for (const auto& option : option_table()) {
    CAPTURE(option.name);
    CHECK(help.find("--" + std::string{option.name}) != std::string::npos);
  }
  std::istringstream lines{help};
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(line.size() <= 79);
    CHECK_FALSE(line.ends_with(' '));
  }
  CHECK(help.find("Usage: indexer") == 0);
}

TEST_CASE("Every option of the table is understood", "[indexer][options]") {
  for (const auto& option : option_table()) {
    CAPTURE(option.name);
    auto argument = "--" + std::string{option.name};
    if (!option.argument.empty()) argument += "=ü";
    const auto options = read_options({argument, "x"});
    if (!options) CHECK(options.error().what.find("no such option") == std::string::npos);
  }
}
