/* Runs a command and writes "wall-seconds cpu-seconds peak-KiB exit-code" to a file.
 *
 *     measured FILE COMMAND [ARGUMENT ...]
 *
 * The peak memory that wait4(2) reports begins with that of the process that forked, so a Python
 * parent would lend its own to every small program; this one is small itself.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds(struct timeval t) { return (double)t.tv_sec + (double)t.tv_usec / 1e6; }

int main(int count, char **words) {
    if (count < 3) return 64;
    double start = now();
    pid_t child = fork();
    if (child < 0) return 70;
    if (child == 0) {
        execvp(words[2], words + 2);
        perror(words[2]);
        _exit(127);
    }
    int status = 0;
    struct rusage used;
    if (wait4(child, &status, 0, &used) != child) return 70;
    double wall = now() - start;
    int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    FILE *file = fopen(words[1], "w");
    if (file == NULL) return 70;
    fprintf(file, "%.6f %.6f %ld %d\n", wall, seconds(used.ru_utime) + seconds(used.ru_stime),
            used.ru_maxrss, code);
    return fclose(file) == 0 ? code : 70;
}
