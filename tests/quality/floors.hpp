#pragma once

#include <fstream>
#include <string>

#include <nlohmann/json.hpp>

#include "tests/support/own_file.hpp"

namespace news::tests {

/// The floors of one kind of figure, from floors.json beside this file. They may only rise.
inline nlohmann::json floors_of(const std::string& kind) {
  std::ifstream file{own_file("tests/quality/floors.json")};
  return nlohmann::json::parse(file).at(kind);
}

}  // namespace news::tests
