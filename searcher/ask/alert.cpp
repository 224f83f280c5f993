#include "searcher/ask/alert.hpp"

#include <filesystem>
#include <span>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/base/report.hpp"
#include "searcher/ask/alert_store.hpp"
#include "searcher/ask/answer.hpp"
#include "searcher/ask/what_is_new.hpp"

namespace news::ask {
namespace {

namespace fs = std::filesystem;

/// The answer, of which only what is new is left, marked so.
struct NewAnswer {
  Answer given{};
  WhatIsNew found{};
};

Result<Understood> understand_all(const Setup& setup, Request request) {
  request.sort = retrieve::Sort::newest;
  request.limit = retrieve::no_limit;
  request.fill = request.suggest = request.count_any = false;
  return understand(request, setup.around.now, setup.saved);
}

Result<NewAnswer> ask_for_new(const Setup& setup, Understood asked, const Alert& wanted,
                              const std::optional<AlertState>& before) {
  WhatIsNew found;
  asked.wanted.choose = [&](std::span<const retrieve::Sighting> matches) {
    found = what_is_new(before, matches, wanted.limit);
    std::vector<std::size_t> places;
    if (!setup.quiet)
      for (const auto& each : found.shown) places.push_back(each.place);
    return places;
  };
  const auto index = open(setup);
  if (!index) return index.error();
  auto given = answer(*index, "@" + wanted.name, std::move(asked), setup);
  if (!given) return given.error();
  auto& page = given->page;
  page.matches = found.all;
  for (std::size_t i = 0; i < page.hits.size(); ++i) page.hits[i].alert = found.shown[i].mark;
  return NewAnswer{std::move(*given), std::move(found)};
}

/// Talk is for runs that show something: cron mails every line.
void tell(const NewAnswer& fresh, const Setup& setup, const Alert& wanted, bool first,
          const fs::path& file) {
  if (first && fresh.found.known > 0)
    note("searcher", fmt::format("first run of the alert \"{}\": {} other {} taken as known; to be "
                                 "shown all, delete '{}' and use -n 0",
                                 wanted.name, fresh.found.known,
                                 fresh.found.known == 1 ? "match" : "matches", file.string()));
  if (fresh.found.shown.empty() && !setup.verbose) return;
  if (!speaks_json(setup))
    for (const auto& warning : fresh.given.page.warnings) note("searcher", warning);
  if (setup.verbose) note("searcher", "understood: " + fresh.given.page.understood);
}

Error unread(const fs::path& file) {
  return {Error::Kind::io, "nobody reads the output",
          fmt::format("the next run shows it again; see '{}'", file.string())};
}

}  // namespace

Result<ExitCode> alert(const Setup& setup, Request request, const Alert& wanted) {
  request.text = "@" + wanted.name;
  auto asked = understand_all(setup, std::move(request));
  if (!asked) return asked.error();
  if (setup.around.state_home.empty())
    return Error{Error::Kind::io, "there is no folder for what alerts have shown", "set HOME"};
  const auto file = alert_file(setup.around.state_home, wanted.name);
  std::optional<AlertLock> held;
  if (!setup.quiet) {
    auto lock = AlertLock::take(file);
    if (!lock) return lock.error();
    held.emplace(std::move(*lock));
  }
  const auto before = load_state(file);
  if (!before) return before.error();
  const auto fresh = ask_for_new(setup, std::move(*asked), wanted, *before);
  if (!fresh) return fresh.error();
  const auto& found = fresh->found;
  const auto code = found.shown.empty() ? ExitCode::nothing : ExitCode::success;
  if (setup.quiet) return code;

  const bool changes = !*before || !found.shown.empty();
  const auto text = setup.renderer->render(fresh->given.page, setup.style);
  if (changes)
    if (const auto kept = keep_state(file, found.state); !kept) return kept.error();
  const auto written = present(text, setup);
  if (!written) return written.error();
  if (*written == Written::nobody_reads) return unread(file);
  if (!found.shown.empty()) {
    if (const auto settled = settle_out(); !settled) return settled.error();
    const auto seen = once_shown(found.state, found.shown);
    if (const auto kept = keep_state(file, seen); !kept) return kept.error();
  }
  tell(*fresh, setup, wanted, !*before, file);
  return code;
}

}  // namespace news::ask
