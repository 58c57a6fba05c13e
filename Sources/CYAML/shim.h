#ifndef PAL_CYAML_SHIM_H
#define PAL_CYAML_SHIM_H

#include <yaml.h>

#endif
