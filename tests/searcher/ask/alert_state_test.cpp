#include "searcher/ask/alert_state.hpp"

#include <random>

#include "searcher/ask/alert_store.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace news;
using namespace news::tests;

namespace {

const ask::AlertState example{
    {"", {.text = 0}},
    {"Zürich\t1\n\\x", {.text = 0xffffffffffffffff, .story = "ältester", .pending = {}}},
    {"b", {.text = 7, .story = "b", .pending = AlertKind::fresh}},
    {"c", {.text = 8, .story = "b", .pending = AlertKind::copy}},
    {"d\x80", {.text = 9, .pending = AlertKind::changed}},
};

std::string random_bytes(std::mt19937& chance) {
  std::string bytes(chance() % 12, 'x');
  for (auto& byte : bytes) byte = static_cast<char>(chance());
  return bytes;
}

}  // namespace

TEST_CASE("The state of an alert is text that a person can read", "[ask][alert]") {
  const auto text = ask::show_state(
      {{"é\t1", {.text = 0xab, .story = "é\\"}}, {"z", {.text = 1, .pending = AlertKind::fresh}}});
  CHECK(text.substr(0, text.rfind("end")) ==
        "newsearch alert 1\n"
        "# seen or pending, hash of headline and body, id, story\n"
        "pending-new\t0000000000000001\tz\t\n"
        "seen\t00000000000000ab\té\\x091\té\\\\\n");
}

TEST_CASE("A state reads back as it was", "[ask][alert]") {
  for (const auto& state : {ask::AlertState{}, example}) {
    const auto read = ask::parse_state(ask::show_state(state));
    REQUIRE(read);
    CHECK(*read == state);
  }
}

TEST_CASE("Any ids read back as they were", "[ask][alert]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 chance{seed};
  ask::AlertState state;
  for (int i = 0; i < 500; ++i)
    state[random_bytes(chance)] = {.text = chance(), .story = random_bytes(chance)};
  const auto read = ask::parse_state(ask::show_state(state));
  REQUIRE(read);
  CHECK(*read == state);
}

TEST_CASE("A state that was cut off or changed in one byte is told as damaged", "[ask][alert]") {
  const auto whole = ask::show_state(example);
  for (std::size_t at = 0; at < whole.size(); ++at) {
    CAPTURE(at);
    CHECK_FALSE(ask::parse_state(whole.substr(0, at)));
    auto changed = whole;
    changed[at] = static_cast<char>(changed[at] ^ 1);
    CHECK_FALSE(ask::parse_state(changed));
  }
}

TEST_CASE("A state that cannot be read says what to do", "[ask][alert]") {
  const auto whole = ask::show_state(example);
  const auto [text, what, hint] = GENERATE_COPY(table<std::string, std::string, std::string>({
      {"", "damaged: it does not begin as the state of an alert does", "delete it"},
      {"héllo\n", "damaged: it does not begin", "restore it from a backup"},
      {whole + "é", "damaged: it is cut off or was changed", "delete it"},
      {"newsearch alert 1\nseen\n", "damaged: it does not begin", "delete it"},
      {"newsearch alert 2\n…\n", "written by a newer searcher", "use that one; or delete"},
  }));
  CAPTURE(text);
  const auto read = ask::parse_state(text);
  REQUIRE_FALSE(read);
  CHECK(read.error().what.find(what) != std::string::npos);
  CHECK(read.error().hint.find(hint) != std::string::npos);
}

TEST_CASE("A state is kept in a file and found there", "[ask][alert]") {
  const TempDir home;
  const auto file = ask::alert_file(home.path(), "größe");
  CHECK(file == home / "news/alerts/größe");
  const auto none = ask::load_state(file);
  REQUIRE(none);
  CHECK_FALSE(*none);
  REQUIRE_FALSE(ask::keep_state(file, example));  // no folder yet
  const auto lock = ask::AlertLock::take(file);
  REQUIRE(lock);
  REQUIRE(ask::keep_state(file, example));
  const auto kept = ask::load_state(file);
  REQUIRE(kept);
  CHECK(**kept == example);
}

TEST_CASE("An alert is held by one at a time", "[ask][alert]") {
  const TempDir home;
  const auto file = ask::alert_file(home.path(), "é");
  {
    const auto held = ask::AlertLock::take(file);
    REQUIRE(held);
    const auto second = ask::AlertLock::take(file);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == Error::Kind::busy);
    CHECK(second.error().what == "another searcher runs the alert \"é\"");
    CHECK(ask::AlertLock::take(ask::alert_file(home.path(), "é.lock")));
  }
  CHECK(ask::AlertLock::take(file));
}

TEST_CASE("Taking an alert clears what killed runs left of it, and nothing else", "[ask][alert]") {
  const TempDir home;
  const auto file = ask::alert_file(home.path(), "é");
  for (const auto* name : {"é", "é.12~", "é.1", "é.~x", "é.b.12~", "a.12~"})
    home.write(std::string{"news/alerts/"} + name, "");
  REQUIRE(ask::AlertLock::take(file));
  CHECK_FALSE(std::filesystem::exists(home / "news/alerts/é.12~"));
  for (const auto* name : {"é", "é.1", "é.~x", "é.b.12~", "a.12~"})
    CHECK(std::filesystem::exists(home / (std::string{"news/alerts/"} + name)));
}

TEST_CASE("What keeps an alert from its file is told", "[ask][alert]") {
  const TempDir home;
  home.write("news", "a file, no folder");
  const auto lock = ask::AlertLock::take(ask::alert_file(home.path(), "é"));
  REQUIRE_FALSE(lock);
  CHECK(lock.error().what.find("making the folder of the alert") == 0);
  CHECK(lock.error().hint.find("$XDG_STATE_HOME") != std::string::npos);
  const auto state = ask::load_state(ask::alert_file(home.path(), "é"));
  REQUIRE_FALSE(state);
  CHECK(state.error().what.find("reading the alert: cannot read") == 0);
}
