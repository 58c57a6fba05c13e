#ifndef PAL_CSQLITE_SHIM_H
#define PAL_CSQLITE_SHIM_H

#include <sqlite3.h>

// SQLITE_TRANSIENT is a cast macro, which Swift cannot see.
static inline sqlite3_destructor_type pal_sqlite_transient(void) { return SQLITE_TRANSIENT; }

#endif
