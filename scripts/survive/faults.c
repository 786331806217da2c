/* Stands between a program and the kernel, and lets what happens to its files go wrong.
 *
 * Loaded with LD_PRELOAD. Only files below SURVIVE_FOLDER are touched. What goes wrong is chosen
 * in the environment:
 *
 *   SURVIVE_SITES=FILE    one line for each call that could have failed: number, name, file, size
 *   SURVIVE_FAIL_AT=N     the N-th such call fails; SURVIVE_FAIL_FROM=N that one and all after it
 *   SURVIVE_ERROR=5       with this errno; SURVIVE_SHORT=1 writes half instead, and says so
 *   SURVIVE_JOURNAL=FILE  everything written since the last sync of each file, old and new
 *   SURVIVE_LIE=1         a sync is answered at once and never noted: a disk that lies
 *
 * The journal is a row of records: struct record, the path, the old bytes, the new bytes.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

enum { WRITTEN = 1, CUT = 2, SYNCED = 3, REMOVED = 4 };

struct record {
    uint32_t kind, path, before, after;
    int64_t offset, size;
};

static const char *folder;
static int sites = -1, journal = -1;
static long fail_at, fail_from, calls;
static int error_number, is_short, lies;
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static long number(const char *name) {
    const char *text = getenv(name);
    return text ? atol(text) : 0;
}

static int appending(const char *name) {
    const char *path = getenv(name);
    return path ? syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600) : -1;
}

__attribute__((constructor)) static void begin(void) {
    folder = getenv("SURVIVE_FOLDER");
    sites = appending("SURVIVE_SITES");
    journal = appending("SURVIVE_JOURNAL");
    fail_at = number("SURVIVE_FAIL_AT");
    fail_from = number("SURVIVE_FAIL_FROM");
    error_number = number("SURVIVE_ERROR");
    is_short = number("SURVIVE_SHORT");
    lies = number("SURVIVE_LIE");
}

/* The path of an open file, or of a name, when it lies below the folder. */
static int is_ours(const char *path) {
    size_t length = folder ? strlen(folder) : 0;
    return length && !strncmp(path, folder, length) && path[length] == '/';
}

static int path_of(int file, char path[PATH_MAX]) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = syscall(SYS_readlinkat, AT_FDCWD, link, path, PATH_MAX - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return is_ours(path);
}

/* Counts the call; whether it is the one to fail. */
static int fails(const char *name, const char *path, long size) {
    long mine = ++calls;
    if (sites >= 0) {
        char line[PATH_MAX + 64];
        const char *last = strrchr(path, '/');
        int length = snprintf(line, sizeof line, "%ld %s %s %ld\n", mine, name, last ? last + 1 : path, size);
        syscall(SYS_write, sites, line, length);
    }
    return mine == fail_at || (fail_from && mine >= fail_from);
}

static void note(uint32_t kind, const char *path, int64_t offset, int64_t size,
                 const void *before, uint32_t kept, const void *after, uint32_t length) {
    struct record record = {kind, strlen(path), kept, length, offset, size};
    struct iovec parts[] = {{&record, sizeof record}, {(void *)path, record.path},
                            {(void *)before, kept}, {(void *)after, length}};
    syscall(SYS_writev, journal, parts, 4);
}

static int64_t size_of(int file) {
    struct stat state;
    return fstat(file, &state) ? 0 : state.st_size;
}

/* Notes what stood there before `length` bytes are put at `offset`. */
static void note_write(int file, const char *path, const void *bytes, size_t length, int64_t offset) {
    char *before = malloc(length ? length : 1);
    ssize_t kept = before ? syscall(SYS_pread64, file, before, length, offset) : 0;
    note(WRITTEN, path, offset, size_of(file), before, kept > 0 ? kept : 0, bytes, length);
    free(before);
}

static int64_t place(int file, int64_t offset) {
    return offset >= 0 ? offset : syscall(SYS_lseek, file, 0, SEEK_CUR);
}

static long put(int file, const void *bytes, size_t length, int64_t offset) {
    if (offset < 0) return syscall(SYS_write, file, bytes, length);
    return syscall(SYS_pwrite64, file, bytes, length, offset);
}

static ssize_t any_write(const char *name, int file, const void *bytes, size_t length, int64_t offset) {
    char path[PATH_MAX];
    if (!folder || !path_of(file, path)) return put(file, bytes, length, offset);
    pthread_mutex_lock(&lock);
    int failing = fails(name, path, length);
    if (failing && is_short && length > 1) length /= 2;
    ssize_t done = -1;
    if (!failing || is_short) {
        if (journal >= 0) note_write(file, path, bytes, length, place(file, offset));
        done = put(file, bytes, length, offset);
    } else {
        errno = error_number;
    }
    int kept = errno;
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

ssize_t write(int file, const void *bytes, size_t length) { return any_write("write", file, bytes, length, -1); }
ssize_t pwrite(int file, const void *bytes, size_t length, off_t offset) { return any_write("pwrite", file, bytes, length, offset); }
ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset) { return any_write("pwrite", file, bytes, length, offset); }

static ssize_t any_writev(int file, const struct iovec *parts, int count, int64_t offset) {
    char path[PATH_MAX];
    if (!folder || !path_of(file, path))
        return offset < 0 ? syscall(SYS_writev, file, parts, count) : syscall(SYS_pwritev, file, parts, count, offset, 0);
    ssize_t all = 0;
    for (int part = 0; part < count; part++) {
        int64_t at = offset < 0 ? -1 : offset + all;
        ssize_t done = any_write(offset < 0 ? "writev" : "pwritev", file, parts[part].iov_base, parts[part].iov_len, at);
        if (done < 0) return all ? all : -1;
        all += done;
        if ((size_t)done < parts[part].iov_len) break;
    }
    return all;
}

ssize_t writev(int file, const struct iovec *parts, int count) { return any_writev(file, parts, count, -1); }
ssize_t pwritev(int file, const struct iovec *parts, int count, off_t offset) { return any_writev(file, parts, count, offset); }
ssize_t pwritev64(int file, const struct iovec *parts, int count, off64_t offset) { return any_writev(file, parts, count, offset); }

/* The lock is held, so that nothing is written while the sync runs and then taken for synced. */
static int any_sync(const char *name, long call, int file) {
    char path[PATH_MAX];
    if (!folder || !path_of(file, path)) return syscall(call, file);
    pthread_mutex_lock(&lock);
    int failing = fails(name, path, 0), done = -1;
    if (failing && !is_short) errno = error_number;
    else if (lies) done = 0;
    else if (!(done = syscall(call, file)) && journal >= 0) note(SYNCED, path, 0, 0, "", 0, "", 0);
    int kept = errno;
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

int fsync(int file) { return any_sync("fsync", SYS_fsync, file); }
int fdatasync(int file) { return any_sync("fdatasync", SYS_fdatasync, file); }

static int any_cut(int file, int64_t size) {
    char path[PATH_MAX];
    if (!folder || !path_of(file, path)) return syscall(SYS_ftruncate, file, size);
    pthread_mutex_lock(&lock);
    int failing = fails("ftruncate", path, size), done = -1;
    if (failing && !is_short) errno = error_number;
    else {
        int64_t old = size_of(file);
        size_t gone = old > size ? old - size : 0;
        char *before = gone && journal >= 0 ? malloc(gone) : NULL;
        if (before && syscall(SYS_pread64, file, before, gone, size) != (ssize_t)gone) gone = 0;
        if (journal >= 0) note(CUT, path, size, old, before ? before : "", before ? gone : 0, "", 0);
        free(before);
        done = syscall(SYS_ftruncate, file, size);
    }
    int kept = errno;
    pthread_mutex_unlock(&lock);
    errno = kept;
    return done;
}

int ftruncate(int file, off_t size) { return any_cut(file, size); }
int ftruncate64(int file, off64_t size) { return any_cut(file, size); }

/* A failing name: nothing is renamed or removed. */
static int fails_on(const char *name, const char *path) {
    if (!folder || !is_ours(path)) return 0;
    pthread_mutex_lock(&lock);
    int failing = fails(name, path, 0) && !is_short;
    if (!failing && journal >= 0) note(REMOVED, path, 0, 0, "", 0, "", 0);
    pthread_mutex_unlock(&lock);
    if (failing) errno = error_number;
    return failing;
}

int rename(const char *old, const char *new) {
    return fails_on("rename", old) ? -1 : syscall(SYS_renameat2, AT_FDCWD, old, AT_FDCWD, new, 0);
}
int unlink(const char *path) { return fails_on("unlink", path) ? -1 : syscall(SYS_unlinkat, AT_FDCWD, path, 0); }
