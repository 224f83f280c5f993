#include "searcher/ask/saved_queries.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <system_error>

#include <fmt/format.h>

#include "searcher/ask/replace_file.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/query/show.hpp"

namespace news::ask {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = std::size_t{1} << 20;

Error failed(std::string_view doing, const fs::path& file, int reason) {
  return {Error::Kind::io,
          fmt::format("{} '{}': {}", doing, file.string(), std::generic_category().message(reason)),
          "saved queries are plain text files of one query each"};
}

Result<std::optional<std::string>> saved_text(const fs::path& file) {
  std::error_code code;
  if (!fs::exists(file, code)) return std::optional<std::string>{};
  if (fs::is_directory(file, code)) return failed("reading the saved query", file, EISDIR);
  errno = 0;
  std::ifstream stream{file, std::ios::binary};
  if (!stream) return failed("reading the saved query", file, errno == 0 ? EIO : errno);
  std::string text(most_bytes + 1, '\0');
  stream.read(text.data(), static_cast<std::streamsize>(text.size()));
  if (stream.bad()) return failed("reading the saved query", file, EIO);
  text.resize(static_cast<std::size_t>(stream.gcount()));
  if (text.size() > most_bytes) return failed("reading the saved query", file, EFBIG);
  return std::optional{query::query_of_file(text)};
}

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code code;
  for (fs::directory_iterator each{folder, code}, end; !code && each != end; each.increment(code))
    if (auto name = each->path().filename().string(); query::is_saved_name(name))
      names.push_back(std::move(name));
  std::sort(names.begin(), names.end());
  return names;
}

Result<void> write_file(const fs::path& file, const std::string& text) {
  std::error_code code;
  fs::create_directories(file.parent_path(), code);
  if (code) return failed("making the folder of the saved query", file, code.value());
  if (const int reason = replace_file(file, text); reason != 0)
    return failed("writing the saved query", file, reason);
  return {};
}

query::ParseOptions options_of(const Setup& setup, const Request& request) {
  return {.now = setup.around.now,
          .any = request.any,
          .exact = request.exact,
          .lenient = request.lenient,
          .dialect = request.dialect,
          .saved = setup.saved};
}

/// The text to save, as typed where that is enough; an Error where it cannot be read.
Result<std::string> text_to_save(const query::ParseOptions& options, std::string text) {
  const auto parsed = query::parse(text, options);
  if (!parsed) return parsed.error();
  const bool special =
      options.any || options.exact || options.lenient || options.dialect != query::Dialect::news;
  if (special) text = query::show(parsed->query);
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text.starts_with('#') ? " " + text : text;  // else it would be a comment
}

/// With the new text under its name, the name must still be read: it may have come to hold itself.
Result<void> check_whole(const Setup& setup, const std::string& name, const std::string& text) {
  query::ParseOptions options{.now = setup.around.now, .saved = setup.saved};
  options.saved.text =
      [&, old = setup.saved.text](const std::string& asked) -> Result<std::optional<std::string>> {
    if (asked == name) return std::optional{text};
    return old ? old(asked) : std::optional<std::string>{};
  };
  const auto parsed = query::parse("@" + name, options);
  if (!parsed) return parsed.error();
  return {};
}

}  // namespace

fs::path saved_folder(const fs::path& config_home) { return config_home / "news" / "queries"; }

query::SavedQueries saved_queries(const fs::path& config_home) {
  if (config_home.empty()) return {};
  const auto folder = saved_folder(config_home);
  return {.text = [folder](const std::string& name) { return saved_text(folder / name); },
          .names = [folder] { return names_in(folder); }};
}

Result<Saved> save_query(const Setup& setup, const Request& request, const std::string& name) {
  if (!query::is_saved_name(name))
    return Error{Error::Kind::bad_option,
                 fmt::format("this cannot be the name of a saved query: \"{}\"", name),
                 "names are letters, digits, - _ and ., and begin with a letter or digit"};
  if (setup.around.config_home.empty())
    return Error{Error::Kind::io, "there is no folder for saved queries", "set HOME"};
  const auto text = text_to_save(options_of(setup, request), request.text);
  if (!text) return text.error();
  if (const auto whole = check_whole(setup, name, *text); !whole) return whole.error();
  Saved saved{.file = saved_folder(setup.around.config_home) / name};
  std::error_code code;
  saved.replaced = fs::exists(saved.file, code);
  if (const auto written = write_file(saved.file, *text + "\n"); !written) return written.error();
  return saved;
}

}  // namespace news::ask
