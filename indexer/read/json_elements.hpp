#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/read/window.hpp"

namespace news::read {

[[nodiscard]] constexpr bool is_json_blank(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// One value of a JSON file that is a list.
struct JsonElement {
  enum class End {
    whole,
    too_long,  ///< Passed by.
    broken,    ///< Its brackets or quotes cannot be right; `trouble` says how.
    cut_off,   ///< The input ends in it.
    envelope,  ///< No element: what stands around the list, with an empty list in its place.
  };

  std::string_view text{};   ///< Views the reader until the next call. Given where whole, cut off
                             ///< or an envelope.
  std::uint64_t number = 0;  ///< From 1.
  std::uint64_t offset = 0;  ///< Of its first byte.
  End end = End::whole;
  std::string_view trouble{};
};

/// Cuts JSON into the elements of its list, by quotes and brackets alone, so that memory stays
/// bounded by the longest element and not by the file. The list is the array that the file is; or
/// the one that an object holds under a usual name ("articles", "response.docs", "hits.hits")
/// before any text of its own; or objects that follow one another. After a broken element reading
/// goes on where the next one can be told: at an object, after a comma, that begins by the same key
/// as the list's first.
class JsonElements {
 public:
  /// bytes must outlive this.
  JsonElements(ByteSource& bytes, std::size_t longest_bytes)
      : window_{bytes}, longest_bytes_{longest_bytes} {}

  [[nodiscard]] std::optional<JsonElement> next();

  /// Why the stream ended, where it did not end well.
  [[nodiscard]] const std::optional<Error>& failure() const { return window_.failure(); }

  /// Whether anything but blanks was met.
  [[nodiscard]] bool began() const { return began_; }
  /// Whether an object that holds a list was met.
  [[nodiscard]] bool met_envelope() const { return met_envelope_; }

 private:
  static constexpr std::size_t longest_key_bytes = 64;         // a longer one is no name of ours
  static constexpr std::size_t longest_blank_run_bytes = 256;  // looked over beside a key

  enum class Stop { closed, list_begins, broken, input_ends };

  std::optional<JsonElement> next_at_top();
  std::optional<JsonElement> next_in_list();
  std::optional<JsonElement> after_comma();
  JsonElement begun();
  JsonElement cut();
  JsonElement cut_scalar();
  JsonElement rest_of_envelope();
  JsonElement wrong(std::string_view trouble);
  void finish(JsonElement& element, Stop stop);

  Stop scan(std::size_t floor);
  std::optional<Stop> pass_string();
  std::optional<Stop> pass_mark(std::size_t floor);
  std::optional<Stop> pass_close(char close, std::size_t floor);
  std::optional<Stop> pass_open(char open);
  void begin_string();
  void note_key();
  bool begins_list();
  void bound_memory();

  void skip_blanks();
  void learn_first_key();
  bool key_follows(std::size_t ahead);
  bool string_holds_next_start();
  void find_next_start(bool after_comma);
  void leave_value(std::size_t floor);
  [[nodiscard]] std::size_t depth() const { return kinds_.size() + deeper_; }

  Window window_;
  std::size_t longest_bytes_;
  std::uint64_t elements_ = 0;
  bool began_ = false;
  bool done_ = false;
  bool in_list_ = false;
  bool need_value_ = false;  ///< After a comma.
  bool need_comma_ = false;
  std::size_t list_floor_ = 0;  ///< Brackets open around an element of the list.

  std::string kinds_{};     ///< The brackets that are open, the innermost last.
  std::size_t deeper_ = 0;  ///< Further ones, whose kind is not kept.
  bool quoted_ = false;
  char before_ = '\0';  ///< The last mark outside strings that is no blank.
  bool too_long_ = false;
  std::string_view trouble_{};

  bool watching_ = false;  ///< For the list of an envelope.
  bool met_envelope_ = false;
  bool key_open_ = false;
  std::size_t key_bytes_ = 0;
  std::array<std::string, 2> path_{};  ///< The keys that lead here.
  std::string envelope_{};
  std::string first_key_{};  ///< Of the list's first object, in its quotes.
};

}  // namespace news::read
