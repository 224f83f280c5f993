#include "searcher/ask/what_is_new.hpp"

#include <map>
#include <random>
#include <set>

#include <fmt/format.h>

#include "searcher/retrieve/wanted.hpp"
#include "tests/support/catch.hpp"

using namespace news;

namespace {

using ask::AlertState;
using retrieve::Sighting;
using Matches = std::vector<Sighting>;

/// "b:copy again, é:new".
std::string told(const ask::WhatIsNew& found) {
  std::string text;
  for (const auto& [place, id, mark] : found.shown)
    text += fmt::format("{}{}:{}{}", text.empty() ? "" : ", ", id, name_of(mark.kind),
                        mark.again ? " again" : "");
  return text;
}

AlertState after(const ask::WhatIsNew& found) { return ask::once_shown(found.state, found.shown); }

/// What is known once all of these were shown.
AlertState knowing(const Matches& matches) {
  return after(ask::what_is_new(AlertState{}, matches, {}));
}

Matches numbered(std::size_t count) {
  Matches matches;
  for (std::size_t i = 0; i < count; ++i) matches.push_back({fmt::format("é{}", i), i, ""});
  return matches;
}

}  // namespace

TEST_CASE("What an alert shows of matches", "[ask][alert]") {
  struct Row {
    std::string why;
    Matches known;
    Matches matches;
    std::string shown;
  };
  const auto row = GENERATE(values<Row>({
      {"nothing matches", {}, {}, ""},
      {"all is known", {{"é", 1, ""}, {"b", 2, ""}}, {{"b", 2, ""}, {"é", 1, ""}}, ""},
      {"one is new", {{"é", 1, ""}}, {{"b", 2, ""}, {"é", 1, ""}}, "b:new"},
      {"a text is other", {{"é", 1, ""}}, {{"é", 2, ""}}, "é:changed"},
      {"only its story is other", {{"é", 1, "é"}}, {{"é", 1, "a"}}, ""},
      {"a copy of what is known", {{"é", 1, "é"}}, {{"b", 2, "é"}, {"é", 1, "é"}}, "b:copy"},
      {"the same where that is gone", {{"é", 1, "é"}}, {{"b", 2, "é"}}, "b:copy"},
      {"an earlier one names the story", {{"é", 1, "é"}}, {{"é", 1, "a"}, {"a", 2, "a"}}, "a:copy"},
      {"a new story of three",
       {},
       {{"c", 1, "é"}, {"b", 2, "é"}, {"é", 3, "é"}},
       "c:new, b:copy, é:copy"},
      {"articles without stories", {{"é", 1, ""}}, {{"b", 1, ""}, {"c", 1, ""}}, "b:new, c:new"},
      {"a changed one of a new copy",
       {{"é", 1, "é"}},
       {{"b", 2, "é"}, {"é", 9, "é"}},
       "b:copy, é:changed"},
      {"the same id in two indexes", {{"é", 1, ""}}, {{"é", 1, ""}, {"é", 2, ""}}, ""},
      {"the same new id in two", {}, {{"é", 1, ""}, {"é", 2, ""}}, "é:new"},
  }));
  CAPTURE(row.why);
  const auto found = ask::what_is_new(knowing(row.known), row.matches, {});
  CHECK(told(found) == row.shown);
  CHECK(found.all == found.shown.size());
  CHECK(ask::what_is_new(after(found), row.matches, {}).shown.empty());
}

TEST_CASE("A first run shows the newest and takes the rest as known", "[ask][alert]") {
  const auto [limit, shown] = GENERATE(table<std::optional<std::size_t>, std::size_t>(
      {{std::nullopt, 10}, {3, 3}, {retrieve::no_limit, 25}}));
  const auto matches = numbered(25);
  const auto found = ask::what_is_new(std::nullopt, matches, limit);
  CHECK(found.shown.size() == shown);
  CHECK(found.shown.front().id == "é0");
  CHECK(found.known == 25 - shown);
  CHECK(found.all == shown);
  CHECK(ask::what_is_new(after(found), matches, {}).shown.empty());
}

TEST_CASE("A first run without matches is a first run", "[ask][alert]") {
  const auto found = ask::what_is_new(std::nullopt, {}, {});
  CHECK(ask::what_is_new(found.state, numbered(25), {}).shown.size() == 25);
}

TEST_CASE("What a limit leaves comes with the next runs", "[ask][alert]") {
  const Matches matches{{"c", 1, "é"}, {"b", 2, "é"}, {"é", 3, ""}};
  auto found = ask::what_is_new(AlertState{}, matches, 1);
  CHECK(told(found) == "c:new");
  CHECK(found.all == 3);
  found = ask::what_is_new(after(found), matches, 1);
  CHECK(told(found) == "b:copy");
  found = ask::what_is_new(after(found), matches, 1);
  CHECK(told(found) == "é:new");
  CHECK(ask::what_is_new(after(found), matches, 1).shown.empty());
}

TEST_CASE("What a killed run may have shown comes again, marked", "[ask][alert]") {
  const Matches matches{{"é", 1, "é"}, {"b", 2, "é"}};
  const auto killed = ask::what_is_new(AlertState{}, matches, {});
  const auto next = ask::what_is_new(killed.state, matches, {});
  CHECK(told(next) == "é:new again, b:copy again");
  CHECK(told(ask::what_is_new(next.state, matches, {})) == told(next));
  CHECK(ask::what_is_new(after(next), matches, {}).shown.empty());

  SECTION("also where a newer one came meanwhile") {
    const auto more = ask::what_is_new(killed.state, Matches{{"c", 3, "é"}, {"é", 1, "é"}}, {});
    CHECK(told(more) == "c:copy, é:new again");
  }
  SECTION("only once it matches again, where it is gone") {
    const auto gone = ask::what_is_new(killed.state, {}, {});
    CHECK(gone.shown.empty());
    CHECK(told(ask::what_is_new(after(gone), matches, {})) == told(next));
  }
}

TEST_CASE("Whatever comes, goes, changes and is killed, each version is shown surely once",
          "[ask][alert]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 chance{seed};
  std::map<std::string, Sighting> articles;
  AlertState state;
  std::map<std::string, std::uint64_t> settled;
  std::set<std::string> unsure;
  for (int run = 0; run < 300; ++run) {
    for (int change = 0; change < 4; ++change) {
      const auto id = fmt::format("é{}", chance() % 40);
      if (chance() % 4 == 0)
        articles.erase(id);
      else
        articles[id] = {id, chance() % 3, fmt::format("s{}", chance() % 10)};
    }
    Matches matches;
    for (const auto& [id, each] : articles) matches.push_back(each);
    const auto limit = chance() % 2 == 0 ? std::optional<std::size_t>{} : chance() % 5;
    const auto found = ask::what_is_new(state, matches, limit);
    const bool killed = chance() % 3 == 0;
    for (const auto& [place, id, mark] : found.shown) {
      const auto before = settled.find(id);
      CHECK(mark.again == unsure.contains(id));
      if (!mark.again && before != settled.end()) CHECK(before->second != matches[place].text);
      if (killed)
        unsure.insert(id);
      else
        unsure.erase(id);
      settled[id] = matches[place].text;
    }
    if (!limit)
      for (const auto& each : matches) CHECK(settled.at(each.id) == each.text);
    state = killed ? found.state : after(found);
  }
}
