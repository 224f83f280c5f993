#include "indexer/build/target.hpp"

#include <algorithm>
#include <string>
#include <system_error>

#include <xapian.h>

#include "common/base/program.hpp"
#include "common/index/generation.hpp"
#include "common/index/open.hpp"
#include "common/index/xapian_guard.hpp"
#include "common/schema/metadata.hpp"
#include "common/schema/version.hpp"
#include "indexer/build/check.hpp"
#include "indexer/build/durable.hpp"
#include "indexer/build/seal.hpp"

namespace news::build {
namespace {

namespace fs = std::filesystem;
using Kind = Error::Kind;

fs::path unfinished(const fs::path& generation) { return fs::path{generation} += ".tmp"; }

/// Writes nothing into a folder that holds something else.
Result<void> prepare_folder(const fs::path& index) {
  if (const auto now = index::current_generation(index);
      !now && now.error().kind == Kind::wrong_schema)
    return Error{Kind::wrong_schema, now.error().what,
                 "name a new or an empty folder with --index; nothing was written"};
  return make_folder_durably(index);
}

std::uint64_t newest_number(const fs::path& index) {
  std::uint64_t newest = 0;
  std::error_code failure;
  for (fs::directory_iterator each{index, failure}, end; !failure && each != end;
       each.increment(failure))
    newest = std::max(newest, index::generation_number(each->path().filename()).value_or(0));
  return newest;
}

/// The number that `current` names, 0 where it names none.
std::uint64_t current_number(const fs::path& index) {
  const auto current = index::current_generation(index);
  return current ? index::generation_number(current->filename()).value_or(0) : 0;
}

Result<void> point_current_at(const fs::path& index, std::uint64_t number) {
  const auto link = index / index::current_name;
  const auto fresh = unfinished(link);
  std::error_code failure;
  fs::remove(fresh, failure);
  fs::create_symlink(index::generation_path(index, number).filename(), fresh, failure);
  if (!failure) fs::rename(fresh, link, failure);
  if (failure) return system_error("write", link, failure.value());
  return sync_folder(index);
}

enum class Unfinished : std::uint8_t { keep, remove };

/// Removes what readers cannot see: unfinished files and, where there is a current generation, all
/// but it and the one before.
void remove_litter(const fs::path& index, Unfinished unfinished_files = Unfinished::remove) {
  const auto current = current_number(index);
  std::error_code failure;
  for (fs::directory_iterator each{index, failure}, end; !failure && each != end;
       each.increment(failure)) {
    const auto number = index::generation_number(each->path().filename());
    const bool outlived = number && current != 0 && (*number > current || *number + 1 < current);
    std::error_code ignored;  // litter that stays does no harm
    const bool is_unfinished =
        unfinished_files == Unfinished::remove && each->path().extension() == ".tmp";
    if (outlived || is_unfinished) fs::remove_all(each->path(), ignored);
  }
}

Result<void> make_empty(const fs::path& generation, const NewIndex& fresh) {
  const auto made = index::guarded(fmt::format("making '{}'", generation.string()), [&] {
    Xapian::WritableDatabase database{generation.string(),
                                      Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS};
    namespace key = schema::metadata;
    database.set_metadata(std::string{key::schema}, std::to_string(schema::version));
    database.set_metadata(std::string{key::analysis}, analysis::write_settings(fresh.analysis));
    database.set_metadata(std::string{key::program},
                          fmt::format("{} {}", program_name, program_version));
    if (fresh.groups) database.set_metadata(std::string{key::stories}, "1");
    database.commit();
    database.close();
  });
  if (!made) return made.error();
  return sync_files_of(generation);
}

/// Gives a finished generation its name and makes it the one that readers open.
Result<void> name_and_point(const fs::path& index, std::uint64_t number) {
  const auto named = index::generation_path(index, number);
  std::error_code failure;
  fs::rename(unfinished(named), named, failure);
  if (failure) return system_error("rename", unfinished(named), failure.value());
  if (const auto synced = sync_folder(index); !synced) return synced.error();
  return point_current_at(index, number);
}

Result<fs::path> generation_to_keep(const fs::path& index, const NewIndex& fresh) {
  auto current = index::current_generation(index);
  if (current || current.error().kind != Kind::not_found) return current;
  // A generation has its name only once it is whole, so a link that got lost can be made again.
  if (const auto newest = newest_number(index); newest != 0) {
    if (const auto pointed = point_current_at(index, newest); !pointed) return pointed.error();
    return index::current_generation(index);
  }
  if (const auto made = make_empty(unfinished(index::generation_path(index, 1)), fresh); !made)
    return made.error();
  if (const auto named = name_and_point(index, 1); !named) return named.error();
  return index::current_generation(index);
}

/// Articles of one layout only: what is added must be as what is there.
Result<analysis::Settings> settings_of(const fs::path& index) {
  const auto opened = index::open_index({index});
  if (!opened) return opened.error();
  if (opened->schema != schema::version)
    return Error{Kind::wrong_schema,
                 fmt::format("'{}' was written with schema {}, this indexer writes {}",
                             index.string(), opened->schema, schema::version),
                 "rebuild it: indexer --rebuild"};
  return opened->analysis;
}

}  // namespace

Result<Target> open_target(const fs::path& index, const NewIndex& fresh, Start start) {
  if (const auto prepared = prepare_folder(index); !prepared) return prepared.error();
  auto lock = IndexLock::take(index);
  if (!lock) return lock.error();
  remove_litter(index);

  Target target{*std::move(lock), index, {}, newest_number(index) + 1, start, fresh.analysis};
  if (start == Start::anew) {
    target.generation = unfinished(index::generation_path(index, target.number));
    if (const auto made = make_empty(target.generation, fresh); !made) {
      discard(target);
      return made.error();
    }
    return target;
  }
  auto generation = generation_to_keep(index, fresh);
  if (!generation) return generation.error();
  target.generation = *std::move(generation);
  target.number = index::generation_number(target.generation.filename()).value_or(0);
  const auto written = settings_of(index);
  if (!written) return written.error();
  target.analysis = *written;
  return target;
}

Result<void> publish(const Target& target) {
  const auto findings = check_new_generation(target.generation);
  if (!findings) return findings.error();
  if (!findings->empty()) return damaged(findings->front());
  if (const auto sealed = seal(target.generation); !sealed) return sealed.error();
  if (const auto synced = sync_files_of(target.generation); !synced) return synced.error();
  if (const auto named = name_and_point(target.index, target.number); !named) return named.error();
  remove_litter(target.index);
  return {};
}

fs::path runs_folder(const Target& target) { return target.index / "runs.tmp"; }

Result<void> supersede(Target& target, const fs::path& made) {
  const bool is_rebuild = target.start == Start::anew;
  const auto number = is_rebuild ? target.number : target.number + 1;
  const auto place = unfinished(index::generation_path(target.index, number));
  std::error_code failure;
  fs::remove_all(place, failure);
  fs::rename(made, place, failure);
  if (failure) return system_error("rename", made, failure.value());
  if (is_rebuild) return {};
  if (const auto sealed = seal(place); !sealed) return sealed.error();
  if (const auto synced = sync_files_of(place); !synced) return synced.error();
  if (const auto named = name_and_point(target.index, number); !named) return named.error();
  target.number = number;
  target.generation = index::generation_path(target.index, number);
  // The runs of what is still being read lie there.
  remove_litter(target.index, Unfinished::keep);
  return {};
}

void discard(const Target& target) {
  std::error_code ignored;  // what stays is litter that the next run clears
  if (target.start == Start::anew) fs::remove_all(target.generation, ignored);
}

}  // namespace news::build
