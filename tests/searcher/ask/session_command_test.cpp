#include "searcher/ask/session_command.hpp"

#include <algorithm>
#include <random>

#include "tests/support/catch.hpp"
#include "tests/support/session_steps.hpp"

using namespace news;
using namespace news::ask;
using namespace news::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("Commands change the request and search again", "[ask][session]") {
  using Change = bool (*)(const Request&);
  const auto [line, changed] = GENERATE(table<std::string, Change>({
      {":sort newest", [](const Request& r) { return r.sort == retrieve::Sort::newest; }},
      {":source Zürcher Zeitung",
       [](const Request& r) { return r.sources == std::vector<std::string>{"Zürcher Zeitung"}; }},
      {":lang de", [](const Request& r) { return r.languages.front() == "de"; }},
      {":since 7d", [](const Request& r) { return r.since == "7d"; }},
      {":until\t2025-12", [](const Request& r) { return r.until == "2025-12"; }},
      {":limit 25", [](const Request& r) { return r.limit == 25; }},
      {":any", [](const Request& r) { return r.any; }},
      {":exact", [](const Request& r) { return r.exact; }},
  }));
  CAPTURE(line);
  const auto next = step(looking_at(11), line);
  CHECK(does<Search>(next));
  CHECK(changed(next.state.request));
  CHECK(next.state.request.offset == 0);
  CHECK(next.state.request.text == "öl");
}

TEST_CASE("Filters can be dropped, one by one or all", "[ask][session]") {
  auto state = step(looking_at(1), ":source AP").state;
  state = step(state, ":source AP").state;
  state = step(state, ":source Reuters").state;
  state = step(state, ":since 7d").state;
  CHECK(state.request.sources == std::vector<std::string>{"AP", "Reuters"});
  CHECK(step(state, ":source").state.request.sources.empty());
  CHECK(step(state, ":since").state.request.since.empty());

  const auto cleared = step(step(state, ":any").state, ":clear").state.request;
  CHECK(cleared.sources.empty());
  CHECK(cleared.since.empty());
  CHECK_FALSE(cleared.any);
  CHECK(cleared.text == "öl");
}

TEST_CASE("JSON, what the index holds, help and leave", "[ask][session]") {
  CHECK(does<ask::Json>(step(looking_at(1), ":json")));
  CHECK(said(step({}, ":json")) == "there is no query yet");
  CHECK(does<TellStatus>(step({}, ":status")));
  CHECK(said(step({}, "?")) == session_help());
  CHECK(said(step({}, ":help")) == session_help());
  CHECK(does<Leave>(step({}, ":q")));
  CHECK(does<Leave>(step({}, ":quit")));
}

TEST_CASE("A wrong command is told and changes nothing", "[ask][session]") {
  const auto [line, what] = GENERATE(table<std::string, std::string>({
      {":colour", "there is no command :colour; :help lists them"},
      {":", "there is no command :; :help lists them"},
      {":größe", "there is no command :größe; :help lists them"},
      {":fasset source", "there is no command :fasset; did you mean :facet?"},
      {":Sort newest", "there is no command :Sort; did you mean :sort?"},
      {":sort", ":sort takes KEY, for example :sort newest"},
      {":sort größe", ":sort takes relevance, date, newest or oldest"},
      {":limit", ":limit takes N, for example :limit 25"},
      {":limit 0", ":limit takes a number, 1 to 1000"},
      {":limit 1001", ":limit takes a number, 1 to 1000"},
      {":limit 5 6", ":limit takes a number, 1 to 1000"},
      {":any x", ":any takes on or off, or nothing"},
      {":unique ön", ":unique takes on or off, or nothing"},
      {":year 87", ":year takes a year of four digits, or nothing"},
      {":place", ":place takes NAME, for example :place Göteborg"},
      {":q now", ":q takes nothing after it"},
      {":undo 2", ":undo takes nothing after it"},
      {":open", ":open takes N, for example :open 3"},
      {":open 99", "no result 99 on this page"},
      {":open -", "there is no article -"},
      {":explain 1 99", "no result 99 on this page"},
      {":explain 1 2 3", ":explain takes nothing, one article, or two: :explain 2 5"},
      {":diff 1", ":diff takes two articles, the older first: :diff 5 2"},
      {":diff 1 2 3", ":diff takes two articles, the older first: :diff 5 2"},
      {":diff 1 0", "no result 0 on this page"},
      {":story 0", "no result 0 on this page"},
      {":copies 0", "no result 0 on this page"},
      {":like 1 0", "no result 0 on this page"},
      {":edit 0", "no result 0 on this page"},
      {":url 0", "no result 0 on this page"},
      {":facet", ":facet takes NAME..., for example :facet source place 20"},
      {":facet sorce", "there is no facet sorce; did you mean source?"},
      {":facet größe",
       "there is no facet größe; there are source, agency, place, section, lang, by, year"},
      {":facet 5",
       ":facet takes one or more of source, agency, place, section, lang, by, year, and perhaps "
       "how many"},
      {":timeline jahr", ":timeline takes day, week, month, year or auto, and share"},
      {":terms x", ":terms takes nothing after it"},
      {":save", ":save takes NAME, for example :save storms"},
      {":save ../öl", ":save takes a name of letters, digits, - _ and ., a letter or digit first"},
      {":again", ":again takes N, for example :again 12"},
      {":again 1", "no past query 1; :history lists them"},
      {":again 0", "no past query 0; :history lists them"},
      {":again é", "no past query é; :history lists them"},
      {":history", "there are no past queries"},
      {":help größe", "there is no command :größe; :help lists them"},
  }));
  CAPTURE(line);
  const auto next = step(looking_at(1), line);
  CHECK(said(next) == what);
  CHECK(next.state.request == looking_at(1).request);
  CHECK(next.state.earlier.empty());
  CHECK(next.state.ids.size() == 10);
}

TEST_CASE("Without results a number is told so, and an id still means an article",
          "[ask][session]") {
  const auto line = GENERATE(as<std::string>{}, ":open 1", ":url 1", ":explain 1", ":diff 1 2",
                             ":story 1", ":copies 1", ":like 1");
  CAPTURE(line);
  CHECK(said(step({}, line)) == "there are no results here");
  CHECK(std::get<Open>(step({}, ":open ö-1").action).id == "ö-1");
}

TEST_CASE("Articles are named by their numbers or ids", "[ask][session]") {
  const auto state = looking_at(11);
  CHECK(std::get<Open>(step(state, ":open 13").action).id == "é13");
  CHECK(std::get<Address>(step(state, ":url 11").action).id == "é11");
  CHECK(std::get<Edit>(step(state, ":edit 11").action).id == "é11");
  CHECK(std::get<ask::Explain>(step(state, ":explain").action).id.empty());
  CHECK(std::get<ask::Explain>(step(state, ":explain 12").action).id == "é12");
  CHECK(std::get<ask::Explain>(step(state, ":explain ö").action).id == "ö");
  CHECK(said(step({}, ":explain ö")) == "there is no query yet");
  CHECK(said(step({}, ":explain")) == "there is no query yet");
  const auto two = std::get<ask::Pair>(step(state, ":explain 12  é20").action);
  CHECK(two.one == "é12");
  CHECK(two.other == "é20");
  const auto versions = std::get<ask::Diff>(step(state, ":diff 20\t11").action);
  CHECK(versions.before == "é20");
  CHECK(versions.after == "é11");
}

TEST_CASE("A story is asked for whole, the oldest first", "[ask][session]") {
  auto state = step(looking_at(1), ":source AP").state;
  state = step(std::move(state), ":unique").state;
  const auto line = GENERATE(as<std::string>{}, ":story 3", ":copies 3");
  const auto next = step(state, line);
  CHECK(does<Search>(next));
  CHECK(next.state.request.text == "story:é3");
  CHECK(next.state.request.sources.empty());
  CHECK_FALSE(next.state.request.unique);
  CHECK(next.state.request.sort == retrieve::Sort::oldest);
  CHECK(step({}, ":story a b\"c").state.request.text == R"(story:"a b\"c")");
}

TEST_CASE("What is like articles is asked for by their ids, until the next query",
          "[ask][session]") {
  auto next = step(looking_at(1), ":like 2 3 ö");
  CHECK(does<Search>(next));
  CHECK(next.state.request.like == std::vector<std::string>{"é2", "é3", "ö"});
  CHECK(next.state.request.text.empty());
  CHECK(said(step(next.state, ":save x")) ==
        "what is like an article cannot be saved, only queries can");
  next = step(next.state, "öl");
  CHECK(next.state.request.like.empty());
  CHECK(next.state.request.text == "öl");
}

TEST_CASE("A facet of one value narrows the query itself", "[ask][session]") {
  const auto [line, text] = GENERATE(table<std::string, std::string>({
      {":place Göteborg", "öl AND place:Göteborg"},
      {":agency Agence France", "öl AND agency:\"Agence France\""},
      {":section a:b*", R"(öl AND section:"a:b\*")"},
      {":by Zoë Lund", "öl AND by:\"Zoë Lund\""},
  }));
  CHECK(step(looking_at(1), line).state.request.text == text);
  CHECK(step({}, ":place Göteborg").state.request.text == "place:Göteborg");
  auto state = step(looking_at(1), "a OR b").state;
  CHECK(step(state, ":place Ö").state.request.text == "(a OR b) AND place:Ö");
}

TEST_CASE("A year is both its bounds", "[ask][session]") {
  auto next = step(looking_at(1), ":year 1987");
  CHECK(next.state.request.since == "1987");
  CHECK(next.state.request.until == "1987");
  next = step(next.state, ":year");
  CHECK(next.state.request.since.empty());
  CHECK(next.state.request.until.empty());
}

TEST_CASE("What may be on or off is changed, or set", "[ask][session]") {
  const auto [name, flag] = GENERATE(table<std::string, bool Request::*>(
      {{":any", &Request::any}, {":exact", &Request::exact}, {":unique", &Request::unique}}));
  CAPTURE(name);
  auto state = step(looking_at(1), name).state;
  CHECK(state.request.*flag);
  CHECK(step(state, name + " on").state.request.*flag);
  CHECK_FALSE(step(state, name).state.request.*flag);
  CHECK_FALSE(step(state, name + " off").state.request.*flag);
}

TEST_CASE("Charts are of all matches and leave the page on the screen", "[ask][session]") {
  const auto wish = [](const std::string& line) {
    const auto next = step(looking_at(1), line);
    CHECK(next.state.request == looking_at(1).request);
    CHECK(next.state.ids.size() == 10);
    return std::get<Charts>(next.action).wish;
  };
  using Wish = retrieve::ChartsWish;
  CHECK(wish(":facet source") == Wish{.facets = {"source"}});
  CHECK(wish(":facet place year place 20") == Wish{.facets = {"place", "year"}, .top = 20});
  CHECK(wish(":timeline") == Wish{.timeline = true});
  CHECK(wish(":timeline auto") == Wish{.timeline = true});
  CHECK(wish(":timeline month share") ==
        Wish{.timeline = true, .unit = tally::Unit::month, .share = true});
  CHECK(wish(":terms") == Wish{.terms = true});
  CHECK(said(step(step(looking_at(1), ":unique").state, ":timeline share")) ==
        "share is of articles, and :unique counts stories");
}

TEST_CASE("What is saved is the query with its filters", "[ask][session]") {
  const auto saved = [](std::vector<std::string> lines) {
    State state;
    for (const auto& line : lines) state = step(std::move(state), line).state;
    const auto save = std::get<Save>(step(state, ":save stürme").action);
    CHECK(save.name == "stürme");
    return save.request.text;
  };
  CHECK(saved({"öl OR gas"}) == "öl OR gas");
  CHECK(saved({"öl OR gas", ":source AP", ":source Die Zeit", ":lang de", ":since 7d"}) ==
        R"((öl OR gas) AND (source:AP OR source:"Die Zeit") AND lang:de AND date:7d..)");
  CHECK(saved({":until 2025"}) == "date:..2025");
  CHECK(said(step({}, ":save x")) == "there is no query yet");
  CHECK(does<ListSaved>(step({}, ":saved")));
}

TEST_CASE("Every command has its row, its help and an example that it understands",
          "[ask][session]") {
  std::vector<std::string_view> names;
  for (const auto commands : {asking_commands(), reading_commands(), whole_commands()})
    for (const auto& each : commands) {
      CAPTURE(each.name);
      CHECK(std::ranges::find(names, each.name) == names.end());
      names.push_back(each.name);
      CHECK_FALSE(each.help.empty());
      CHECK(each.example.starts_with(":" + std::string{each.name}));
      CHECK_THAT(session_help(), ContainsSubstring(":" + std::string{each.name}));
      CHECK_THAT(session_help(each.name), ContainsSubstring(std::string{each.example}));
      auto state = looking_at(1);
      state.queries = std::vector<std::string>(12, "öl");
      CHECK_THAT(said(step(state, each.example)), !ContainsSubstring("takes"));
    }
  CHECK(said(step({}, ":help :facet")) == session_help("facet"));
  CHECK(names.size() == 37);
}

TEST_CASE("The help fits a terminal of 100 columns", "[ask][session]") {
  const auto help = session_help();
  for (std::size_t at = 0; at < help.size();) {
    const auto end = std::min(help.find('\n', at), help.size());
    CHECK(end - at <= 100);
    at = end + 1;
  }
}

TEST_CASE("What the query and its filters are is told", "[ask][session]") {
  auto state = step(looking_at(1), ":source AP").state;
  for (const auto* line : {":source Die Zeit", ":lang de", ":since 7d", ":until 2025", ":sort date",
                           ":any", ":exact", ":unique"})
    state = step(std::move(state), line).state;
  CHECK(said(step(state, ":filters")) ==
        "query   öl\nsource  AP or Die Zeit\nlang    de\nsince   7d\nuntil   2025\n"
        "sort    newest\nany     on\nexact   on\nunique  on");
  CHECK(said(step(step(looking_at(1), ":like 2 3").state, ":filters")) == "like    é2 or é3");
  CHECK(said(step({}, ":filters")) == "there is no query and no filter");
}

TEST_CASE("Any bytes may stand after a command", "[ask][session]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  auto state = looking_at(11);
  for (int round = 0; round < 300; ++round)
    for (const auto commands : {asking_commands(), reading_commands(), whole_commands()})
      for (const auto& each : commands) {
        auto line = ":" + std::string{each.name} + " ";
        for (auto length = random() % 12; length > 0; --length)
          line += random() % 3 == 0 ? ' ' : static_cast<char>(random());
        state = step(std::move(state), line).state;
        if (state.request.text.size() > 1000) state = looking_at(11);
      }
  CHECK(state.earlier.size() <= 100);
}
