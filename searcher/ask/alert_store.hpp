#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "common/base/result.hpp"
#include "searcher/ask/alert_state.hpp"

namespace news::ask {

/// The file of an alert, in the folder for what programs remember.
[[nodiscard]] std::filesystem::path alert_file(const std::filesystem::path& state_home,
                                               const std::string& name);

/// Holds an alert for one run: where another has it, taking it is an Error (busy), at once. It is
/// let go in any case when the program ends.
class AlertLock {
 public:
  /// Makes the folder of the file where there is none, and clears what killed runs left half
  /// written.
  [[nodiscard]] static Result<AlertLock> take(const std::filesystem::path& file);

  AlertLock(AlertLock&& other) noexcept;
  AlertLock& operator=(AlertLock&&) = delete;
  ~AlertLock();

 private:
  explicit AlertLock(int opened) : opened_{opened} {}
  int opened_ = -1;
};

/// What is kept in a file; nothing where there is none. Errors name the file.
[[nodiscard]] Result<std::optional<AlertState>> load_state(const std::filesystem::path& file);

/// Puts a state in the place of the one before; after a power cut one of the two is there, whole.
[[nodiscard]] Result<void> keep_state(const std::filesystem::path& file, const AlertState& state);

}  // namespace news::ask
