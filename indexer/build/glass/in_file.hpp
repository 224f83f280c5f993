#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "common/base/result.hpp"

namespace news::build::glass {

/// A file that is read from begin to end: numbers and texts as append_number() and append_text()
/// write them. What fails, or breaks off, is told by status(); from then on at_end() holds.
class InFile {
 public:
  explicit InFile(std::filesystem::path path);
  ~InFile();
  InFile(InFile&& other) noexcept;
  InFile& operator=(InFile&&) = delete;

  [[nodiscard]] bool at_end() { return next_ == buffer_.size() && !fill(1); }

  /// 0 where the file breaks off.
  [[nodiscard]] std::uint64_t number();

  /// Valid until the next call; empty where the file breaks off.
  [[nodiscard]] std::string_view text();

  [[nodiscard]] bool has_failed() const { return failed_ != 0 || broken_; }
  [[nodiscard]] Result<void> status() const;

 private:
  static constexpr std::size_t room = 64u << 10;

  /// Makes so many bytes stand in the buffer; false where there are not so many.
  bool fill(std::size_t wanted);
  void break_off();

  std::filesystem::path path_;
  int file_;
  int failed_ = 0;
  bool broken_ = false;
  std::string buffer_{};
  std::size_t next_ = 0;
};

}  // namespace news::build::glass
