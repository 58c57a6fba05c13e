#ifndef PAL_CSQLITE_SHIM_H
#define PAL_CSQLITE_SHIM_H

#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast macro, which Swift cannot see.
static inline sqlite3_destructor_type pal_sqlite_transient(void) { return SQLITE_TRANSIENT; }

// sqlite3_db_config is variadic, which Swift cannot call; this is its form for on/off settings.
static inline int pal_sqlite_set(sqlite3 *database, int setting, int on) {
    return sqlite3_db_config(database, setting, on, (int *)0);
}

// SQLite counts its memory under a lock that every allocation takes; nobody here reads the counts.
// It is variadic, too, and has no effect once a database was opened in the process.
static inline int pal_sqlite_count_no_memory(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

#endif
