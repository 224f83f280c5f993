#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "common/text/utf8.hpp"
#include "searcher/tui/update.hpp"
#include "searcher/tui/view.hpp"

namespace news::tests {

/// A full screen without a terminal: keys and answers in, a picture out.
class Drive {
 public:
  explicit Drive(tui::Size size = {80, 24}, std::string_view typed = "") {
    take(tui::begin({.size = size}, typed));
  }

  Drive& send(const tui::Event& event) {
    take(tui::update(std::move(state), event));
    return *this;
  }
  Drive& press(tui::Key::Name name, char32_t character = 0) {
    return send(tui::Key{name, character});
  }
  Drive& control(char32_t letter) { return press(tui::Key::Name::control, letter); }
  Drive& type(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const auto decoded = text::decode(text, at);
      at += decoded.length;
      press(tui::Key::Name::character, decoded.code_point);
    }
    return *this;
  }
  /// The answer to the newest search.
  Drive& found(Page page) { return send(tui::Found{state.asked, std::move(page)}); }

  /// The effects of the last event.
  template <class What>
  [[nodiscard]] const What* wanted() const {
    for (const auto& effect : effects)
      if (const auto* what = std::get_if<What>(&effect)) return what;
    return nullptr;
  }

  [[nodiscard]] std::string picture() const { return tui::picture(tui::view(state)); }

  tui::State state{};
  std::vector<tui::Effect> effects{};

 private:
  void take(tui::Step step) {
    state = std::move(step.state);
    effects = std::move(step.effects);
  }
};

/// An article as a list has it.
inline Hit hit_of(std::string id, std::string title, std::string body = "") {
  using namespace std::chrono;
  Hit hit;
  hit.article.id = std::move(id);
  hit.article.title = std::move(title);
  hit.article.body = std::move(body);
  hit.article.outlet = "Coast Herald";
  hit.article.published = text::whole_day(2025y / December / 12);
  return hit;
}

/// So many articles "é1" to "éN", ranked.
inline Page page_of(std::size_t hits, std::size_t matches = 0) {
  Page page;
  page.matches = std::max(hits, matches);
  for (std::size_t i = 1; i <= hits; ++i) {
    const auto number = std::to_string(i);
    auto hit = hit_of("é" + number, "Störung " + number, "Vom Meer kam Nebel " + number + ".");
    hit.rank = i;
    page.hits.push_back(std::move(hit));
  }
  return page;
}

/// One story of three articles: a lead, a copy and a version; and an article alone.
inline Page page_with_story() {
  Page page;
  page.matches = 4;
  page.stories = 2;
  auto lead =
      hit_of("dam-1", "Dam breaks above Évian", "The dam broke at dawn.\n\nNobody was hurt.");
  lead.others = {
      {.id = "dam-2", .title = "Dam breaks above Évian", .outlet = "Reuters", .copy = true},
      {.id = "dam-3", .title = "Dam broken, two missing", .outlet = "The Globe"}};
  page.hits = {lead, hit_of("tea-1", "Price of tea rises", "Tea is dear.")};
  return page;
}

}  // namespace news::tests
