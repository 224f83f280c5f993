#include "indexer/build/empty_database.hpp"

#include <fstream>
#include <iterator>
#include <system_error>

#include <xapian.h>

#include "common/index/xapian_guard.hpp"
#include "indexer/build/base_merge.hpp"
#include "indexer/build/durable.hpp"
#include "indexer/build/glass/version_file.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t uuid_bytes = 16;

bool is_known_release() { return Xapian::major_version() == 1 && Xapian::minor_version() == 4; }

}  // namespace

Result<std::string> make_empty_database(const fs::path& folder) {
  const auto doing = fmt::format("writing to '{}'", folder.string());
  return index::guarded(doing, [&]() -> Result<std::string> {
    Xapian::WritableDatabase{folder.string(), Xapian::DB_CREATE | private_flags}.close();
    std::ifstream file{folder / "iamglass", std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    const auto mark = glass::format_mark();
    if (!is_known_release() || bytes.size() < mark.size() + uuid_bytes ||
        bytes.compare(0, mark.size(), mark) != 0)
      return Error{Error::Kind::index,
                   fmt::format("Xapian {} keeps its tables in another way than --build=bulk writes",
                               Xapian::version_string()),
                   "--build=api builds with any Xapian"};
    return bytes.substr(mark.size(), uuid_bytes);
  });
}

Result<void> try_format(const fs::path& folder) {
  const auto trial = folder / "trial";
  std::error_code failure;
  fs::create_directories(folder, failure);
  if (failure) return system_error("make the folder", folder, failure.value());
  const auto made = make_empty_database(trial);
  fs::remove_all(trial, failure);
  return made ? Result<void>{} : made.error();
}

}  // namespace news::build
