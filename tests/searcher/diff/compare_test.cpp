#include <algorithm>
#include <string>
#include <vector>

#include "searcher/diff/difference.hpp"
#include "tests/support/catch.hpp"

using namespace news::diff;

namespace {

const std::string dam = "The dam above Süderau broke on Friday night after nine days of rain.";
const std::string people = "Some 12 people were hurt when water reached the market square.";
const std::string mayor = "Mayor Anna Bergström called the night the worst in a century.";
const std::string school = "Schools stay closed until Tuesday, the district office announced.";

std::string body(const std::vector<std::string>& paragraphs) {
  std::string text;
  for (const auto& each : paragraphs) text += (text.empty() ? "" : "\n\n") + each;
  return text;
}

/// "=1,1 ~2,2 -3, +,3": kind, number before, number after; joined ones as "1-2".
std::string told(const Difference& difference) {
  constexpr std::string_view signs = "=~>*-+";
  const auto numbers = [](const Range& range) {
    if (range.empty()) return std::string{};
    const auto first = std::to_string(range.start + 1);
    return range.size() == 1 ? first : first + "-" + std::to_string(range.end);
  };
  std::string text;
  for (const auto& pair : difference.paragraphs) {
    if (!text.empty()) text += ' ';
    text += signs[static_cast<std::size_t>(pair.kind)];
    text += numbers(pair.before_paragraphs) + "," + numbers(pair.after_paragraphs);
  }
  return text;
}

/// "12>15 |>late ": words taken out and put in.
std::string changes(const std::string& before, const std::string& after) {
  std::string text;
  for (const auto& pair : compare({"", before}, {"", after}).paragraphs)
    for (const auto& change : pair.changes)
      text += (text.empty() ? "" : "|") + before.substr(change.before.start, change.before.size()) +
              ">" + after.substr(change.after.start, change.after.size());
  return text;
}

}  // namespace

TEST_CASE("Paragraphs are the same, edited, moved, cut or new", "[diff][compare]") {
  const std::string more = "Some 15 people were hurt when water reached the old market square.";
  using Paragraphs = std::vector<std::string>;
  const auto [before, after, wanted] = GENERATE_COPY(table<Paragraphs, Paragraphs, std::string>({
      {{}, {}, ""},
      {{dam}, {}, "-1,"},
      {{}, {dam}, "+,1"},
      {{dam, people}, {dam, people}, "=1,1 =2,2"},
      {{dam, people}, {dam, more}, "=1,1 ~2,2"},
      {{dam, people, mayor}, {dam, mayor}, "=1,1 -2, =3,2"},
      {{dam, mayor}, {dam, people, mayor}, "=1,1 +,2 =2,3"},
      {{dam, people, mayor}, {people, mayor, dam}, "=2,1 =3,2 >1,3"},
      {{dam, people, mayor}, {mayor, dam, more}, ">3,1 =1,2 ~2,3"},
      {{people, dam, mayor, school}, {dam, mayor, school, more}, "=2,1 =3,2 =4,3 *1,4"},
      {{dam, people}, {dam, school}, "=1,1 -2, +,2"},
      {{people, dam}, {dam, mayor}, "-1, =2,1 +,2"},
      {{dam, dam, dam}, {dam, dam}, "=1,1 =2,2 -3,"},
      {{"* * *", dam}, {dam, "* * *"}, "=2,1 >1,2"},
  }));
  CAPTURE(before, after);
  CHECK(told(compare({"", body(before)}, {"", body(after)})) == wanted);
}

TEST_CASE("A paragraph that was joined to another, or broken up, is not cut", "[diff][compare]") {
  const auto joined = dam + " " + people;
  CHECK(told(compare({"", body({dam, people, mayor})}, {"", body({joined, mayor})})) ==
        "=1-2,1 =3,2");
  CHECK(told(compare({"", body({joined, mayor})}, {"", body({dam, people, mayor})})) ==
        "=1,1-2 =2,3");
  const auto whole = dam + " " + people + " Nobody slept. " + mayor + " " + school;
  CHECK(told(compare({"", whole}, {"", body({dam, people, "All woke.", mayor, school})})) ==
        "~1,1-5");
  CHECK(told(compare({"", body({dam, people, "All woke.", mayor, school})}, {"", whole})) ==
        "~1-5,1");
}

TEST_CASE("Without blank lines a line that ends in a sentence is a paragraph", "[diff][compare]") {
  CHECK(told(compare({"", dam + "\n" + people}, {"", dam + "\n\n" + people})) == "=1,1 =2,2");
  CHECK(told(compare({"", "The dam\nbroke,\nsaid Zoë."}, {"", "The dam broke, said Zoë."})) ==
        "=1,1");
  CHECK(told(compare({"", "The dam\nbroke.\n\n" + people}, {"", "The dam broke.\n\n" + people})) ==
        "=1,1 =2,2");
}

TEST_CASE("Inside an edited paragraph words are told", "[diff][compare]") {
  const auto [before, after, wanted] = GENERATE(table<std::string, std::string, std::string>({
      {"Some 12 people were hurt in Brest.", "Some 15 people were hurt in Brest.", "12>15"},
      {"He said it was late.", "He said it was very late.", ">very"},
      {"He said it was very late.", "He said it was late.", "very>"},
      {"The café is closed now.", "The Café is closed now.", "café>Café"},
      {"It costs 1,200 euros today.", "It costs 1,250 euros today.", "1,200>1,250"},
      {"She said \"no\" - twice.", "She said “no” — twice.", ""},
      {"東京で火事、12人がけが。", "東京で火事、15人がけが。", "12>15"},
      {"大阪府の新しい橋が開通した。", "大阪府の古い橋が開通した。", "新し>古"},
      {"The old town hall of Łódź fell.", "The new station in Łódź fell.",
       "old town hall of>new station in"},
      {"Łukasz came home late today.", "Yesterday Łukasz came home late.", ">Yesterday|today>"},
  }));
  CAPTURE(before, after);
  CHECK(changes(before, after) == wanted);
}

TEST_CASE("Headlines are compared too", "[diff][compare]") {
  const auto kind = [](const char* before, const char* after) {
    return compare({before, "é"}, {after, "é"}).headline.kind;
  };
  CHECK(kind("Dam at Süderau breaks", "Dam at Süderau breaks") == Kind::same);
  CHECK(kind("Dam at Süderau breaks", "Dam at Süderau holds") == Kind::edited);
  CHECK(kind("", "Dam at Süderau breaks") == Kind::added);
  CHECK(kind("Dam at Süderau breaks", "") == Kind::cut);
  CHECK(kind("", "") == Kind::same);
}

TEST_CASE("Two hostile texts take seconds at most", "[diff][compare][hostile]") {
  const auto many = [](std::size_t count, auto&& make) {
    std::string text;
    for (std::size_t at = 0; at < count; ++at) text += make(at);
    return text;
  };
  const auto kind = GENERATE(0, 1, 2, 3, 4, 5, 6);
  CAPTURE(kind);
  std::string one;
  std::string other;
  switch (kind) {
    case 0:  // a hundred thousand paragraphs that are all different
      one = many(100'000, [](auto at) { return "é one " + std::to_string(at) + " a\n\n"; });
      other = many(100'000, [](auto at) { return "é two b" + std::to_string(at) + "\n\n"; });
      break;
    case 1:  // in another order
      one = many(100'000, [](auto at) { return "é " + std::to_string(at) + "\n\n"; });
      other = many(100'000, [](auto at) { return "é " + std::to_string(99'999 - at) + "\n\n"; });
      break;
    case 2:  // two hundred thousand words in one paragraph, few of them different
      one = many(200'000, [](auto at) { return "é" + std::to_string(at * at % 3) + " "; });
      other = many(200'000, [](auto at) { return "é" + std::to_string(at * at % 5) + " "; });
      break;
    case 3:  // all of them different, every third another
      one = many(200'000, [](auto at) { return std::to_string(at) + " é"; });
      other =
          many(200'000, [](auto at) { return std::to_string(at % 3 == 0 ? at * 7 : at) + " é"; });
      break;
    case 4:  // every word in some forty paragraphs
      one = many(100'000, [](auto at) {
        return "é " + std::to_string(at % 2500) + " " + std::to_string(at / 40) + "a x\n\n";
      });
      other = many(100'000, [](auto at) {
        return "é " + std::to_string(at % 2500) + " " + std::to_string(at / 41) + "a y\n\n";
      });
      break;
    case 5:  // nothing but quotation marks and capitals
      one = many(300'000, [](auto at) { return at % 2 == 0 ? "\"" : "Éa "; });
      other = many(300'000, [](auto at) { return at % 3 == 0 ? "‘" : "Éa "; });
      break;
    default:  // one paragraph that holds all of many
      one = many(50'000, [](auto at) { return "é" + std::to_string(at) + " x y\n\n"; });
      other = many(50'000, [](auto at) { return "é" + std::to_string(at) + " x y "; });
      break;
  }
  const auto difference = compare({"", one}, {"", other});
  CHECK_FALSE(difference.paragraphs.empty());
}
