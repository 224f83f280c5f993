#pragma once

#include <chrono>
#include <cstdint>
#include <string_view>

#include "common/story/likeness.hpp"

namespace news::story {

/// How close two articles of one story are.
enum class Level : std::uint8_t {
  none,     ///< Not one story, by these two alone.
  version,  ///< One report told again: much of the text, the same beginning or headline.
  copy      ///< One text: word for word, lightly edited, cut or extended.
};

/// "none", "version", "copy": as machine output names them.
[[nodiscard]] std::string_view name_of(Level level);

/// Why two articles are together, or why not.
enum class Reason : std::uint8_t {
  same_text,      ///< Word for word.
  much_shared,    ///< Most of the smaller text stands in the larger.
  retold,         ///< Enough of it, and headline, beginning or sentences agree.
  dates_apart,    ///< More than three days.
  digest,         ///< One tells of many stories.
  little_shared,  ///< Too few words in common.
  recurring,      ///< What they share stands in articles of other weeks too: a form, a table.
  other_subject,  ///< Neither headline's first word is in the other's headline or beginning.
  other_issue,    ///< Short, with other numbers in the headline, or from another day: a notice.
  part_only,      ///< A small part of the larger text, told in passing.
  other_lead      ///< What is shared is background: neither headline nor beginning agrees.
};

/// A sentence for people: "what they share stands in articles of other weeks too".
[[nodiscard]] std::string_view words_of(Reason reason);

/// The keys that two articles share, in the light of the whole collection.
struct CommonKeys {
  std::uint32_t shared = 0;
  std::uint32_t recurring = 0;   ///< Of these, those that stand in three weeks or more.
  std::uint32_t comparable = 0;  ///< Keys of the smaller text, not recurring, that the larger would
                                 ///< have if it shared them.
};

struct Verdict {
  Level level = Level::none;
  Reason reason = Reason::little_shared;
};

/// Articles further apart tell of other things, or of the same again.
inline constexpr std::chrono::seconds window = std::chrono::days{3};

/// A day or a moment: what sorts by time and has neighbours in it.
[[nodiscard]] bool has_day(const Sketch& sketch);

/// Whether one story may hold both by their dates. An unknown date fits any.
[[nodiscard]] bool dates_fit(const Sketch& one, const Sketch& other);

/// The rules, as measured in docs/evaluation.md. Symmetric.
[[nodiscard]] Verdict judge(const Sketch& one, const Sketch& other, const Likeness& likeness,
                            const CommonKeys& keys);

}  // namespace news::story
