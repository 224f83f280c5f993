#include "searcher/ask/alias_file.hpp"

#include <cerrno>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

namespace news::ask {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = std::size_t{4} << 20;

Result<std::string> contents(const fs::path& file) {
  const auto failed = [&file](const std::string& why) {
    return Error{Error::Kind::io, fmt::format("reading the aliases '{}': {}", file.string(), why),
                 "a line is names of one thing, with tabs between them"};
  };
  std::error_code code;
  if (fs::is_directory(file, code)) return failed("it is a folder");
  errno = 0;
  std::ifstream stream{file, std::ios::binary};
  if (!stream) return failed(std::generic_category().message(errno == 0 ? EIO : errno));
  std::string text(most_bytes + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (stream.bad()) return failed(std::generic_category().message(EIO));
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.size() > most_bytes) return failed("it is over 4 MiB long");
  return text;
}

}  // namespace

Result<LoadedAliases> load_aliases(const Setup& setup) {
  LoadedAliases loaded;
  if (setup.no_aliases) return loaded;
  loaded.aliases = retrieve::built_in_aliases();
  auto file = setup.alias_file;
  std::error_code code;
  if (file.empty()) {
    file = setup.around.config_home / "news" / "aliases.tsv";
    if (setup.around.config_home.empty() || !fs::exists(file, code)) return loaded;
  }
  const auto text = contents(file);
  if (!text) return text.error();
  for (const auto& warning : loaded.aliases.add(*text))
    loaded.warnings.push_back(fmt::format("{}: {}", file.string(), warning));
  return loaded;
}

}  // namespace news::ask
