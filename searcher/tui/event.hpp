#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "common/base/error.hpp"
#include "common/schema/record.hpp"
#include "searcher/results/page.hpp"

namespace news::tui {

/// Of the terminal, in characters of one column.
struct Size {
  std::size_t columns = 80;
  std::size_t rows = 24;

  friend bool operator==(const Size&, const Size&) = default;
};

/// A key, as far as the screen knows it.
struct Key {
  enum class Name : std::uint8_t {
    character,
    control,  ///< With Ctrl held: `character` is the small letter.
    alt,      ///< With Alt held, or after Esc.
    enter,
    tab,
    back_tab,
    escape,
    backspace,
    remove,
    up,
    down,
    left,
    right,
    shift_up,
    shift_down,
    page_up,
    page_down,
    home,
    end,
    help,  ///< F1
    other  ///< Means nothing.
  };
  Name name = Name::other;
  char32_t character = 0;
};

/// Text that came all at once: any bytes.
struct Paste {
  std::string text{};
};

struct Mouse {
  enum class Action : std::uint8_t { click, wheel_up, wheel_down };
  Action action = Action::click;
  std::size_t row = 0;
  std::size_t column = 0;
};

struct Resized {
  Size size{};
};

/// Something outside changed what is on the terminal: draw all of it again.
struct Disturbed {};

/// The program is asked to end.
struct Ended {};

/// The answer to the search of this number.
struct Found {
  std::uint64_t number = 0;
  Page page{};
};

/// There is none.
struct Refused {
  std::uint64_t number = 0;
  Error error{};
};

/// What is told of all matches of the search of this number together.
struct Charted {
  std::uint64_t number = 0;
  tally::Charts charts{};
};

/// A whole article, and what the search of this number marks in it.
struct Loaded {
  std::uint64_t number = 0;
  schema::Record article{};
  std::vector<std::pair<std::size_t, std::size_t>> title_matches{};  ///< Byte ranges, rising.
  std::vector<std::pair<std::size_t, std::size_t>> matches{};        ///< The same, in the body.
};

/// The queries that were saved, by name and text, or those that were asked before, newest first.
struct Listed {
  enum class What : std::uint8_t { saved, past };
  What what = What::saved;
  std::vector<std::pair<std::string, std::string>> entries{};
};

/// A query was not saved under this name.
struct Unsaved {
  std::string name{};
  std::string why{};
  bool taken = false;  ///< There is one of this name, which may be replaced.
};

/// Whether more keys came right behind a command that was held.
struct Held {
  char32_t letter = 0;
  bool more = false;
};

/// A word to the person, of a line or several.
struct Told {
  std::string text{};
};

using Event = std::variant<Key, Paste, Mouse, Resized, Disturbed, Ended, Found, Refused, Charted,
                           Loaded, Listed, Unsaved, Held, Told>;

}  // namespace news::tui
