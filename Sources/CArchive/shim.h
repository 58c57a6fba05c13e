#ifndef PAL_CARCHIVE_SHIM_H
#define PAL_CARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

#endif
