#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

// The functions that are used, each under its own name and with the type that libcurl's header gives it.
#define FUNCTIONS(X)                                                                               \
    X(global_init)                                                                                 \
    X(easy_init)                                                                                   \
    X(easy_cleanup)                                                                                \
    X(easy_strerror)                                                                               \
    X(easy_setopt)                                                                                 \
    X(easy_getinfo)                                                                                \
    X(multi_init)                                                                                  \
    X(multi_cleanup)                                                                               \
    X(multi_add_handle)                                                                            \
    X(multi_remove_handle)                                                                         \
    X(multi_perform)                                                                               \
    X(multi_poll)                                                                                  \
    X(multi_wakeup)                                                                                \
    X(multi_info_read)                                                                             \
    X(multi_setopt)                                                                                \
    X(slist_append)                                                                                \
    X(slist_free_all)

#define FIELD(name) __typeof__(&curl_##name) name;
static struct { FUNCTIONS(FIELD) } library;

static pthread_once_t once = PTHREAD_ONCE_INIT;
static char reason[256];

static void load(void) {
    // Never closed: libcurl's own threads and what it registered at exit outlive any use.
    void *file = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
    if (!file) {
        snprintf(reason, sizeof reason, "libcurl cannot be loaded (%.200s)", dlerror());
        return;
    }
    // POSIX wants a function's address to survive as a void pointer, which ISO C does not promise.
#define FIND(name)                                                                                 \
    *(void **)&library.name = dlsym(file, "curl_" #name);                                          \
    if (!library.name) {                                                                           \
        snprintf(reason, sizeof reason, "libcurl is too old: it has no curl_" #name);              \
        return;                                                                                    \
    }
    FUNCTIONS(FIND)
    CURLcode code = library.global_init(CURL_GLOBAL_DEFAULT);
    if (code != CURLE_OK)
        snprintf(reason, sizeof reason, "libcurl cannot be started (%.200s)",
                 library.easy_strerror(code));
}

const char *pal_curl_start(void) {
    pthread_once(&once, load);
    return reason[0] ? reason : NULL;
}

CURL *pal_curl_easy_init(void) { return library.easy_init(); }
void pal_curl_easy_cleanup(CURL *handle) { library.easy_cleanup(handle); }
const char *pal_curl_easy_strerror(CURLcode code) { return library.easy_strerror(code); }

CURLM *pal_curl_multi_init(void) { return library.multi_init(); }
CURLMcode pal_curl_multi_cleanup(CURLM *multi) { return library.multi_cleanup(multi); }

CURLMcode pal_curl_multi_add_handle(CURLM *multi, CURL *handle) {
    return library.multi_add_handle(multi, handle);
}

CURLMcode pal_curl_multi_remove_handle(CURLM *multi, CURL *handle) {
    return library.multi_remove_handle(multi, handle);
}

CURLMcode pal_curl_multi_perform(CURLM *multi, int *running) {
    return library.multi_perform(multi, running);
}

CURLMcode pal_curl_multi_poll(CURLM *multi, int milliseconds) {
    return library.multi_poll(multi, NULL, 0, milliseconds, NULL);
}

CURLMcode pal_curl_multi_wakeup(CURLM *multi) { return library.multi_wakeup(multi); }

CURLMsg *pal_curl_multi_info_read(CURLM *multi, int *left) {
    return library.multi_info_read(multi, left);
}

struct curl_slist *pal_curl_slist_append(struct curl_slist *list, const char *text) {
    return library.slist_append(list, text);
}

void pal_curl_slist_free_all(struct curl_slist *list) { library.slist_free_all(list); }

CURLcode pal_curl_set_long(CURL *handle, CURLoption option, long value) {
    return library.easy_setopt(handle, option, value);
}

CURLcode pal_curl_set_size(CURL *handle, CURLoption option, curl_off_t value) {
    return library.easy_setopt(handle, option, value);
}

CURLcode pal_curl_set_text(CURL *handle, CURLoption option, const char *value) {
    return library.easy_setopt(handle, option, value);
}

CURLcode pal_curl_set_list(CURL *handle, CURLoption option, struct curl_slist *value) {
    return library.easy_setopt(handle, option, value);
}

CURLcode pal_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
    return library.easy_setopt(handle, option, value);
}

CURLcode pal_curl_set_bytes(CURL *handle, CURLoption option, pal_curl_bytes value) {
    return library.easy_setopt(handle, option, value);
}

CURLcode pal_curl_set_prereq(CURL *handle, curl_prereq_callback value) {
    return library.easy_setopt(handle, CURLOPT_PREREQFUNCTION, value);
}

CURLcode pal_curl_get_long(CURL *handle, CURLINFO info, long *value) {
    return library.easy_getinfo(handle, info, value);
}

CURLcode pal_curl_get_size(CURL *handle, CURLINFO info, curl_off_t *value) {
    return library.easy_getinfo(handle, info, value);
}

CURLMcode pal_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return library.multi_setopt(multi, option, value);
}
