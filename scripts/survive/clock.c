/* Moves the time of day of a program, forward or back, while it runs.
 *
 * Loaded with LD_PRELOAD. SURVIVE_CLOCK names a file of eight bytes: so many milliseconds are added.
 */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static volatile int64_t *clock_shift;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("SURVIVE_CLOCK");
    int file = path ? open(path, O_RDONLY | O_CLOEXEC) : -1;
    if (file < 0) return;
    void *page = mmap(NULL, sizeof(int64_t), PROT_READ, MAP_SHARED, file, 0);
    if (page != MAP_FAILED) clock_shift = page;
    close(file);
}

/* The time of day jumps; what only counts seconds since some start does not, as in a real jump. */
static int64_t shift(void) { return clock_shift ? *clock_shift : 0; }

int clock_gettime(clockid_t clock, struct timespec *time) {
    int done = syscall(SYS_clock_gettime, clock, time);
    if (!done && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
        int64_t moved = (int64_t)time->tv_nsec + (shift() % 1000) * 1000000;
        time->tv_sec += shift() / 1000;
        if (moved < 0) moved += 1000000000, time->tv_sec--;
        if (moved >= 1000000000) moved -= 1000000000, time->tv_sec++;
        time->tv_nsec = moved;
    }
    return done;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
    struct timespec time;
    (void)zone;
    if (clock_gettime(CLOCK_REALTIME, &time)) return -1;
    now->tv_sec = time.tv_sec;
    now->tv_usec = time.tv_nsec / 1000;
    return 0;
}

time_t time(time_t *now) {
    struct timespec time;
    if (clock_gettime(CLOCK_REALTIME, &time)) return -1;
    if (now) *now = time.tv_sec;
    return time.tv_sec;
}
