#include <lmdb.h>
/* statfs(2), to refuse network file systems; the Glibc module lacks it. */
#include <sys/statfs.h>
