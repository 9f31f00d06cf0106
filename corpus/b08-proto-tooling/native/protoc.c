/* Stands for the native compiler of the package; prints its version and ends. Compiled with
 *   gcc -nostdlib -static -s -O2 -Wl,--build-id=none -o ../package/tools/linux_x64/protoc protoc.c */
static long call(long number, long a, long b, long c) {
    long answer;
    __asm__ volatile("syscall" : "=a"(answer) : "a"(number), "D"(a), "S"(b), "d"(c) : "rcx", "r11", "memory");
    return answer;
}

void _start(void) {
    static const char version[] = "libprotoc 0.0 (stub)\n";
    call(1, 1, (long)version, sizeof version - 1);
    call(60, 0, 0, 0);
}
