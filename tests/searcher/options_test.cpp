#include "searcher/options.hpp"

#include <set>

#include "searcher/arguments.hpp"
#include "searcher/option_table.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::searcher;
using Catch::Matchers::ContainsSubstring;
using Words = std::vector<std::string>;

namespace {

Result<Options> options_from(const Words& arguments, const ask::Surroundings& around = {}) {
  const auto typed = read_typed(arguments);
  if (!typed) return typed.error();
  return resolve(*typed, around);
}

ask::Surroundings on_a_terminal() {
  return {.stdin_is_terminal = true, .stdout_is_terminal = true, .term = "xterm"};
}

}  // namespace

TEST_CASE("The words of the query are joined by a blank", "[searcher][options]") {
  const auto options = options_from({"\"central bank\"", "-n", "5", "öl", "rates"});
  REQUIRE(options);
  CHECK(options->request.text == "\"central bank\" öl rates");
  CHECK(options->request.limit == 5);
  CHECK(options->task == Task::search);
}

TEST_CASE("After a word, a dash leaves a word out where it can be no option",
          "[searcher][options]") {
  const auto [arguments, words, options] = GENERATE(table<Words, Words, Words>({
      {{"oil", "-price"}, {"oil", "-price"}, {}},
      {{"oil", "-öl"}, {"oil", "-öl"}, {}},
      {{"oil", "-\"crude price\""}, {"oil", "-\"crude price\""}, {}},
      {{"oil", "-(a OR b)"}, {"oil", "-(a OR b)"}, {}},
      {{"oil", "-title:strike"}, {"oil", "-title:strike"}, {}},
      {{"oil", "-before:2025"}, {"oil", "-before:2025"}, {}},
      {{"oil", "-source:reuters"}, {"oil", "-source:reuters"}, {}},
      {{"oil", "-2025"}, {"oil", "-2025"}, {}},
      {{"oil", "-"}, {"oil", "-"}, {}},
      {{"oil", "-c"}, {"oil"}, {"-c"}},
      {{"oil", "-n5"}, {"oil"}, {"-n5"}},
      {{"oil", "-n", "5", "gas"}, {"oil", "gas"}, {"-n", "5"}},
      {{"-s", "-odd", "oil"}, {"oil"}, {"-s", "-odd"}},
      {{"-cq", "oil"}, {"oil"}, {"-cq"}},
      {{"--since", "7d", "oil"}, {"oil"}, {"--since", "7d"}},
      {{"--since=7d", "oil"}, {"oil"}, {"--since=7d"}},
      {{"--", "-price", "--lim"}, {"-price", "--lim"}, {}},
      {{"oil", "--", "-soy"}, {"oil", "-soy"}, {}},
      {{""}, {""}, {}},
  }));
  CAPTURE(arguments);
  const auto parted = part(arguments);
  REQUIRE(parted);
  CHECK(parted->words == words);
  CHECK(parted->options == options);
}

TEST_CASE("What could be an option or a word is asked back", "[searcher][options]") {
  const auto token = GENERATE(as<std::string>{}, "-soy", "-football", "-echo", "-cq", "-sReuters");
  const auto parted = part(Words{"oil", token});
  REQUIRE_FALSE(parted);
  CHECK(parted.error().kind == Error::Kind::bad_option);
  CHECK(parted.error().what == token + " could be an option or a word to leave out");
  CHECK(parted.error().hint ==
        "a word: searcher -- WORD " + token + "; an option: write " + token + " before the query");
}

TEST_CASE("Every mistake on the command line has its message", "[searcher][options]") {
  const auto [arguments, what, hint] = GENERATE(table<Words, std::string, std::string>({
      {{"--lim", "5", "oil"}, "there is no option --lim", "words that begin with '-' go after"},
      {{"--colour=red"}, "there is no option --colour", "searcher --help"},
      {{"-x", "oil"}, "there is no option -x", "searcher -- WORD -x"},
      {{"oil", "-x"}, "there is no option -x", "searcher -- WORD -x"},
      {{"-price", "oil"}, "there is no option -price", "searcher -- WORD -price"},
      {{"oil", "-n"}, "--limit needs a value: --limit=N", "--help"},
      {{"oil", "--since"}, "--since needs a value: --since=DATE", "--help"},
      {{"--count=5", "oil"}, "--count takes no value", "--help"},
      {{"-n", "ten", "oil"}, "--limit: not a number: \"ten\"", "whole number"},
      {{"-n", "-1", "oil"}, "--limit", ""},
      {{"-n", "99999999999999999999", "oil"}, "--limit: not a number", "whole number"},
      {{"--offset=", "oil"}, "--offset", ""},
      {{"--snippet=1e3", "oil"}, "--snippet: not a number: \"1e3\"", "whole number"},
      {{"-f", "xml", "oil"},
       "--format: no such format: \"xml\"",
       "text, html, jsonl, json, csv, tsv, trec, ids"},
      {{"--sort", "größe", "oil"},
       "--sort: no such order: \"größe\"",
       "relevance, newest or oldest"},
      {{"--ranking", "größe", "oil"}, "--ranking: no such ranking: \"größe\"", "ineb2 or bm25"},
      {{"--fresh", "7d", "oil"}, "--fresh: not a number: \"7d\"", "whole number"},
      {{"--color", "red", "oil"},
       "--color: \"red\" is none of its values",
       "auto, always or never"},
      {{"--hyperlink", "x", "oil"}, "--hyperlink: \"x\" is none", "auto, always or never"},
      {{"--pager", "more", "oil"}, "--pager: \"more\" is none", "auto, always or never"},
      {{"-f", "csv", "--fields", "id,colour", "oil"},
       "--fields: no such field: \"colour\"",
       "the fields are qid, "},
      {{"--fields", "id", "oil"}, "--fields: the format text has no fields", "--format jsonl"},
      {{"-f", "ids", "--fields", "id", "oil"}, "--fields: the format ids has no fields", "csv"},
      {{"-f", "jsonl", "-0", "oil"},
       "--null: records of the format jsonl do not end so",
       "--format ids or tsv"},
      {{"--show", "a", "oil"}, "--show goes with no query and no other task", "--show ID"},
      {{"--explain", "oil", "--show", "a", "--show", "b"},
       "--explain weighs a query in one article",
       "--show ID QUERY"},
      {{"--explain", "öl", "--show", "-"},
       "--explain weighs a query in one article",
       "--show ID QUERY"},
      {{"--show", "a", "--status"}, "--show goes with no query and no other task", "--show ID"},
      {{"--removed", "oil"}, "--removed tells of an article what --show leaves out", "--show ID"},
      {{"-f", "csv", "--show", "a"}, "--show cannot answer in the format csv", "jsonl"},
      {{"--diff", "a,b", "öl"}, "--diff goes with no query and no other task", "--diff ID,ID"},
      {{"--diff", "a,b", "--show", "a"}, "--diff goes with no query and no other task", "ID,ID"},
      {{"--saved", "--diff", "a,b"}, "--saved goes with no query", "searcher --saved"},
      {{"--save", "x", "--diff", "a,b", "öl"}, "--save goes with no other task", "--save NAME"},
      {{"--diff", "a"}, "--diff compares two articles", "searcher --diff ID,ID"},
      {{"--diff", "a,"}, "--diff compares two articles", "searcher --diff ID,ID"},
      {{"--diff", "a,b", "--diff", "c", "--diff", "d"}, "--diff compares two articles", "ID,ID"},
      {{"--diff", "é,b,c"}, "--diff: more than one comma: \"é,b,c\"", "--diff ID --diff ID"},
      {{"-f", "csv", "--explain", "a,é"}, "--explain cannot answer in the format csv", "jsonl"},
      {{"-f", "csv", "--diff", "a,b"}, "--diff cannot answer in the format csv", "jsonl"},
      {{"-f", "csv", "--show", "a"}, "--show cannot answer in the format csv", "html, jsonl"},
      {{"-f", "html", "--show", "é", "--removed"},
       "--removed cannot answer in the format html",
       "text, jsonl, json"},
      {{"-f", "html", "-I"}, "--interactive cannot answer in the format html", "text"},
      {{"-f", "html", "--batch", "é.tsv"}, "--batch cannot answer in the format html", "jsonl"},
      {{"-f", "html", "--serve"}, "--serve cannot answer in the format html", "--format jsonl"},
      {{"--status", "öl"}, "--status goes with no query and no other task", "--status"},
      {{"--batch", "é.tsv", "--like", "a"}, "--batch goes with no query", "--batch FILE"},
      {{"--serve", "--batch", "é.tsv"}, "--batch goes with no query and no other task", "FILE"},
      {{"--serve", "-c"}, "--serve answers every request as JSON", "leave --count"},
      {{"--explain", "--interactive", "öl"}, "--interactive goes with no other task", "-"},
      {{"--line", "--serve"}, "--serve goes with no query and no other task", "--serve"},
      {{"--line", "-f", "html"}, "--interactive cannot answer in the format html", "text"},
      {{"--pick", "--line", "é"}, "--pick chooses on a full screen", "leave --line out"},
      {{"--pick", "-f", "jsonl"}, "--pick prints ids, one a line", "leave --format"},
      {{"--pick", "--count", "é"}, "--pick prints ids, one a line", "--count"},
      {{"--pick", "--serve"}, "--serve goes with no query and no other task", "--serve"},
      {{"--no-history", "--line=é"}, "--line takes no value", "--help"},
      {{"-f", "html", "--fields", "id", "oil"}, "--fields: the format html has no fields", "csv"},
      {{"-f", "ids", "--status"},
       "--status cannot answer in the format ids",
       "--format text, jsonl"},
      {{"--alert", "é", "oil"}, "--alert goes with no query and no other task", "--alert NAME"},
      {{"--alert", "é", "--serve"}, "--alert goes with no query and no other task", "NAME"},
      {{"--alert", "é", "--terms"}, "--terms goes with a search only", "other task"},
      {{"--alert", "../é"}, "--alert: this cannot be the name of a saved query", "--save NAME"},
      {{"--alert", ""}, "--alert: this cannot be the name of a saved query: \"\"", "--save NAME"},
      {{"--alert", "é", "-s", "ap"}, "--source does not go with --alert", "source:ap"},
      {{"--alert", "é", "-u"}, "--unique does not go with --alert", "as it is, newest first"},
      {{"--alert", "é", "-f", "trec"}, "--alert cannot answer in the format trec", "jsonl"},
      {{"--since=", "oil"}, "--since", ""},
      {{"-s", "", "oil"}, "--source: the value is empty", "leave the option out"},
      {{"-i", "", "oil"}, "--index: the value is empty", "leave the option out"},
      {{}, "there is no QUERY", "*:* is everything"},
      {{"-n", "5"}, "there is no QUERY", "*:* is everything"},
  }));
  CAPTURE(arguments);
  const auto options = options_from(arguments);
  REQUIRE_FALSE(options);
  CHECK(options.error().kind == Error::Kind::bad_option);
  CHECK_THAT(options.error().what, ContainsSubstring(what));
  CHECK_THAT(options.error().hint, ContainsSubstring(hint));
}

TEST_CASE("Of a repeated single option the last counts", "[searcher][options]") {
  const auto options = options_from({"-n", "5", "oil", "--limit=7", "-f", "csv", "-f", "ids",
                                     "--color=always", "--color", "never"});
  REQUIRE(options);
  CHECK(options->request.limit == 7);
  CHECK(options->setup.renderer->name == "ids");
  CHECK_FALSE(options->setup.style.colour);
}

TEST_CASE("Two ids behind --explain ask for two articles, anything else for a query",
          "[searcher][options]") {
  const auto [words, task] = GENERATE(table<Words, Task>({
      {{"a,é"}, Task::pair},
      {{"urn:a:1,urn:a:2"}, Task::pair},
      {{"öl"}, Task::explain},
      {{"öl,"}, Task::explain},
      {{"a,b,c"}, Task::explain},
      {{"öl, gas"}, Task::explain},
      {{"öl,gas", "preis"}, Task::explain},
      {{"title:öl,gas"}, Task::explain},
      {{"wc>1,000"}, Task::explain},
      {{"\"öl,gas\""}, Task::explain},
      {{"-öl,gas"}, Task::explain},
  }));
  Words arguments{"--explain", "--"};
  arguments.insert(arguments.end(), words.begin(), words.end());
  const auto options = options_from(arguments);
  REQUIRE(options);
  CHECK(options->task == task);
  CHECK((task != Task::pair || options->ids.size() == 2));
  CHECK(options_from({"--explain", "--like", "x", "a,é"})->task == Task::explain);
  CHECK(options_from({"--explain", "--since", "2025", "a,é"})->task == Task::explain);
  CHECK(options_from({"--explain", "--show", "x", "a,é"})->task == Task::explain);
}

TEST_CASE("Sources, languages, indexes and ids repeat", "[searcher][options]") {
  const auto options = options_from({"-s", "Reuters", "--source=Zürcher Zeitung", "-l", "en", "-l",
                                     "de", "-i", "a", "-i", "b", "öl"});
  REQUIRE(options);
  CHECK(options->request.sources == Words{"Reuters", "Zürcher Zeitung"});
  CHECK(options->request.languages == Words{"en", "de"});
  CHECK(options->setup.indexes == std::vector<std::filesystem::path>{"a", "b"});
  CHECK(options_from({"--show", "a", "--show", "b"})->ids == Words{"a", "b"});
  CHECK(options_from({"--diff", "a,é"})->ids == Words{"a", "é"});
  CHECK(options_from({"--diff", "a,1", "--diff", "b,2"})->ids == Words{"a,1", "b,2"});
}

TEST_CASE("What is to be done follows from the options", "[searcher][options]") {
  const auto [arguments, task] = GENERATE(table<Words, Task>({
      {{"oil"}, Task::search},
      {{"--since", "7d"}, Task::search},
      {{"-s", "Reuters"}, Task::search},
      {{""}, Task::search},
      {{"--show", "a"}, Task::show},
      {{"--explain", "--show", "a", "öl"}, Task::explain},
      {{"--show", "-", "-0"}, Task::show},
      {{"--diff", "a,b", "-f", "json"}, Task::diff},
      {{"--status", "-f", "json"}, Task::status},
      {{"--explain", "oil"}, Task::explain},
      {{"-I"}, Task::interact},
      {{"-I", "oil"}, Task::interact},
      {{"--line"}, Task::interact},
      {{"--line", "-I", "öl"}, Task::interact},
      {{"--pick", "öl"}, Task::interact},
      {{"--no-history", "öl"}, Task::search},
      {{"-h", "-f", "no such"}, Task::help},
      {{"oil", "--version"}, Task::version},
  }));
  CAPTURE(arguments);
  const auto options = options_from(arguments);
  REQUIRE(options);
  CHECK(options->task == task);
}

TEST_CASE("On a terminal, without a query, the session starts", "[searcher][options]") {
  CHECK(options_from({}, on_a_terminal())->task == Task::interact);
  CHECK(options_from({"oil"}, on_a_terminal())->task == Task::search);
}

TEST_CASE("A session asks line by line and forgets its queries where it is told to",
          "[searcher][options]") {
  CHECK_FALSE(options_from({"-I"})->setup.line_mode);
  CHECK(options_from({"-I"})->setup.history);
  CHECK(options_from({"--line"}, on_a_terminal())->setup.line_mode);
  CHECK_FALSE(options_from({"--no-history"}, on_a_terminal())->setup.history);
  CHECK(options_from({"--pick"})->setup.pick);
  CHECK(options_from({"--no-history"}, on_a_terminal())->task == Task::interact);
}

TEST_CASE("What is searched for fits what is printed", "[searcher][options]") {
  const auto request = [](const Words& arguments) { return options_from(arguments)->request; };

  CHECK(request({"oil"}).limit == 10);
  CHECK(request({"oil"}).passage_chars == 240);
  CHECK_FALSE(request({"oil"}).exact_count);
  CHECK(request({"-n0", "oil"}).limit == retrieve::no_limit);
  CHECK(request({"-c", "oil"}).limit == 0);
  CHECK(request({"-c", "oil"}).exact_count);
  CHECK(request({"-f", "jsonl", "oil"}).exact_count);
  CHECK(request({"-f", "html", "oil"}).exact_count);
  CHECK(request({"-f", "html", "oil"}).passage_chars == 240);
  CHECK(request({"-f", "html", "oil"}).fill);
  CHECK_FALSE(request({"-f", "html", "--all", "oil"}).fill);
  CHECK_FALSE(request({"-f", "html", "-n", "0", "oil"}).fill);
  CHECK_FALSE(request({"-f", "jsonl", "oil"}).fill);
  CHECK(request({"-f", "ids", "oil"}).passage_chars == 0);
  CHECK(request({"-f", "csv", "oil"}).passage_chars == 0);
  CHECK(request({"-f", "csv", "--fields", "snippet", "oil"}).passage_chars == 240);
  CHECK(request({"-f", "jsonl", "--fields", "id", "oil"}).passage_chars == 0);
  CHECK(request({"-q", "--offset", "3", "oil"}).limit == 1);
  CHECK(request({"-q", "--offset", "3", "oil"}).offset == 0);
  CHECK(request({"--snippet", "0", "oil"}).passage_chars == 0);
}

TEST_CASE("NUL alone means the ids", "[searcher][options]") {
  CHECK(options_from({"-0", "oil"})->setup.renderer->name == "ids");
  CHECK(options_from({"-0", "-f", "tsv", "--fields", "id", "oil"})->setup.style.nul);
}

TEST_CASE("The table of options can be trusted", "[searcher][options]") {
  std::set<std::string_view> names;
  std::set<char> letters;
  for (const auto& option : option_table()) {
    CAPTURE(option.name);
    CHECK(names.insert(option.name).second);
    if (option.letter != 0) CHECK(letters.insert(option.letter).second);
    CHECK(option.argument.empty() == std::holds_alternative<bool Typed::*>(option.to));
    CHECK_FALSE(option.help.empty());
  }
  CHECK(option_named("lim") == nullptr);
  CHECK(option_lettered('\0') == nullptr);
}

TEST_CASE("Every option is read into its own place", "[searcher][options]") {
  for (const auto& option : option_table()) {
    CAPTURE(option.name);
    const auto name = "--" + std::string{option.name};
    const auto typed =
        option.argument.empty() ? read_typed(Words{name}) : read_typed(Words{name + "=wört=1"});
    REQUIRE(typed);
    if (const auto* flag = std::get_if<bool Typed::*>(&option.to))
      CHECK((*typed).*(*flag));
    else if (const auto* single = std::get_if<std::optional<std::string> Typed::*>(&option.to))
      CHECK(((*typed).*(*single)) == "wört=1");
    else
      CHECK((*typed).*(*std::get_if<Words Typed::*>(&option.to)) == Words{"wört=1"});
  }
}

TEST_CASE("The help shows every option within 80 columns", "[searcher][help]") {
  const auto help = help_text();
  for (const auto& option : option_table())
    CHECK_THAT(help, ContainsSubstring("--" + std::string{option.name}));
  for (std::size_t at = 0; at < help.size();) {
    const auto end = help.find('\n', at);
    CHECK(end - at <= 80);
    at = end + 1;
  }
  CHECK(help.find("Examples:") < help.find("\nQuery:\n"));
  CHECK_THAT(help,
             ContainsSubstring("  -n, --limit=N           show at most N articles; 0 for all"));
  CHECK_THAT(help, ContainsSubstring("  has:date                articles where a fact is known"));
  CHECK(version_text() == "searcher (newsearch) 0.1.0\n");
}
