#ifndef PAL_CZLIB_SHIM_H
#define PAL_CZLIB_SHIM_H

#include <zlib.h>

#endif
