#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "common/base/result.hpp"

namespace news::build::glass {

/// A new file that is written from begin to end. What fails is told by close(); after it nothing
/// more is written.
class OutFile {
 public:
  explicit OutFile(std::filesystem::path path);
  ~OutFile();
  OutFile(const OutFile&) = delete;
  OutFile& operator=(const OutFile&) = delete;

  void append(std::string_view bytes) {
    if (waiting_.size() + bytes.size() > room) flush();
    if (bytes.size() > room)
      write(bytes);
    else
      waiting_ += bytes;
  }

  /// Its length as a number, then the bytes: what InFile::text() reads.
  void append_text(std::string_view text);

  [[nodiscard]] Result<void> close();

 private:
  static constexpr std::size_t room = 128u << 10;

  void flush();
  void write(std::string_view bytes);

  std::filesystem::path path_;
  int file_;
  int failed_ = 0;  ///< errno of the first failure.
  std::string waiting_{};
};

}  // namespace news::build::glass
