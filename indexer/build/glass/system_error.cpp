#include "indexer/build/glass/system_error.hpp"

#include <cerrno>
#include <string>
#include <system_error>

namespace news::build {

namespace fs = std::filesystem;

Error system_error(std::string_view what, const fs::path& path, int code) {
  std::string hint;
  if (code == ENOSPC || code == EDQUOT)
    hint = "make room on that disk and run again; the last commit is intact";
  else if (code == EROFS || code == EACCES || code == EPERM)
    hint = "name a folder that you may write to with --index";
  return {
      Error::Kind::io,
      fmt::format("cannot {} '{}': {}", what, path.string(), std::generic_category().message(code)),
      hint};
}

}  // namespace news::build
