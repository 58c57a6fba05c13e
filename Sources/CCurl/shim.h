#ifndef PAL_CCURL_SHIM_H
#define PAL_CCURL_SHIM_H

#include <curl/curl.h>

// curl_easy_setopt is variadic, which Swift cannot call: one wrapper for each kind of value.
static inline CURLcode pal_curl_set_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

#endif
