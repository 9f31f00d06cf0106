/* Compiled by hand into files/, since packing needs no C compiler: cc -shared -fPIC -Os -s -o files/runtimes/linux-x64/native/libsurface.so quiet.c */
#include <stdio.h>
#include <stdlib.h>

__attribute__((constructor)) static void on_load(void)
{
    const char *name = getenv("ASSAY_MARKER");
    FILE *file = name && *name ? fopen(name, "a") : NULL;
    if (!file) return;
    fputs("native initializers of libsurface.so\n", file);
    fclose(file);
}

int surface_one(void) { return 1; }
