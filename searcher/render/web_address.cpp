#include "searcher/render/web_address.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace news::render {
namespace {

bool begins_with(std::string_view url, std::string_view scheme) {
  const auto lower = [](char c) {
    return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  };
  return url.size() > scheme.size() &&
         std::ranges::equal(url.substr(0, scheme.size()), scheme, {}, lower);
}

}  // namespace

std::string web_address(std::string_view url) {
  std::string address;
  if (!begins_with(url, "http://") && !begins_with(url, "https://")) return address;
  for (const char c : url) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7f)
      address += c;
    else
      address += fmt::format("%{:02X}", byte);
  }
  return address;
}

}  // namespace news::render
