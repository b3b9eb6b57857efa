// A disk that fails at the worst moment: LMDB's two meta pages cannot be written, everything else can. Nor does it say
// afterwards what has reached it, unless DISK_ANSWERS is set.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/types.h>

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  if (offset < 8192) {
    errno = EIO;
    return -1;
  }
  ssize_t (*real)(int, const void *, size_t, off_t) = dlsym(RTLD_NEXT, "pwrite");
  return real(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  return pwrite(file, bytes, count, offset);
}

int fsync(int file) {
  if (!getenv("DISK_ANSWERS")) {
    errno = EIO;
    return -1;
  }
  int (*real)(int) = dlsym(RTLD_NEXT, "fsync");
  return real(file);
}
