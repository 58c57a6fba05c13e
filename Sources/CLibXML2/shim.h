#ifndef PAL_CLIBXML2_SHIM_H
#define PAL_CLIBXML2_SHIM_H

// Debian builds libxml2 with ICU, whose enums clash with those of Foundation's own copy. Only
// xmlCharEncodingHandler, which is not used here, is laid out differently without it.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// How many bytes of the document the parser has read; xmlByteConsumed would re-encode to find out.
static inline size_t pal_xml_offset(xmlParserCtxtPtr context) {
    if (!context->input) return 0;
    return context->input->consumed + (size_t)(context->input->cur - context->input->base);
}

// Ends the parse from inside an error handler. xmlStopParser frees the input, which is safe only
// from the other callbacks: after an error the parser may still hold pointers into it.
static inline void pal_xml_give_up(xmlParserCtxtPtr context) {
    context->instate = XML_PARSER_EOF;
    context->disableSAX = 1;
}

#endif
