#include "indexer/group/stories.hpp"

#include <map>
#include <string>
#include <vector>

#include "tests/indexer/group/grouped.hpp"
#include "tests/indexer/group/invented_news.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::group;
using namespace news::story;
using namespace news::tests;

namespace {

const std::string title = "Køge council votes for the new harbour wall";
const auto text_of_story = invented_text(100, 20);

Grouped grouped(const std::vector<Article>& articles) {
  std::vector<SketchedArticle> entries;
  for (const auto& each : articles) entries.push_back(sketched(each));
  return Grouped{std::move(entries)};
}

std::string story_of(const Grouped& stories, const std::string& id) {
  const auto found = stories.of(id);
  return found ? found->story : "nowhere";
}

std::size_t count_stories(const Grouped& stories, const std::vector<Article>& articles) {
  std::map<std::string, int> members;
  for (const auto& each : articles) ++members[story_of(stories, each.id)];
  return members.size();
}

}  // namespace

TEST_CASE("A story is named by its first article", "[group][stories]") {
  const auto stories = grouped({article("late", title, text_of_story, day(2)),
                                article("först", title, text_of_story, day(1)),
                                article("other", title, invented_text(900, 20), day(1))});
  CHECK(stories.of("late") == Told{"först", "först", Level::copy});
  CHECK(stories.of("först") == Told{"först", "", Level::none});
  CHECK(stories.of("other") == Told{"other", "", Level::none});
  CHECK_FALSE(stories.of("nobody"));
  CHECK(stories.size() == 3);
}

TEST_CASE("The name stays as long as the first member stays", "[group][stories]") {
  const auto first = article("1", title, text_of_story, day(1));
  const auto second = article("2", title, text_of_story, day(2));
  const auto third = article("3", title, text_of_story, day(3));
  CHECK(story_of(grouped({first, second, third}), "3") == "1");
  CHECK(story_of(grouped({first, third}), "3") == "1");
  CHECK(story_of(grouped({second, third}), "3") == "2");
  CHECK(story_of(grouped({third}), "3") == "3");
}

TEST_CASE("Two versions in a row are too far from the first", "[group][stories]") {
  const auto second = invented_text(100, 10) + invented_text(300, 10);
  const auto third = invented_text(100, 1) + invented_text(300, 10) + invented_text(500, 9);
  const auto stories =
      grouped({article("1", title, text_of_story), article("2", title, second),
               article("3", title, third), article("4", title, second + invented_sentence(77))});
  CHECK(stories.of("2")->level == Level::version);
  CHECK(story_of(stories, "2") == "1");
  CHECK(story_of(stories, "3") == "3");
  CHECK(story_of(stories, "4") == "1");
}

TEST_CASE("A regular report makes no story once it came in three weeks", "[group][stories]") {
  const auto report = [](int number) {
    return article("r" + std::to_string(number), title,
                   invented_text(100, 12) + invented_text(2000 + 10 * std::uint64_t(number), 4),
                   day(number));
  };
  CHECK(story_of(grouped({report(0), report(1), report(8)}), "r1") == "r0");
  const auto stories = grouped({report(0), report(1), report(8), report(15)});
  CHECK(story_of(stories, "r1") == "r1");
  const auto why = stories.explain("r0", "r1");
  REQUIRE(why);
  CHECK(words_of(why->verdict.reason) == words_of(Reason::recurring));
  CHECK_FALSE(why->together);
}

TEST_CASE("A digest belongs to no story, but its copy to it", "[group][stories]") {
  const auto digest = invented_text(100, 20) + invented_text(700, 3);
  const auto stories = grouped({article("1", title, text_of_story),
                                article("2", "5 things to know for Friday", digest),
                                article("3", "5 things to know for Friday", digest)});
  CHECK(story_of(stories, "2") == "2");
  CHECK(story_of(stories, "3") == "2");
}

TEST_CASE("Pages that share a disclaimer as their whole text stay apart", "[group][stories]") {
  std::vector<Article> pages;
  for (int i = 0; i < 111; ++i)
    pages.push_back(article("p" + std::to_string(i), invented_sentence(4000 + std::uint64_t(i), 6),
                            invented_text(1, 3), i % 3 == 0 ? text::PartialDate{} : day(i / 8)));
  CHECK(count_stories(grouped(pages), pages) == pages.size());
}

TEST_CASE("Articles without words are stories of their own", "[group][stories]") {
  const std::vector<Article> articles{article("1", title, ""), article("2", title, ""),
                                      article("3", title, " \xff — "), article("4", "", "Ja."),
                                      article("5", "", "Nej.")};
  CHECK(count_stories(grouped(articles), articles) == articles.size());
  CHECK(story_of(Grouped{{{"beschädigt", "\x01\x02"}}}, "beschädigt") == "beschädigt");
  CHECK(Grouped{{}}.size() == 0);
}

TEST_CASE("An article without a day joins a copy of any day", "[group][stories]") {
  const auto stories =
      grouped({article("undated", title, text_of_story, {}), article("1", title, text_of_story),
               article("2", title, text_of_story, day(300)),
               article("future", title, invented_text(900, 20),
                       text::whole_day(std::chrono::year{2999} / 12 / 31)),
               article("also", title, invented_text(900, 20), {})});
  CHECK(story_of(stories, "2") == "2");
  CHECK(story_of(stories, "undated") == "1");
  CHECK(story_of(stories, "also") == "future");
}

TEST_CASE("Ten thousand copies are one story, found without comparing all", "[group][stories]") {
  const bool identical = GENERATE(true, false);
  std::vector<Article> copies;
  for (int i = 0; i < 10'000; ++i)
    copies.push_back(
        article(std::to_string(100'000 + i), title,
                identical ? text_of_story : text_of_story + invented_word(std::uint64_t(i))));
  CHECK(count_stories(grouped(copies), copies) == 1);
}

TEST_CASE("Why two articles are together is told by what they share", "[group][stories]") {
  const auto stories = grouped({article("1", title, text_of_story, day(1)),
                                article("2", "", text_of_story + invented_text(300, 5), day(3)),
                                article("3", title, invented_text(500, 20), {})});
  const auto together = stories.explain("2", "1");
  REQUIRE(together);
  CHECK(together->together);
  CHECK(name_of(together->verdict.level) == "copy");
  CHECK(words_of(together->verdict.reason) == "most of the smaller text stands in the larger");
  CHECK(together->likeness.containment() == 1.0);
  CHECK(together->likeness.sentences == 20);
  CHECK(together->keys.shared >= fewest_keys / 2);
  CHECK(together->keys.recurring == 0);
  CHECK(together->apart == std::chrono::days{2});

  const auto apart = stories.explain("1", "3");
  REQUIRE(apart);
  CHECK_FALSE(apart->together);
  CHECK(words_of(apart->verdict.reason) == "they share too little");
  CHECK(apart->likeness.title_cosine == Approx(1));
  CHECK_FALSE(apart->apart);
}

TEST_CASE("What is not there is not explained", "[group][stories]") {
  const auto stories = grouped({article("1", title, text_of_story)});
  CHECK_FALSE(stories.explain("1", "2"));
  CHECK_FALSE(stories.explain("2", "1"));
}
