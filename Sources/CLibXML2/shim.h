#ifndef PAL_CLIBXML2_SHIM_H
#define PAL_CLIBXML2_SHIM_H

#include <libxml/parser.h>
#include <libxml/tree.h>

// xmlFree is a mutable global function pointer, which Swift 6 refuses to call.
static inline void pal_xml_free(void *pointer) { xmlFree(pointer); }

#endif
