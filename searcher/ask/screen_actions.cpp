#include "searcher/ask/screen_actions.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include "searcher/ask/filters_as_text.hpp"
#include "searcher/ask/history.hpp"
#include "searcher/ask/outside.hpp"
#include "searcher/ask/saved_queries.hpp"
#include "searcher/diff/difference.hpp"
#include "searcher/query/saved.hpp"
#include "searcher/render/diff.hpp"
#include "searcher/render/web_address.hpp"

namespace news::ask {
namespace {

using Answer = std::optional<tui::Event>;

std::string one_line(const Error& error) {
  return error.hint.empty() ? error.what : error.what + "; " + error.hint;
}

tui::Event told(const Error& error) { return tui::Told{one_line(error)}; }

Answer told_if_failed(const Result<void>& done) {
  if (!done) return told(done.error());
  return std::nullopt;
}

/// The line of an article's text on which a byte of its body stands, from 1: what comes before it
/// is written out alone.
std::size_t line_of(schema::Record article, std::size_t byte, const render::Style& style) {
  article.body.resize(std::min(byte, article.body.size()));
  const auto text = render::article_text(article, style);
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

}  // namespace

Answer ScreenActions::operator()(const tui::Search& search) {
  worker_.ask(search);
  return std::nullopt;
}

Answer ScreenActions::operator()(const tui::Chart& chart) {
  worker_.ask(chart);
  return std::nullopt;
}

Answer ScreenActions::operator()(const tui::Load& load) {
  worker_.ask(load);
  return std::nullopt;
}

Answer ScreenActions::operator()(const tui::Read& read) {
  const auto found = live_.article(read.id);
  if (!found) return told(found.error());
  auto style = setup_.style;
  style.width = std::min(style.width, terminal_.size().columns);
  std::optional<std::size_t> line;
  // A few lines above it, for what it is about.
  if (read.match_end) line = line_of(*found, *read.match_end, style);
  if (line) *line -= std::min<std::size_t>(*line, 4);
  const tui::Terminal::Away away{terminal_};
  return told_if_failed(page_at(setup_.around.pager, render::article_text(*found, style), line));
}

Answer ScreenActions::operator()(const tui::Edit& edit) {
  const auto found = live_.article(edit.id);
  if (!found) return told(found.error());
  auto plain = setup_.style;
  plain.colour = plain.links = false;
  const tui::Terminal::Away away{terminal_};
  return told_if_failed(edit_copy(setup_.around.editor, render::article_text(*found, plain)));
}

Answer ScreenActions::operator()(const tui::Visit& visit) {
  const auto address = render::web_address(visit.url);
  if (address.empty()) return tui::Told{"This is no web address: " + visit.url};
  // A browser may be one of the terminal.
  const tui::Terminal::Away away{terminal_};
  const auto done = browse(setup_.around.browser, address);
  // On lines of its own, so that it can be copied.
  if (!done) return tui::Told{"No browser could be run; set BROWSER. The address:\n" + address};
  return tui::Told{address};
}

Answer ScreenActions::operator()(const tui::Compare& compare) {
  const auto before = live_.article(compare.before);
  if (!before) return told(before.error());
  const auto after = live_.article(compare.after);
  if (!after) return told(after.error());
  const auto difference = diff::compare({before->title, before->body}, {after->title, after->body});
  const auto text = render::diff_text({*before, *after, difference}, setup_.style);
  const tui::Terminal::Away away{terminal_};
  return told_if_failed(page_at(setup_.around.pager, text, std::nullopt));
}

Answer ScreenActions::operator()(const tui::Save& save) {
  const auto is_taken = [&] {
    const auto there = setup_.saved.text(save.name);
    return !there || there->has_value();
  };
  if (!save.replaces && query::is_saved_name(save.name) && setup_.saved.text && is_taken())
    return tui::Unsaved{save.name, "it is saved already: Enter replaces it, Esc keeps it", true};
  auto request = base_;
  request.text = save.text;
  const auto saved = save_query(setup_, with_filters_in_text(request, save.filters), save.name);
  if (!saved && saved.error().kind == Error::Kind::bad_option)
    return tui::Unsaved{save.name, one_line(saved.error())};
  if (!saved) return told(saved.error());
  return tui::Told{fmt::format("{} @{} in {}", saved->replaced ? "Replaced" : "Saved", save.name,
                               saved->file.string())};
}

Answer ScreenActions::operator()(const tui::Hold& command) {
  // Between two letters of a word that is typed there is less.
  constexpr std::chrono::milliseconds patience{250};
  return tui::Held{command.letter, more_keys_ || terminal_.keys_follow(patience)};
}

Answer ScreenActions::operator()(const tui::ListSaved&) {
  tui::Listed listed{.what = tui::Listed::What::saved};
  for (const auto& name : setup_.saved.names ? setup_.saved.names() : std::vector<std::string>{}) {
    const auto query = setup_.saved.text(name);
    listed.entries.emplace_back(name, !query               ? query.error().what
                                      : query->has_value() ? **query
                                                           : std::string{});
  }
  return listed;
}

Answer ScreenActions::operator()(const tui::ListPast&) {
  return tui::Listed{.what = tui::Listed::What::past, .entries = past()};
}

std::vector<std::pair<std::string, std::string>> ScreenActions::past() const {
  std::vector<std::pair<std::string, std::string>> past;
  if (!setup_.history) return past;
  for (auto& query : past_queries(setup_.around.state_home))
    past.emplace_back("", std::move(query));
  std::ranges::reverse(past);
  return past;
}

Answer ScreenActions::operator()(const tui::Remember& query) {
  if (!setup_.history) return std::nullopt;
  return told_if_failed(remember(setup_.around.state_home, query.text));
}

Answer ScreenActions::operator()(const tui::Suspend&) {
  terminal_.suspend();
  return tui::Resized{terminal_.size()};
}

Answer ScreenActions::operator()(const tui::Redraw&) {
  terminal_.forget();
  return std::nullopt;
}

Answer ScreenActions::operator()(const tui::Leave& leave) {
  left_ = leave;
  return std::nullopt;
}

}  // namespace news::ask
