// A library to be loaded before all others (LD_PRELOAD). It counts the calls that change files
// below a folder, and can let one of them fail, write a part only, or be the last thing that the
// process does. What it is to do stands in the environment:
//   NEWS_FAULTS_BELOW   the folder, an absolute path; without it nothing is touched
//   NEWS_FAULTS_LOG     a file that gets every such call, with its data, and what is said on
//   stderr:
//                       lines "call TAB path TAB other path TAB offset TAB bytes", then the bytes
//   NEWS_FAULTS_AT      the number of the call that is met, from 1
//   NEWS_FAULTS_DO      ENOSPC or EIO; short: half is written; full: half is written, then ENOSPC;
//                       kill: the process ends before it; torn: it ends when half is written
//   NEWS_FAULTS_AGAIN   set: all later calls fail as well
// injector.py drives it.

#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <string>
#include <string_view>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include "tests/hostile/faults.hpp"

namespace {

using news::tests::Faults;

/// The function that ours stands before.
template <class Function>
Function* next(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

std::string path_of(int file) {
  char room[4096];
  const auto link = "/proc/self/fd/" + std::to_string(file);
  const auto size = ::readlink(link.c_str(), room, sizeof room);
  return size < 0 ? "" : std::string(room, static_cast<std::size_t>(size));
}

std::string path_at(int folder, const char* path) {
  if (path[0] == '/') return path;
  char room[4096];
  if (folder == AT_FDCWD) return std::string{::getcwd(room, sizeof room)} + '/' + path;
  return path_of(folder) + '/' + path;
}

bool is_there(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

template <class Open>
int open_at(int folder, const char* path, int flags, const Open& real) {
  auto& faults = Faults::all();
  const auto full = path_at(folder, path);
  if ((flags & (O_CREAT | O_TRUNC)) == 0 || !faults.concerns(full)) return real();
  const bool truncates = (flags & O_TRUNC) != 0 && is_there(full);
  if (!truncates && is_there(full)) return real();
  return faults.meet({truncates ? "truncate" : "create", full}, 0,
                     [&](std::size_t) { return real(); });
}

mode_t mode_in(int flags, va_list& rest) {
  return (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : mode_t{};
}

template <class Write>
ssize_t write_to(int file, off_t offset, const void* data, std::size_t size, const Write& real) {
  auto& faults = Faults::all();
  const auto path = path_of(file);
  if (!faults.concerns(path)) return real(size);
  if (offset < 0) {
    const bool appends = (::fcntl(file, F_GETFL) & O_APPEND) != 0;
    offset = ::lseek(file, 0, appends ? SEEK_END : SEEK_CUR);
  }
  return faults.meet({"write", path, "", offset, {static_cast<const char*>(data), size}}, size,
                     real);
}

/// A call upon an open file that writes no data.
template <class Work>
int change(const char* name, int file, off_t offset, const Work& real) {
  auto& faults = Faults::all();
  const auto path = path_of(file);
  if (!faults.concerns(path)) return real();
  return faults.meet({name, path, "", offset}, 0, [&](std::size_t) { return real(); });
}

/// A call upon a name. concerned: the one that stands below the folder, if any.
template <class Work>
int rename_or_remove(const char* name, const std::string& path, const std::string& other,
                     const Work& real) {
  auto& faults = Faults::all();
  if (!faults.concerns(path)) return real();
  return faults.meet({name, path, other}, 0, [&](std::size_t) { return real(); });
}

}  // namespace

extern "C" {

int open(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const auto mode = mode_in(flags, rest);
  va_end(rest);
  return open_at(AT_FDCWD, path, flags, [&] {
    return static_cast<int>(::syscall(SYS_openat, AT_FDCWD, path, flags, mode));
  });
}

int open64(const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const auto mode = mode_in(flags, rest);
  va_end(rest);
  return open(path, flags, mode);
}

int openat(int folder, const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const auto mode = mode_in(flags, rest);
  va_end(rest);
  return open_at(folder, path, flags, [&] {
    return static_cast<int>(::syscall(SYS_openat, folder, path, flags, mode));
  });
}

int openat64(int folder, const char* path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  const auto mode = mode_in(flags, rest);
  va_end(rest);
  return openat(folder, path, flags, mode);
}

ssize_t write(int file, const void* data, std::size_t size) {
  return write_to(file, -1, data, size, [&](std::size_t part) {
    return static_cast<ssize_t>(::syscall(SYS_write, file, data, part));
  });
}

ssize_t pwrite(int file, const void* data, std::size_t size, off_t offset) {
  return write_to(file, offset, data, size, [&](std::size_t part) {
    return static_cast<ssize_t>(::syscall(SYS_pwrite64, file, data, part, offset));
  });
}

ssize_t pwrite64(int file, const void* data, std::size_t size, off64_t offset) {
  return pwrite(file, data, size, offset);
}

ssize_t writev(int file, const iovec* parts, int count) {
  if (!Faults::all().concerns(path_of(file)))
    return static_cast<ssize_t>(::syscall(SYS_writev, file, parts, count));
  std::string all;
  for (const auto& part : std::basic_string_view<iovec>{parts, static_cast<std::size_t>(count)})
    all.append(static_cast<const char*>(part.iov_base), part.iov_len);
  return write(file, all.data(), all.size());
}

// A copy goes by write() then.
ssize_t sendfile(int, int, off_t*, std::size_t) {
  errno = EINVAL;
  return -1;
}

ssize_t sendfile64(int, int, off64_t*, std::size_t) {
  errno = EINVAL;
  return -1;
}

ssize_t copy_file_range(int, off64_t*, int, off64_t*, std::size_t, unsigned) {
  errno = EINVAL;
  return -1;
}

int ftruncate(int file, off_t size) noexcept {
  return change("resize", file, size,
                [&] { return static_cast<int>(::syscall(SYS_ftruncate, file, size)); });
}

int ftruncate64(int file, off64_t size) noexcept { return ftruncate(file, size); }

int fsync(int file) {
  return change("sync", file, 0, [&] { return static_cast<int>(::syscall(SYS_fsync, file)); });
}

int fdatasync(int file) {
  return change("sync", file, 0, [&] { return static_cast<int>(::syscall(SYS_fdatasync, file)); });
}

int rename(const char* from, const char* to) noexcept {
  return rename_or_remove("rename", path_at(AT_FDCWD, from), path_at(AT_FDCWD, to),
                          [&] { return static_cast<int>(::syscall(SYS_rename, from, to)); });
}

int renameat(int from_folder, const char* from, int to_folder, const char* to) noexcept {
  return rename_or_remove("rename", path_at(from_folder, from), path_at(to_folder, to), [&] {
    return static_cast<int>(::syscall(SYS_renameat, from_folder, from, to_folder, to));
  });
}

int symlink(const char* target, const char* path) noexcept {
  return rename_or_remove("symlink", path_at(AT_FDCWD, path), target,
                          [&] { return static_cast<int>(::syscall(SYS_symlink, target, path)); });
}

int mkdir(const char* path, mode_t mode) noexcept {
  const auto full = path_at(AT_FDCWD, path);
  const auto real = [&] { return static_cast<int>(::syscall(SYS_mkdir, path, mode)); };
  return is_there(full) ? real() : rename_or_remove("mkdir", full, "", real);
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  const auto full = path_at(folder, path);
  const auto real = [&] { return static_cast<int>(::syscall(SYS_unlinkat, folder, path, flags)); };
  return is_there(full) ? rename_or_remove("remove", full, "", real) : real();
}

int unlink(const char* path) noexcept { return unlinkat(AT_FDCWD, path, 0); }

int rmdir(const char* path) noexcept { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int remove(const char* path) noexcept {
  struct stat status {};
  if (::lstat(path, &status) != 0) return -1;
  return S_ISDIR(status.st_mode) ? rmdir(path) : unlink(path);
}

std::size_t fwrite(const void* data, std::size_t size, std::size_t count, FILE* stream) {
  static const auto real = next<decltype(::fwrite)>("fwrite");
  if (stream == stderr) Faults::all().say({static_cast<const char*>(data), size * count});
  return real(data, size, count, stream);
}

}  // extern "C"
