#include <sqlite3.h>

/// Without counts of memory that nobody asks for, and with room for pages in each connection, readers
/// do not wait for each other at one lock. Only before the first connection is opened.
///
/// Swift cannot call a function with a varying number of arguments.
static inline int sqlite_lets_go_of_shared_locks(int pages) {
    int code = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    return code == SQLITE_OK ? sqlite3_config(SQLITE_CONFIG_PAGECACHE, (void *)0, 0, pages) : code;
}
