#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace news::clean {

/// What is known of a unit that recurs.
struct Recurring {
  std::uint32_t articles = 0;  ///< That hold it, copies included.
  std::uint8_t stories = 0;    ///< That bear witness, counted to 20.
  bool has_place = false;      ///< Stands at the edge or beside the same unit in half of them.

  friend bool operator==(const Recurring&, const Recurring&) = default;
};

/// The site furniture of one outlet.
struct LearnedOutlet {
  std::string name{};                                    ///< "cnn.com"
  std::unordered_map<std::uint64_t, Recurring> units{};  ///< By unit_hash.

  friend bool operator==(const LearnedOutlet&, const LearnedOutlet&) = default;
};

/// What was learned of all outlets. Fixed once made; may be read by several threads.
class Learned {
 public:
  Learned() = default;
  explicit Learned(std::map<std::string, LearnedOutlet, std::less<>> outlets)
      : outlets_{std::move(outlets)} {}

  /// Null where nothing was learned of this outlet. Lives as long as this.
  [[nodiscard]] const LearnedOutlet* of(std::string_view outlet) const;

  [[nodiscard]] const std::map<std::string, LearnedOutlet, std::less<>>& outlets() const {
    return outlets_;
  }

  /// Adds what somebody else learned; of a unit that both know the larger counts stay. So an input
  /// that is read again teaches nothing twice.
  void join(const Learned& other);

  friend bool operator==(const Learned&, const Learned&) = default;

 private:
  std::map<std::string, LearnedOutlet, std::less<>> outlets_{};
};

/// One outlet as bytes, to be kept in an index: the same bytes for the same knowledge.
[[nodiscard]] std::string write_learned(const LearnedOutlet& outlet);

/// Nothing where the bytes are not of this form.
[[nodiscard]] std::optional<LearnedOutlet> read_learned(std::string_view bytes);

}  // namespace news::clean
