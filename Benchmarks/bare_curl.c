/* The least a libcurl client can do: POST every body, read the reply, drop it.
 *
 *     bare_curl URL BODIES WIDTH
 *
 * BODIES holds one JSON body a line. WIDTH transfers are under way at once on one multi handle and
 * kept connections. Nothing is parsed, repeated or stored. Prints how many replies had status 200;
 * exits 1 unless all had.
 */
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static size_t drop(char *data, size_t size, size_t count, void *context) {
    (void)data;
    (void)context;
    return size * count;
}

static char *read_file(const char *path) {
    FILE *file = fopen(path, "rb");
    if (file == NULL) return NULL;
    fseek(file, 0, SEEK_END);
    long size = ftell(file);
    rewind(file);
    char *text = malloc((size_t)size + 1);
    if (text != NULL && fread(text, 1, (size_t)size, file) != (size_t)size) text = NULL;
    if (text != NULL) text[size] = 0;
    fclose(file);
    return text;
}

/* Takes the next line off the text, or NULL at its end. */
static char *next_line(char **text) {
    if (**text == 0) return NULL;
    char *line = *text;
    char *end = strchr(line, '\n');
    if (end == NULL) {
        *text = line + strlen(line);
    } else {
        *end = 0;
        *text = end + 1;
    }
    return line;
}

static void post(CURLM *multi, CURL *easy, const char *body) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, (long)strlen(body));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, body);
    curl_multi_add_handle(multi, easy);
}

int main(int count, char **words) {
    if (count != 4) {
        fprintf(stderr, "usage: bare_curl URL BODIES WIDTH\n");
        return 64;
    }
    char *text = read_file(words[2]);
    if (text == NULL) {
        perror(words[2]);
        return 1;
    }
    long width = atol(words[3]), good = 0, other = 0;
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM *multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, width);
    struct curl_slist *headers = curl_slist_append(NULL, "Content-Type: application/json");
    headers = curl_slist_append(headers, "Accept: application/json");
    for (long i = 0; i < width; i++) {
        char *body = next_line(&text);
        if (body == NULL) break;
        CURL *easy = curl_easy_init();
        curl_easy_setopt(easy, CURLOPT_URL, words[1]);
        curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, drop);
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        post(multi, easy, body);
    }
    int running = 1;
    while (running > 0) {
        curl_multi_perform(multi, &running);
        CURLMsg *message;
        int left, again = 0;
        while ((message = curl_multi_info_read(multi, &left)) != NULL) {
            if (message->msg != CURLMSG_DONE) continue;
            CURL *easy = message->easy_handle;
            long status = 0;
            curl_easy_getinfo(easy, CURLINFO_RESPONSE_CODE, &status);
            if (message->data.result == CURLE_OK && status == 200) good++;
            else other++;
            curl_multi_remove_handle(multi, easy);
            char *body = next_line(&text);
            if (body == NULL) {
                curl_easy_cleanup(easy);
            } else {
                post(multi, easy, body);
                again = running = 1;
            }
        }
        if (running > 0 && !again) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
    curl_multi_cleanup(multi);
    curl_slist_free_all(headers);
    curl_global_cleanup();
    printf("%ld replies of 200, %ld others\n", good, other);
    return other == 0 ? 0 : 1;
}
