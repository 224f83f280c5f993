#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "common/text/utf8.hpp"
#include "searcher/diff/difference.hpp"
#include "searcher/diff/words.hpp"
#include "tests/support/catch.hpp"

using namespace news::diff;

namespace {

constexpr unsigned seed = 20251122;

/// Random news: paragraphs of few words, so that they are alike, with what is hard to cut.
class RandomTexts {
 public:
  std::string text() {
    std::string text;
    for (auto count = below(7); count > 0; --count) text += paragraph() + "\n\n";
    return text;
  }

  /// The text with paragraphs changed, moved, cut and new.
  std::string edited(const std::string& text) {
    std::vector<std::string> paragraphs;
    for (std::size_t at = 0; at < text.size();) {
      const auto end = std::min(text.find("\n\n", at), text.size());
      paragraphs.push_back(text.substr(at, end - at));
      at = end + 2;
    }
    std::string result;
    if (!paragraphs.empty() && below(3) == 0)
      std::swap(paragraphs[below(paragraphs.size())], paragraphs[below(paragraphs.size())]);
    for (auto& each : paragraphs) {
      if (below(6) == 0) continue;
      if (below(3) == 0) each += " " + word();
      result += each + (below(8) == 0 ? " " : "\n\n");
      if (below(6) == 0) result += paragraph() + "\n\n";
    }
    return result;
  }

 private:
  std::size_t below(std::size_t limit) { return random_() % limit; }
  std::string word() {
    static const std::vector<std::string> words{
        "the",  "dam",     "Süderau", "12",       "1,200",           "“Ja”", "U.S.",
        "東京", "e\u0301", "—",       "Berg’s",   "\"no\"",          "of",   "Zoë",
        ".",    ",",       "\xFF",    "👩\u200D🚒", "in\u00ADvisible", "15",   "broke"};
    return words[below(words.size())];
  }
  std::string paragraph() {
    std::string text = word();
    for (auto count = below(12); count > 0; --count) text += (below(9) == 0 ? "" : " ") + word();
    return text;
  }

  std::mt19937 random_{seed};
};

/// The words, by keys common to both sides, of ranges of a text that are given in order.
class Keys {
 public:
  std::vector<std::uint32_t> of(std::string_view text) {
    std::vector<std::uint32_t> keys;
    for (const auto& word : read_words(text, vocabulary_)) keys.push_back(word.key);
    return keys;
  }

 private:
  Vocabulary vocabulary_{};
};

/// What stays of a side when its changes are taken out; every piece is whole words.
std::vector<std::uint32_t> kept(std::string_view text, const Pair& pair, const Range& whole,
                                Range Change::*side, Keys& keys) {
  std::vector<std::uint32_t> all;
  auto at = whole.start;
  const auto add = [&](std::size_t end) {
    const auto words = keys.of(text.substr(at, end - at));
    all.insert(all.end(), words.begin(), words.end());
  };
  for (const auto& change : pair.changes) {
    REQUIRE(at <= (change.*side).start);
    REQUIRE((change.*side).end <= whole.end);
    add((change.*side).start);
    at = (change.*side).end;
  }
  add(whole.end);
  return all;
}

std::size_t count(const Difference& difference, Kind kind) {
  return static_cast<std::size_t>(std::ranges::count(difference.paragraphs, kind, &Pair::kind));
}

}  // namespace

TEST_CASE("A text is the same as itself", "[diff][law]") {
  CAPTURE(seed);
  RandomTexts texts;
  for (int round = 0; round < 300; ++round) {
    const auto text = texts.text();
    CAPTURE(text);
    const auto difference = compare({text, text}, {text, text});
    CHECK(count(difference, Kind::same) == difference.paragraphs.size());
    CHECK(difference.headline.kind == Kind::same);
    CHECK(difference.facts.empty());
  }
}

TEST_CASE("Every paragraph of both sides appears once, those of the later in order",
          "[diff][law]") {
  CAPTURE(seed);
  RandomTexts texts;
  for (int round = 0; round < 1000; ++round) {
    const auto before = texts.text();
    const auto after = round % 2 == 0 ? texts.edited(before) : texts.text();
    CAPTURE(before, after);
    const auto difference = compare({"", before}, {"", after});
    std::vector<std::size_t> seen;
    std::size_t next = 0;
    for (const auto& pair : difference.paragraphs) {
      for (auto at = pair.before_paragraphs.start; at < pair.before_paragraphs.end; ++at)
        seen.push_back(at);
      CHECK(pair.after_paragraphs.start == next);
      next = pair.after_paragraphs.end;
    }
    std::ranges::sort(seen);
    for (std::size_t at = 0; at < seen.size(); ++at) CHECK(seen[at] == at);

    Keys keys;
    std::vector<std::uint32_t> words;
    for (const auto& pair : difference.paragraphs) {
      const auto part = keys.of(after.substr(pair.after.start, pair.after.size()));
      words.insert(words.end(), part.begin(), part.end());
    }
    CHECK(words == keys.of(after));

    auto pairs = difference.paragraphs;
    std::ranges::stable_sort(pairs, {}, [](const Pair& pair) { return pair.before.start; });
    words.clear();
    for (const auto& pair : pairs) {
      const auto part = keys.of(before.substr(pair.before.start, pair.before.size()));
      words.insert(words.end(), part.begin(), part.end());
    }
    CHECK(words == keys.of(before));
  }
}

TEST_CASE("The words of a pair rebuild both texts", "[diff][law]") {
  CAPTURE(seed);
  RandomTexts texts;
  for (int round = 0; round < 1000; ++round) {
    const auto before = texts.text();
    const auto after = texts.edited(before);
    CAPTURE(before, after);
    for (const auto& pair : compare({"", before}, {"", after}).paragraphs) {
      if (pair.kind == Kind::cut || pair.kind == Kind::added) continue;
      Keys keys;
      CHECK(kept(before, pair, pair.before, &Change::before, keys) ==
            kept(after, pair, pair.after, &Change::after, keys));
      const bool edits = pair.kind == Kind::edited || pair.kind == Kind::moved_edited;
      CHECK(edits == !pair.changes.empty());
    }
  }
}

TEST_CASE("From the other side what was cut is new", "[diff][law]") {
  CAPTURE(seed);
  RandomTexts texts;
  for (int round = 0; round < 1000; ++round) {
    const auto before = texts.text();
    const auto after = texts.edited(before);
    CAPTURE(before, after);
    const auto there = compare({"", before}, {"", after});
    const auto back = compare({"", after}, {"", before});
    CHECK(count(there, Kind::cut) == count(back, Kind::added));
    CHECK(count(there, Kind::added) == count(back, Kind::cut));
    CHECK(count(there, Kind::edited) == count(back, Kind::edited));
    CHECK(count(there, Kind::moved) == count(back, Kind::moved));
    CHECK(there.facts.size() == back.facts.size());
  }
}
