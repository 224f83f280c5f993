#include "indexer/skip_log.hpp"

#include <cerrno>
#include <system_error>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace news {
namespace {

constexpr std::uint64_t few = 5;

Error cannot_write(const std::string& path, int code) {
  return {Error::Kind::io,
          fmt::format("cannot write '{}': {}", path, std::generic_category().message(code)),
          "name another file with --rejects"};
}

std::string json_line(const Skipped& skipped) {
  using Json = nlohmann::ordered_json;
  const Json object{{"path", skipped.origin.path},       {"member", skipped.origin.member},
                    {"record", skipped.origin.record},   {"offset", skipped.origin.offset},
                    {"reason", name_of(skipped.reason)}, {"detail", skipped.detail}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace

Result<void> SkipLog::open_rejects(const std::string& path) {
  rejects_path_ = path;
  errno = 0;
  rejects_.open(path, std::ios::binary | std::ios::trunc);
  if (!rejects_) return cannot_write(path, errno);
  return {};
}

void SkipLog::add(const Skipped& skipped) {
  ++counts_[static_cast<std::size_t>(skipped.reason)];
  if (rejects_.is_open()) rejects_ << json_line(skipped);
  if (tell_ == Tell::none) return;
  if (tell_ == Tell::first_few && told_ == few) {
    console_.note("more is skipped: -v tells of each, --rejects=FILE writes them down");
  } else if (tell_ == Tell::all || told_ < few) {
    console_.note(line_of(skipped) + "; skipped");
  }
  ++told_;
}

Result<void> SkipLog::close() {
  if (!rejects_.is_open()) return {};
  errno = 0;
  rejects_.close();
  if (!rejects_) return cannot_write(rejects_path_, errno == 0 ? EIO : errno);
  return {};
}

std::string line_of(const Skipped& skipped) {
  auto line = fmt::format("{}: {}", place_of(skipped.origin), name_of(skipped.reason));
  if (!skipped.detail.empty()) line.append(": ").append(skipped.detail);
  return line;
}

}  // namespace news
