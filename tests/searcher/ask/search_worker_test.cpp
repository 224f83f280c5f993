#include "searcher/ask/search_worker.hpp"

#include <poll.h>

#include <random>

#include "tests/indexer/box.hpp"
#include "tests/support/catch.hpp"

using namespace news;

namespace {

/// A worker on an index of a few articles.
class Working {
 public:
  Working() {
    std::string articles;
    for (int i = 0; i < 40; ++i)
      articles += tests::article("id" + std::to_string(i), "Regen fiel auf Köln, Kölsch floss.");
    box_.dir.write("in/articles.jsonl", articles);
    REQUIRE(box_.run({box_.in()}) == 0);
    setup_.indexes = {box_.index()};
    auto started = ask::SearchWorker::start(setup_, base_);
    REQUIRE(started);
    worker_ = std::move(*started);
  }

  ask::SearchWorker& operator()() { return *worker_; }

  /// All answers until one satisfies; waits as long as it takes.
  template <class Satisfies>
  std::vector<tui::Event> until(Satisfies satisfies) {
    std::vector<tui::Event> all;
    for (;;) {
      pollfd answered{.fd = worker_->descriptor(), .events = POLLIN, .revents = 0};
      REQUIRE(::poll(&answered, 1, 60'000) == 1);
      for (auto& answer : worker_->answers()) all.push_back(std::move(answer));
      if (std::ranges::any_of(all, satisfies)) return all;
    }
  }

 private:
  tests::Box box_{};
  ask::Setup setup_{.renderer = render::renderer_named("text")};
  ask::Request base_{};
  std::unique_ptr<ask::SearchWorker> worker_{};
};

auto answers(std::uint64_t number) {
  return [number](const tui::Event& event) {
    const auto* found = std::get_if<tui::Found>(&event);
    return found && found->number == number;
  };
}

}  // namespace

TEST_CASE("The newest of many searches is answered, and none after it", "[ask][tui][worker]") {
  Working working;
  const std::string typed = "Regen köl";
  for (std::uint64_t round = 0; round < 20; ++round) {
    for (std::size_t letters = 1; letters <= typed.size(); ++letters)
      working().ask(tui::Search{round * 100 + letters, {.text = typed.substr(0, letters)}});
    const auto newest = round * 100 + typed.size();
    std::uint64_t last = 0;
    for (const auto& event : working.until(answers(newest)))
      if (const auto* found = std::get_if<tui::Found>(&event)) {
        CHECK(found->number >= last);
        last = found->number;
      }
    CHECK(last == newest);
  }
}

TEST_CASE("Questions of every kind at any time leave the newest search answered",
          "[ask][tui][worker][random]") {
  Working working;
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const std::vector<std::string> texts{"",         "köl",    "\"regen fiel", "regen W/5 köl",
                                       "flut NOT", "xyzzyö", "Regen OR flut"};
  std::uint64_t number = 0;
  for (int round = 0; round < 300; ++round) {
    const tui::Sought sought{.text = texts[random() % texts.size()]};
    switch (random() % 4) {
      case 0:
        working().ask(tui::Load{number, sought, "id7"});
        break;
      case 1:
        working().ask(tui::Chart{number, sought});
        break;
      default:
        working().ask(tui::Search{++number, sought});
    }
  }
  working().ask(tui::Search{++number, {.text = "kölsc"}});

  const auto all = working.until(answers(number));

  const auto newest = std::ranges::find_if(all, answers(number));
  CHECK(std::get<tui::Found>(*newest).page.matches == 40);
}

TEST_CASE("A first answer without articles is followed by why", "[ask][tui][worker]") {
  Working working;
  working().ask(tui::Search{1, {.text = "Regen xyzzyö"}});
  const auto all = working.until([](const tui::Event& event) {
    const auto* found = std::get_if<tui::Found>(&event);
    return found && !found->page.warnings.empty();
  });
  CHECK(all.size() == 2);
}

TEST_CASE("A worker without an index does not start", "[ask][tui][worker]") {
  const ask::Setup setup{.indexes = {"/nirgends/ö"}};
  const ask::Request base{};
  CHECK_FALSE(ask::SearchWorker::start(setup, base));
}
