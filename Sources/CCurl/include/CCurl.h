#ifndef PAL_CCURL_H
#define PAL_CCURL_H

// libcurl, loaded when the first request is made. Of the time that a command without a network takes to
// start, the loader spent half on libcurl and what libcurl needs; see Benchmarks/asking.py --only start.
//
// Types and constants are those of libcurl's header; functions go through this file, which also has one
// wrapper for each kind of value of the variadic ones, since Swift cannot call those.

#include <curl/curl.h>

// Loads libcurl and starts it, once a process and from any thread. Must come before anything else here.
// Returns null, or why it cannot be had: a text that stays.
const char *pal_curl_start(void);

CURL *pal_curl_easy_init(void);
void pal_curl_easy_cleanup(CURL *handle);
const char *pal_curl_easy_strerror(CURLcode code);

CURLM *pal_curl_multi_init(void);
CURLMcode pal_curl_multi_cleanup(CURLM *multi);
CURLMcode pal_curl_multi_add_handle(CURLM *multi, CURL *handle);
CURLMcode pal_curl_multi_remove_handle(CURLM *multi, CURL *handle);
CURLMcode pal_curl_multi_perform(CURLM *multi, int *running);
CURLMcode pal_curl_multi_poll(CURLM *multi, int milliseconds);
CURLMcode pal_curl_multi_wakeup(CURLM *multi);
CURLMsg *pal_curl_multi_info_read(CURLM *multi, int *left);

struct curl_slist *pal_curl_slist_append(struct curl_slist *list, const char *text);
void pal_curl_slist_free_all(struct curl_slist *list);

// Bytes that arrive: CURLOPT_WRITEFUNCTION and CURLOPT_HEADERFUNCTION.
typedef size_t (*pal_curl_bytes)(char *bytes, size_t size, size_t count, void *context);

CURLcode pal_curl_set_long(CURL *handle, CURLoption option, long value);
CURLcode pal_curl_set_size(CURL *handle, CURLoption option, curl_off_t value);
CURLcode pal_curl_set_text(CURL *handle, CURLoption option, const char *value);
CURLcode pal_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value);
CURLcode pal_curl_set_pointer(CURL *handle, CURLoption option, void *value);
CURLcode pal_curl_set_bytes(CURL *handle, CURLoption option, pal_curl_bytes value);
// CURLOPT_PREREQFUNCTION: called when a request is about to go on the wire.
CURLcode pal_curl_set_prereq(CURL *handle, curl_prereq_callback value);
CURLcode pal_curl_get_long(CURL *handle, CURLINFO info, long *value);
CURLcode pal_curl_get_size(CURL *handle, CURLINFO info, curl_off_t *value);
CURLMcode pal_curl_multi_set_long(CURLM *multi, CURLMoption option, long value);

#endif
