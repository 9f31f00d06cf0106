/* The native part of the package: CRC-32C. Compiled with
 *   gcc -nostdlib -shared -fPIC -s -O2 -Wl,--build-id=none -o ../package/runtimes/linux-x64/native/libinertcrc.so checksum.c */
unsigned int inert_crc32c(unsigned int crc, const unsigned char *bytes, unsigned long length) {
    crc = ~crc;
    for (unsigned long at = 0; at < length; at++) {
        crc ^= bytes[at];
        for (int bit = 0; bit < 8; bit++) crc = (crc >> 1) ^ (0x82f63b78u & (0u - (crc & 1u)));
    }
    return ~crc;
}
