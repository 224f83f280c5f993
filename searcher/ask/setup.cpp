#include "searcher/ask/setup.hpp"

namespace news::ask {

bool speaks_json(const Setup& setup) {
  return setup.renderer != nullptr &&
         (setup.renderer->name == "jsonl" || setup.renderer->name == "json");
}

}  // namespace news::ask
