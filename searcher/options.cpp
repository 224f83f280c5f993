#include "searcher/options.hpp"

#include <fmt/format.h>
#include <boost/program_options.hpp>

#include "searcher/arguments.hpp"
#include "searcher/bad_option.hpp"
#include "searcher/option_table.hpp"

namespace news::searcher {
namespace {

namespace po = boost::program_options;

/// No guessing: "--lim" is not "--limit".
constexpr int style =
    po::command_line_style::allow_long | po::command_line_style::allow_short |
    po::command_line_style::allow_dash_for_short | po::command_line_style::allow_sticky |
    po::command_line_style::long_allow_adjacent | po::command_line_style::long_allow_next |
    po::command_line_style::short_allow_adjacent | po::command_line_style::short_allow_next;

po::options_description description() {
  po::options_description options;
  for (const auto& each : option_table()) {
    auto name = std::string{each.name};
    if (each.letter != 0) name.append(",").append(1, each.letter);
    if (each.argument.empty())
      options.add_options()(name.c_str(), new po::untyped_value{true});  // Boost owns it
    else
      options.add_options()(name.c_str(), po::value<std::string>());
  }
  return options;
}

struct Store {
  Typed& typed;
  std::string value{};

  void operator()(bool Typed::*flag) const { typed.*flag = true; }
  void operator()(std::optional<std::string> Typed::*single) const { typed.*single = value; }
  void operator()(std::vector<std::string> Typed::*list) const { (typed.*list).push_back(value); }
};

Error misused(std::string what) {
  return bad_option(std::move(what), "searcher --help lists the options");
}

Error as_error(const po::error_with_option_name& thrown) {
  const auto* option = option_named(thrown.get_option_name().substr(std::min<std::size_t>(
      thrown.get_option_name().find_first_not_of('-'), thrown.get_option_name().size())));
  if (option == nullptr) return misused(thrown.what());
  if (option->argument.empty()) return misused(fmt::format("--{} takes no value", option->name));
  return misused(
      fmt::format("--{} needs a value: --{}={}", option->name, option->name, option->argument));
}

}  // namespace

Result<Typed> read_typed(std::span<const std::string> arguments) {
  auto parted = part(arguments);
  if (!parted) return parted.error();
  Typed typed;
  try {
    const auto known = description();
    const auto parsed = po::command_line_parser(parted->options).options(known).style(style).run();
    for (const auto& each : parsed.options) {
      const auto* option = option_named(each.string_key);
      if (option == nullptr) return misused(fmt::format("unexpected: {}", each.string_key));
      const auto value = each.value.empty() ? std::string{} : each.value.front();
      std::visit(Store{typed, value}, option->to);
    }
  } catch (const po::error_with_option_name& thrown) {
    return as_error(thrown);
  } catch (const po::error& thrown) {
    return misused(thrown.what());
  }
  typed.words = std::move(parted->words);
  return typed;
}

}  // namespace news::searcher
