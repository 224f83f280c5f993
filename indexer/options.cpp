#include "indexer/options.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <utility>

#include <boost/program_options.hpp>

#include "indexer/option_table.hpp"
#include "indexer/option_values.hpp"
#include "indexer/read/charset.hpp"

namespace news {
namespace {

namespace po = boost::program_options;
using Kind = Error::Kind;

/// Takes one option's value; an Error where it cannot be.
using Setter = std::function<Result<void>(IndexerOptions&, const std::string&)>;

Setter on(bool IndexerOptions::*flag) {
  return [flag](IndexerOptions& options, const std::string&) {
    options.*flag = true;
    return Result<void>{};
  };
}

Setter act(Action action) {
  return [action](IndexerOptions& options, const std::string&) {
    // Whoever asks for help gets help, whatever else stands on the line.
    if (options.action != Action::help) options.action = action;
    return Result<void>{};
  };
}

/// text: where in the options it goes.
Setter text(std::function<std::string&(IndexerOptions&)> place) {
  return [place = std::move(place)](IndexerOptions& options, const std::string& value) {
    place(options) = value;
    return Result<void>{};
  };
}

Setter list(std::function<std::vector<std::string>&(IndexerOptions&)> place) {
  return [place = std::move(place)](IndexerOptions& options, const std::string& value) {
    place(options).push_back(value);
    return Result<void>{};
  };
}

Result<void> set_format(IndexerOptions& options, const std::string& value) {
  options.format = value == "auto" ? "" : value;
  if (options.format.empty() || read::reader_named(value)) return {};
  std::string names = "auto";
  for (const auto& reader : read::readers()) names.append(", ").append(reader.name);
  return Error{Kind::bad_option, fmt::format("--format: no such format: \"{}\"", value),
               "one of " + names};
}

Result<void> set_encoding(IndexerOptions& options, const std::string& value) {
  options.read.encoding = value;
  if (read::knows_charset(value)) return {};
  return Error{Kind::bad_option, fmt::format("--encoding: no such character set: \"{}\"", value),
               "for example UTF-8, windows-1252, ISO-8859-2, Shift_JIS"};
}

Result<void> set_language(IndexerOptions& options, const std::string& value) {
  const bool is_code =
      (value.size() == 2 || value.size() == 3) &&
      std::all_of(value.begin(), value.end(), [](char c) { return 'a' <= c && c <= 'z'; });
  options.read.language = value;
  if (is_code) return {};
  return Error{Kind::bad_option, fmt::format("--lang: no language code: \"{}\"", value),
               "two small letters, as in ISO 639-1: en, fr, de"};
}

Result<void> set_map(IndexerOptions& options, const std::string& value) {
  auto mapping = read_mapping(value);
  if (!mapping) return mapping.error();
  options.read.names[mapping->first] = mapping->second;
  return {};
}

Setter size(std::string_view option, std::function<std::size_t&(IndexerOptions&)> place) {
  return [option, place = std::move(place)](IndexerOptions& options,
                                            const std::string& value) -> Result<void> {
    const auto bytes = read_size(option, value);
    if (!bytes) return bytes.error();
    place(options) = *bytes;
    return {};
  };
}

constexpr std::uint64_t most_members = 1'000'000'000;
constexpr std::uint64_t most_ratio = 1'000'000;
constexpr std::uint64_t most_nesting = 16;
constexpr std::uint64_t most_depth = 10'000;

Setter number(std::string_view option, std::uint64_t most,
              std::function<std::uint64_t&(IndexerOptions&)> place) {
  return [option, most, place = std::move(place)](IndexerOptions& options,
                                                  const std::string& value) -> Result<void> {
    const auto read = read_number(option, value, 0, most);
    if (!read) return read.error();
    place(options) = *read;
    return {};
  };
}

Result<void> set_jobs(IndexerOptions& options, const std::string& value) {
  const auto jobs = read_number("jobs", value, 1, 256);
  if (!jobs) return jobs.error();
  options.jobs = static_cast<unsigned>(*jobs);
  return {};
}

Result<void> set_commit(IndexerOptions& options, const std::string& value) {
  const auto seconds = read_number("commit", value, 1, 86'400);
  if (!seconds) return seconds.error();
  options.commit_every = std::chrono::seconds{*seconds};
  return {};
}

Result<void> set_build(IndexerOptions& options, const std::string& value) {
  const auto which = read_word("build", value, {"auto", "bulk", "api"});
  if (!which) return which.error();
  options.build = static_cast<Way>(*which);
  return {};
}

Result<void> set_summary(IndexerOptions& options, const std::string& value) {
  const auto which = read_word("summary", value, {"text", "json", "none"});
  if (!which) return which.error();
  options.summary = static_cast<Summary>(*which);
  return {};
}

Result<void> set_progress(IndexerOptions& options, const std::string& value) {
  const auto which = read_word("progress", value, {"auto", "always", "never"});
  if (!which) return which.error();
  options.progress = static_cast<When>(*which);
  return {};
}

using Options = IndexerOptions;

/// The limits on what is read, each by the option that its refusals name.
std::map<std::string, Setter> limit_setters() {
  const auto bytes = [](std::string_view option, auto read::Limits::*limit) {
    return size(
        option, [limit](Options & o) -> auto& { return o.read.limits.*limit; });
  };
  const auto count = [](std::string_view option, std::uint64_t most, auto read::Limits::*limit) {
    return number(
        option, most, [limit](Options & o) -> auto& { return o.read.limits.*limit; });
  };
  using read::Limits;
  return {
      {"max-size", bytes("max-size", &Limits::article_bytes)},
      {"max-document", bytes("max-document", &Limits::document_bytes)},
      {"max-depth", count("max-depth", most_depth, &Limits::depth)},
      {"max-member", bytes("max-member", &Limits::member_bytes)},
      {"max-archive", bytes("max-archive", &Limits::archive_bytes)},
      {"max-members", count("max-members", most_members, &Limits::members)},
      {"max-ratio", count("max-ratio", most_ratio, &Limits::ratio)},
      {"max-nesting", count("max-nesting", most_nesting, &Limits::nesting)},
  };
}

std::map<std::string, Setter> setters() {
  std::map<std::string, Setter> all{
      {"format", set_format},
      {"map", set_map},
      {"include", list([](Options & o) -> auto& { return o.find.include; })},
      {"exclude", list([](Options & o) -> auto& { return o.find.exclude; })},
      {"encoding", set_encoding},
      {"max-text", size(
                       "max-text", [](Options & o) -> auto& { return o.text_bytes; })},
      {"source", text([](Options & o) -> auto& { return o.read.source; })},
      {"lang", set_language},
      {"index", text([](Options & o) -> auto& { return o.index; })},
      {"no-learn", on(&Options::no_learn)},
      {"no-groups", on(&Options::no_groups)},
      {"full-page", on(&Options::full_page)},
      {"keep-all", on(&Options::keep_all)},
      {"rebuild", on(&Options::rebuild)},
      {"update", on(&Options::update)},
      {"prune", on(&Options::prune)},
      {"remove", list([](Options & o) -> auto& { return o.remove; })},
      {"compact", act(Action::compact)},
      {"jobs", set_jobs},
      {"memory", size(
                     "memory", [](Options & o) -> auto& { return o.memory_bytes; })},
      {"commit", set_commit},
      {"build", set_build},
      {"dry-run", act(Action::dry_run)},
      {"show-removed", on(&Options::show_removed)},
      {"status", act(Action::status)},
      {"check", act(Action::check)},
      {"repair", on(&Options::repair)},
      {"formats", act(Action::formats)},
      {"rejects", text([](Options & o) -> auto& { return o.rejects; })},
      {"strict", on(&Options::strict)},
      {"summary", set_summary},
      {"progress", set_progress},
      {"quiet", on(&Options::quiet)},
      {"verbose", on(&Options::verbose)},
      {"help", act(Action::help)},
      {"version", act(Action::version)},
  };
  all.merge(limit_setters());
  return all;
}

po::options_description description() {
  po::options_description all;
  for (const auto& option : option_table()) {
    auto names = std::string{option.name};
    if (option.letter) names.append(",").append(1, option.letter);
    all.add_options()(names.c_str(), new po::untyped_value(option.argument.empty()));
  }
  return all;
}

Error unknown(const std::string& option) {
  return {Kind::bad_option, fmt::format("no such option: {}", option),
          "see indexer --help; a name that begins with '-' goes after '--'"};
}

/// Boost's own texts name options in several ways; ours always as they are typed.
Result<po::parsed_options> parsed(const std::vector<std::string>& arguments) {
  using po::command_line_style::allow_guessing;
  using po::command_line_style::unix_style;
  const auto all = description();
  try {
    auto options =
        po::command_line_parser(arguments).options(all).style(unix_style & ~allow_guessing).run();
    // The result points at the description, which ends here.
    options.description = nullptr;
    return options;
  } catch (const po::unknown_option& thrown) {
    return unknown(thrown.get_option_name());
  } catch (const po::error& thrown) {
    return Error{Kind::bad_option, thrown.what(), "see indexer --help"};
  }
}

/// What cannot be asked for together, and what is missing.
Result<void> agree(const IndexerOptions& options) {
  const auto refused = [](std::string what, std::string hint) {
    return Error{Kind::bad_option, std::move(what), std::move(hint)};
  };
  if (options.repair && options.action != Action::check)
    return refused("--repair mends what --check finds", "add --check");
  const bool reads = options.action == Action::build || options.action == Action::dry_run;
  if (!reads && options.action != Action::help && options.action != Action::version &&
      !options.inputs.empty())
    return refused(
        fmt::format("an INPUT (\"{}\") beside an option that reads none", options.inputs.front()),
        "do one after the other, in two commands");
  if (reads && options.inputs.empty() && !(options.prune && !options.rebuild))
    return refused("no INPUT", "name files or folders with articles; see indexer --help");
  if (std::count(options.inputs.begin(), options.inputs.end(), "") > 0)
    return refused("an INPUT is empty", "a variable that is not set?");
  if (options.rebuild && (options.update || options.prune))
    return refused("--rebuild reads everything anew: it goes with neither --update nor --prune",
                   "leave one of them out");
  if (options.show_removed && options.keep_all)
    return refused("--keep-all takes nothing out that --show-removed could show",
                   "leave one of them out");
  if (options.show_removed && options.action != Action::dry_run)
    return refused("--show-removed shows articles without indexing them", "add --dry-run");
  return {};
}

}  // namespace

Result<IndexerOptions> read_options(const std::vector<std::string>& arguments) {
  const auto given = parsed(arguments);
  if (!given) return given.error();
  const auto known = setters();
  IndexerOptions options;
  for (const auto& option : given->options) {
    const auto value = option.value.empty() ? std::string{} : option.value.front();
    if (option.string_key.empty()) {
      options.inputs.insert(options.inputs.end(), option.value.begin(), option.value.end());
      continue;
    }
    const auto setter = known.find(option.string_key);
    if (setter == known.end()) return unknown("--" + option.string_key);
    if (const auto set = setter->second(options, value); !set) return set.error();
  }
  options.read.include = options.find.include;  // members of archives are chosen as files are
  options.read.exclude = options.find.exclude;
  if (!options.remove.empty() && options.action == Action::build) options.action = Action::remove;
  if (const auto agreed = agree(options); !agreed) return agreed.error();
  return options;
}

}  // namespace news
