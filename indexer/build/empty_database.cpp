#include "indexer/build/empty_database.hpp"

#include <fstream>
#include <iterator>

#include <xapian.h>

#include "common/index/xapian_guard.hpp"
#include "indexer/build/base_merge.hpp"
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

}  // namespace news::build
