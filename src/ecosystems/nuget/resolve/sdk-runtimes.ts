/**
 * Runtime identifiers and what they import, nearest first, as SDK 10.0.401 has them; written by
 * scripts/list-runtime-graphs.mjs.
 */

/** For .NET 8 and later (PortableRuntimeIdentifierGraph.json). */
export const portableRuntimes = `
    android:linux-bionic android-arm:android,linux-bionic-arm android-arm64:android,linux-bionic-arm64
    android-x64:android,linux-bionic-x64 android-x86:android,linux-bionic-x86 any:base base: browser:any
    browser-wasm:browser freebsd:unix freebsd-arm64:freebsd,unix-arm64 freebsd-x64:freebsd,unix-x64 haiku:unix
    haiku-x64:haiku,unix-x64 illumos:unix illumos-x64:illumos,unix-x64 ios:unix ios-arm:ios,unix-arm
    ios-arm64:ios,unix-arm64 ios-x64:ios,unix-x64 ios-x86:ios,unix-x86 iossimulator:ios
    iossimulator-arm64:iossimulator,ios-arm64 iossimulator-x64:iossimulator,ios-x64
    iossimulator-x86:iossimulator,ios-x86 linux:unix linux-arm:linux,unix-arm linux-arm64:linux,unix-arm64
    linux-armel:linux,unix-armel linux-armv6:linux,unix-armv6 linux-bionic:linux
    linux-bionic-arm:linux-bionic,linux-arm linux-bionic-arm64:linux-bionic,linux-arm64
    linux-bionic-x64:linux-bionic,linux-x64 linux-bionic-x86:linux-bionic,linux-x86
    linux-loongarch64:linux,unix-loongarch64 linux-mips64:linux,unix-mips64 linux-musl:linux
    linux-musl-arm:linux-musl,linux-arm linux-musl-arm64:linux-musl,linux-arm64
    linux-musl-armel:linux-musl,linux-armel linux-musl-armv6:linux-musl,linux-armv6
    linux-musl-ppc64le:linux-musl,linux-ppc64le linux-musl-riscv64:linux-musl,linux-riscv64
    linux-musl-loongarch64:linux-musl,linux-loongarch64 linux-musl-s390x:linux-musl,linux-s390x
    linux-musl-x64:linux-musl,linux-x64 linux-musl-x86:linux-musl,linux-x86 linux-ppc64le:linux,unix-ppc64le
    linux-riscv64:linux,unix-riscv64 linux-s390x:linux,unix-s390x linux-x64:linux,unix-x64
    linux-x86:linux,unix-x86 maccatalyst:ios maccatalyst-arm64:maccatalyst,ios-arm64
    maccatalyst-x64:maccatalyst,ios-x64 osx:unix osx-arm64:osx,unix-arm64 osx-x64:osx,unix-x64 solaris:unix
    solaris-x64:solaris,unix-x64 tvos:unix tvos-arm64:tvos,unix-arm64 tvos-x64:tvos,unix-x64 tvossimulator:tvos
    tvossimulator-arm64:tvossimulator,tvos-arm64 tvossimulator-x64:tvossimulator,tvos-x64 unix:any unix-arm:unix
    unix-arm64:unix unix-armel:unix unix-armv6:unix unix-loongarch64:unix unix-mips64:unix unix-ppc64le:unix
    unix-riscv64:unix unix-s390x:unix unix-x64:unix unix-x86:unix wasi:any wasi-wasm:wasi win:any win-arm64:win
    win-x64:win win-x86:win
`;

/** For everything else (RuntimeIdentifierGraph.json). */
export const allRuntimes = `
    alpine:linux-musl alpine-arm:alpine,linux-musl-arm alpine-arm64:alpine,linux-musl-arm64
    alpine-armv6:alpine,linux-musl-armv6 alpine-ppc64le:alpine,linux-musl-ppc64le
    alpine-s390x:alpine,linux-musl-s390x alpine-x64:alpine,linux-musl-x64 alpine-x86:alpine,linux-musl-x86
    alpine.3.10:alpine.3.9 alpine.3.10-arm:alpine.3.10,alpine.3.9-arm
    alpine.3.10-arm64:alpine.3.10,alpine.3.9-arm64 alpine.3.10-armv6:alpine.3.10,alpine.3.9-armv6
    alpine.3.10-ppc64le:alpine.3.10,alpine.3.9-ppc64le alpine.3.10-s390x:alpine.3.10,alpine.3.9-s390x
    alpine.3.10-x64:alpine.3.10,alpine.3.9-x64 alpine.3.10-x86:alpine.3.10,alpine.3.9-x86 alpine.3.11:alpine.3.10
    alpine.3.11-arm:alpine.3.11,alpine.3.10-arm alpine.3.11-arm64:alpine.3.11,alpine.3.10-arm64
    alpine.3.11-armv6:alpine.3.11,alpine.3.10-armv6 alpine.3.11-ppc64le:alpine.3.11,alpine.3.10-ppc64le
    alpine.3.11-s390x:alpine.3.11,alpine.3.10-s390x alpine.3.11-x64:alpine.3.11,alpine.3.10-x64
    alpine.3.11-x86:alpine.3.11,alpine.3.10-x86 alpine.3.12:alpine.3.11
    alpine.3.12-arm:alpine.3.12,alpine.3.11-arm alpine.3.12-arm64:alpine.3.12,alpine.3.11-arm64
    alpine.3.12-armv6:alpine.3.12,alpine.3.11-armv6 alpine.3.12-ppc64le:alpine.3.12,alpine.3.11-ppc64le
    alpine.3.12-s390x:alpine.3.12,alpine.3.11-s390x alpine.3.12-x64:alpine.3.12,alpine.3.11-x64
    alpine.3.12-x86:alpine.3.12,alpine.3.11-x86 alpine.3.13:alpine.3.12
    alpine.3.13-arm:alpine.3.13,alpine.3.12-arm alpine.3.13-arm64:alpine.3.13,alpine.3.12-arm64
    alpine.3.13-armv6:alpine.3.13,alpine.3.12-armv6 alpine.3.13-ppc64le:alpine.3.13,alpine.3.12-ppc64le
    alpine.3.13-s390x:alpine.3.13,alpine.3.12-s390x alpine.3.13-x64:alpine.3.13,alpine.3.12-x64
    alpine.3.13-x86:alpine.3.13,alpine.3.12-x86 alpine.3.14:alpine.3.13
    alpine.3.14-arm:alpine.3.14,alpine.3.13-arm alpine.3.14-arm64:alpine.3.14,alpine.3.13-arm64
    alpine.3.14-armv6:alpine.3.14,alpine.3.13-armv6 alpine.3.14-ppc64le:alpine.3.14,alpine.3.13-ppc64le
    alpine.3.14-s390x:alpine.3.14,alpine.3.13-s390x alpine.3.14-x64:alpine.3.14,alpine.3.13-x64
    alpine.3.14-x86:alpine.3.14,alpine.3.13-x86 alpine.3.15:alpine.3.14
    alpine.3.15-arm:alpine.3.15,alpine.3.14-arm alpine.3.15-arm64:alpine.3.15,alpine.3.14-arm64
    alpine.3.15-armv6:alpine.3.15,alpine.3.14-armv6 alpine.3.15-ppc64le:alpine.3.15,alpine.3.14-ppc64le
    alpine.3.15-s390x:alpine.3.15,alpine.3.14-s390x alpine.3.15-x64:alpine.3.15,alpine.3.14-x64
    alpine.3.15-x86:alpine.3.15,alpine.3.14-x86 alpine.3.16:alpine.3.15
    alpine.3.16-arm:alpine.3.16,alpine.3.15-arm alpine.3.16-arm64:alpine.3.16,alpine.3.15-arm64
    alpine.3.16-armv6:alpine.3.16,alpine.3.15-armv6 alpine.3.16-ppc64le:alpine.3.16,alpine.3.15-ppc64le
    alpine.3.16-s390x:alpine.3.16,alpine.3.15-s390x alpine.3.16-x64:alpine.3.16,alpine.3.15-x64
    alpine.3.16-x86:alpine.3.16,alpine.3.15-x86 alpine.3.17:alpine.3.16
    alpine.3.17-arm:alpine.3.17,alpine.3.16-arm alpine.3.17-arm64:alpine.3.17,alpine.3.16-arm64
    alpine.3.17-armv6:alpine.3.17,alpine.3.16-armv6 alpine.3.17-ppc64le:alpine.3.17,alpine.3.16-ppc64le
    alpine.3.17-s390x:alpine.3.17,alpine.3.16-s390x alpine.3.17-x64:alpine.3.17,alpine.3.16-x64
    alpine.3.17-x86:alpine.3.17,alpine.3.16-x86 alpine.3.18:alpine.3.17
    alpine.3.18-arm:alpine.3.18,alpine.3.17-arm alpine.3.18-arm64:alpine.3.18,alpine.3.17-arm64
    alpine.3.18-armv6:alpine.3.18,alpine.3.17-armv6 alpine.3.18-ppc64le:alpine.3.18,alpine.3.17-ppc64le
    alpine.3.18-s390x:alpine.3.18,alpine.3.17-s390x alpine.3.18-x64:alpine.3.18,alpine.3.17-x64
    alpine.3.18-x86:alpine.3.18,alpine.3.17-x86 alpine.3.6:alpine alpine.3.6-arm:alpine.3.6,alpine-arm
    alpine.3.6-arm64:alpine.3.6,alpine-arm64 alpine.3.6-armv6:alpine.3.6,alpine-armv6
    alpine.3.6-ppc64le:alpine.3.6,alpine-ppc64le alpine.3.6-s390x:alpine.3.6,alpine-s390x
    alpine.3.6-x64:alpine.3.6,alpine-x64 alpine.3.6-x86:alpine.3.6,alpine-x86 alpine.3.7:alpine.3.6
    alpine.3.7-arm:alpine.3.7,alpine.3.6-arm alpine.3.7-arm64:alpine.3.7,alpine.3.6-arm64
    alpine.3.7-armv6:alpine.3.7,alpine.3.6-armv6 alpine.3.7-ppc64le:alpine.3.7,alpine.3.6-ppc64le
    alpine.3.7-s390x:alpine.3.7,alpine.3.6-s390x alpine.3.7-x64:alpine.3.7,alpine.3.6-x64
    alpine.3.7-x86:alpine.3.7,alpine.3.6-x86 alpine.3.8:alpine.3.7 alpine.3.8-arm:alpine.3.8,alpine.3.7-arm
    alpine.3.8-arm64:alpine.3.8,alpine.3.7-arm64 alpine.3.8-armv6:alpine.3.8,alpine.3.7-armv6
    alpine.3.8-ppc64le:alpine.3.8,alpine.3.7-ppc64le alpine.3.8-s390x:alpine.3.8,alpine.3.7-s390x
    alpine.3.8-x64:alpine.3.8,alpine.3.7-x64 alpine.3.8-x86:alpine.3.8,alpine.3.7-x86 alpine.3.9:alpine.3.8
    alpine.3.9-arm:alpine.3.9,alpine.3.8-arm alpine.3.9-arm64:alpine.3.9,alpine.3.8-arm64
    alpine.3.9-armv6:alpine.3.9,alpine.3.8-armv6 alpine.3.9-ppc64le:alpine.3.9,alpine.3.8-ppc64le
    alpine.3.9-s390x:alpine.3.9,alpine.3.8-s390x alpine.3.9-x64:alpine.3.9,alpine.3.8-x64
    alpine.3.9-x86:alpine.3.9,alpine.3.8-x86 android:linux-bionic android-arm:android,linux-bionic-arm
    android-arm64:android,linux-bionic-arm64 android-x64:android,linux-bionic-x64
    android-x86:android,linux-bionic-x86 android.21:android android.21-arm:android.21,android-arm
    android.21-arm64:android.21,android-arm64 android.21-x64:android.21,android-x64
    android.21-x86:android.21,android-x86 android.22:android.21 android.22-arm:android.22,android.21-arm
    android.22-arm64:android.22,android.21-arm64 android.22-x64:android.22,android.21-x64
    android.22-x86:android.22,android.21-x86 android.23:android.22 android.23-arm:android.23,android.22-arm
    android.23-arm64:android.23,android.22-arm64 android.23-x64:android.23,android.22-x64
    android.23-x86:android.23,android.22-x86 android.24:android.23 android.24-arm:android.24,android.23-arm
    android.24-arm64:android.24,android.23-arm64 android.24-x64:android.24,android.23-x64
    android.24-x86:android.24,android.23-x86 android.25:android.24 android.25-arm:android.25,android.24-arm
    android.25-arm64:android.25,android.24-arm64 android.25-x64:android.25,android.24-x64
    android.25-x86:android.25,android.24-x86 android.26:android.25 android.26-arm:android.26,android.25-arm
    android.26-arm64:android.26,android.25-arm64 android.26-x64:android.26,android.25-x64
    android.26-x86:android.26,android.25-x86 android.27:android.26 android.27-arm:android.27,android.26-arm
    android.27-arm64:android.27,android.26-arm64 android.27-x64:android.27,android.26-x64
    android.27-x86:android.27,android.26-x86 android.28:android.27 android.28-arm:android.28,android.27-arm
    android.28-arm64:android.28,android.27-arm64 android.28-x64:android.28,android.27-x64
    android.28-x86:android.28,android.27-x86 android.29:android.28 android.29-arm:android.29,android.28-arm
    android.29-arm64:android.29,android.28-arm64 android.29-x64:android.29,android.28-x64
    android.29-x86:android.29,android.28-x86 android.30:android.29 android.30-arm:android.30,android.29-arm
    android.30-arm64:android.30,android.29-arm64 android.30-x64:android.30,android.29-x64
    android.30-x86:android.30,android.29-x86 android.31:android.30 android.31-arm:android.31,android.30-arm
    android.31-arm64:android.31,android.30-arm64 android.31-x64:android.31,android.30-x64
    android.31-x86:android.31,android.30-x86 android.32:android.31 android.32-arm:android.32,android.31-arm
    android.32-arm64:android.32,android.31-arm64 android.32-x64:android.32,android.31-x64
    android.32-x86:android.32,android.31-x86 any:base aot:any arch:linux arch-x64:arch,linux-x64 base: browser:any
    browser-wasm:browser centos:rhel centos-arm64:centos,rhel-arm64 centos-x64:centos,rhel-x64
    centos.7:centos,rhel.7 centos.7-x64:centos.7,centos-x64,rhel.7-x64 centos.8:centos,rhel.8
    centos.8-arm64:centos.8,centos-arm64,rhel.8-arm64 centos.8-x64:centos.8,centos-x64,rhel.8-x64
    centos.9:centos,rhel.9 centos.9-arm64:centos.9,centos-arm64,rhel.9-arm64
    centos.9-x64:centos.9,centos-x64,rhel.9-x64 debian:linux debian-arm:debian,linux-arm
    debian-arm64:debian,linux-arm64 debian-armel:debian,linux-armel debian-x64:debian,linux-x64
    debian-x86:debian,linux-x86 debian.10:debian debian.10-arm:debian.10,debian-arm
    debian.10-arm64:debian.10,debian-arm64 debian.10-armel:debian.10,debian-armel
    debian.10-x64:debian.10,debian-x64 debian.10-x86:debian.10,debian-x86 debian.11:debian
    debian.11-arm:debian.11,debian-arm debian.11-arm64:debian.11,debian-arm64
    debian.11-armel:debian.11,debian-armel debian.11-x64:debian.11,debian-x64 debian.11-x86:debian.11,debian-x86
    debian.12:debian debian.12-arm:debian.12,debian-arm debian.12-arm64:debian.12,debian-arm64
    debian.12-armel:debian.12,debian-armel debian.12-x64:debian.12,debian-x64 debian.12-x86:debian.12,debian-x86
    debian.8:debian debian.8-arm:debian.8,debian-arm debian.8-arm64:debian.8,debian-arm64
    debian.8-armel:debian.8,debian-armel debian.8-x64:debian.8,debian-x64 debian.8-x86:debian.8,debian-x86
    debian.9:debian debian.9-arm:debian.9,debian-arm debian.9-arm64:debian.9,debian-arm64
    debian.9-armel:debian.9,debian-armel debian.9-x64:debian.9,debian-x64 debian.9-x86:debian.9,debian-x86
    exherbo:linux exherbo-x64:exherbo,linux-x64 fedora:linux fedora-arm64:fedora,linux-arm64
    fedora-x64:fedora,linux-x64 fedora.23:fedora fedora.23-arm64:fedora.23,fedora-arm64
    fedora.23-x64:fedora.23,fedora-x64 fedora.24:fedora fedora.24-arm64:fedora.24,fedora-arm64
    fedora.24-x64:fedora.24,fedora-x64 fedora.25:fedora fedora.25-arm64:fedora.25,fedora-arm64
    fedora.25-x64:fedora.25,fedora-x64 fedora.26:fedora fedora.26-arm64:fedora.26,fedora-arm64
    fedora.26-x64:fedora.26,fedora-x64 fedora.27:fedora fedora.27-arm64:fedora.27,fedora-arm64
    fedora.27-x64:fedora.27,fedora-x64 fedora.28:fedora fedora.28-arm64:fedora.28,fedora-arm64
    fedora.28-x64:fedora.28,fedora-x64 fedora.29:fedora fedora.29-arm64:fedora.29,fedora-arm64
    fedora.29-x64:fedora.29,fedora-x64 fedora.30:fedora fedora.30-arm64:fedora.30,fedora-arm64
    fedora.30-x64:fedora.30,fedora-x64 fedora.31:fedora fedora.31-arm64:fedora.31,fedora-arm64
    fedora.31-x64:fedora.31,fedora-x64 fedora.32:fedora fedora.32-arm64:fedora.32,fedora-arm64
    fedora.32-x64:fedora.32,fedora-x64 fedora.33:fedora fedora.33-arm64:fedora.33,fedora-arm64
    fedora.33-x64:fedora.33,fedora-x64 fedora.34:fedora fedora.34-arm64:fedora.34,fedora-arm64
    fedora.34-x64:fedora.34,fedora-x64 fedora.35:fedora fedora.35-arm64:fedora.35,fedora-arm64
    fedora.35-x64:fedora.35,fedora-x64 fedora.36:fedora fedora.36-arm64:fedora.36,fedora-arm64
    fedora.36-x64:fedora.36,fedora-x64 fedora.37:fedora fedora.37-arm64:fedora.37,fedora-arm64
    fedora.37-x64:fedora.37,fedora-x64 fedora.38:fedora fedora.38-arm64:fedora.38,fedora-arm64
    fedora.38-x64:fedora.38,fedora-x64 fedora.39:fedora fedora.39-arm64:fedora.39,fedora-arm64
    fedora.39-x64:fedora.39,fedora-x64 freebsd:unix freebsd-arm64:freebsd,unix-arm64 freebsd-x64:freebsd,unix-x64
    freebsd.12:freebsd freebsd.12-arm64:freebsd.12,freebsd-arm64 freebsd.12-x64:freebsd.12,freebsd-x64
    freebsd.13:freebsd.12 freebsd.13-arm64:freebsd.13,freebsd.12-arm64 freebsd.13-x64:freebsd.13,freebsd.12-x64
    gentoo:linux gentoo-x64:gentoo,linux-x64 haiku:unix haiku-x64:haiku,unix-x64 illumos:unix
    illumos-x64:illumos,unix-x64 ios:unix ios-arm:ios,unix-arm ios-arm64:ios,unix-arm64 ios-x64:ios,unix-x64
    ios-x86:ios,unix-x86 ios.10:ios ios.10-arm:ios.10,ios-arm ios.10-arm64:ios.10,ios-arm64
    ios.10-x64:ios.10,ios-x64 ios.10-x86:ios.10,ios-x86 ios.11:ios.10 ios.11-arm64:ios.11,ios.10-arm64
    ios.11-x64:ios.11,ios.10-x64 ios.12:ios.11 ios.12-arm64:ios.12,ios.11-arm64 ios.12-x64:ios.12,ios.11-x64
    ios.13:ios.12 ios.13-arm64:ios.13,ios.12-arm64 ios.13-x64:ios.13,ios.12-x64 ios.14:ios.13
    ios.14-arm64:ios.14,ios.13-arm64 ios.14-x64:ios.14,ios.13-x64 ios.15:ios.14 ios.15-arm64:ios.15,ios.14-arm64
    ios.15-x64:ios.15,ios.14-x64 iossimulator:ios iossimulator-arm64:iossimulator,ios-arm64
    iossimulator-x64:iossimulator,ios-x64 iossimulator-x86:iossimulator,ios-x86 iossimulator.10:iossimulator
    iossimulator.10-arm64:iossimulator.10,iossimulator-arm64 iossimulator.10-x64:iossimulator.10,iossimulator-x64
    iossimulator.10-x86:iossimulator.10,iossimulator-x86 iossimulator.11:iossimulator.10
    iossimulator.11-arm64:iossimulator.11,iossimulator.10-arm64
    iossimulator.11-x64:iossimulator.11,iossimulator.10-x64 iossimulator.12:iossimulator.11
    iossimulator.12-arm64:iossimulator.12,iossimulator.11-arm64
    iossimulator.12-x64:iossimulator.12,iossimulator.11-x64 iossimulator.13:iossimulator.12
    iossimulator.13-arm64:iossimulator.13,iossimulator.12-arm64
    iossimulator.13-x64:iossimulator.13,iossimulator.12-x64 iossimulator.14:iossimulator.13
    iossimulator.14-arm64:iossimulator.14,iossimulator.13-arm64
    iossimulator.14-x64:iossimulator.14,iossimulator.13-x64 iossimulator.15:iossimulator.14
    iossimulator.15-arm64:iossimulator.15,iossimulator.14-arm64
    iossimulator.15-x64:iossimulator.15,iossimulator.14-x64 linux:unix linux-arm:linux,unix-arm
    linux-arm64:linux,unix-arm64 linux-armel:linux,unix-armel linux-armv6:linux,unix-armv6 linux-bionic:linux
    linux-bionic-arm:linux-bionic,linux-arm linux-bionic-arm64:linux-bionic,linux-arm64
    linux-bionic-x64:linux-bionic,linux-x64 linux-bionic-x86:linux-bionic,linux-x86
    linux-loongarch64:linux,unix-loongarch64 linux-mips64:linux,unix-mips64 linux-musl:linux
    linux-musl-arm:linux-musl,linux-arm linux-musl-arm64:linux-musl,linux-arm64
    linux-musl-armel:linux-musl,linux-armel linux-musl-armv6:linux-musl,linux-armv6
    linux-musl-ppc64le:linux-musl,linux-ppc64le linux-musl-riscv64:linux-musl,linux-riscv64
    linux-musl-loongarch64:linux-musl,linux-loongarch64 linux-musl-s390x:linux-musl,linux-s390x
    linux-musl-x64:linux-musl,linux-x64 linux-musl-x86:linux-musl,linux-x86 linux-ppc64le:linux,unix-ppc64le
    linux-riscv64:linux,unix-riscv64 linux-s390x:linux,unix-s390x linux-x64:linux,unix-x64
    linux-x86:linux,unix-x86 linuxmint.17:ubuntu.14.04 linuxmint.17-x64:linuxmint.17,ubuntu.14.04-x64
    linuxmint.17.1:linuxmint.17 linuxmint.17.1-x64:linuxmint.17.1,linuxmint.17-x64 linuxmint.17.2:linuxmint.17.1
    linuxmint.17.2-x64:linuxmint.17.2,linuxmint.17.1-x64 linuxmint.17.3:linuxmint.17.2
    linuxmint.17.3-x64:linuxmint.17.3,linuxmint.17.2-x64 linuxmint.18:ubuntu.16.04
    linuxmint.18-x64:linuxmint.18,ubuntu.16.04-x64 linuxmint.18.1:linuxmint.18
    linuxmint.18.1-x64:linuxmint.18.1,linuxmint.18-x64 linuxmint.18.2:linuxmint.18.1
    linuxmint.18.2-x64:linuxmint.18.2,linuxmint.18.1-x64 linuxmint.18.3:linuxmint.18.2
    linuxmint.18.3-x64:linuxmint.18.3,linuxmint.18.2-x64 linuxmint.19:ubuntu.18.04
    linuxmint.19-x64:linuxmint.19,ubuntu.18.04-x64 linuxmint.19.1:linuxmint.19
    linuxmint.19.1-x64:linuxmint.19.1,linuxmint.19-x64 linuxmint.19.2:linuxmint.19.1
    linuxmint.19.2-x64:linuxmint.19.2,linuxmint.19.1-x64 maccatalyst:ios maccatalyst-arm64:maccatalyst,ios-arm64
    maccatalyst-x64:maccatalyst,ios-x64 maccatalyst.13:maccatalyst
    maccatalyst.13-arm64:maccatalyst.13,maccatalyst-arm64 maccatalyst.13-x64:maccatalyst.13,maccatalyst-x64
    maccatalyst.14:maccatalyst.13 maccatalyst.14-arm64:maccatalyst.14,maccatalyst.13-arm64
    maccatalyst.14-x64:maccatalyst.14,maccatalyst.13-x64 maccatalyst.15:maccatalyst.14
    maccatalyst.15-arm64:maccatalyst.15,maccatalyst.14-arm64 maccatalyst.15-x64:maccatalyst.15,maccatalyst.14-x64
    manjaro:arch manjaro-x64:manjaro,arch-x64 miraclelinux:rhel miraclelinux-x64:miraclelinux,rhel-x64
    miraclelinux.8:miraclelinux,rhel.8 miraclelinux.8-x64:miraclelinux.8,miraclelinux-x64,rhel.8-x64
    miraclelinux.9:miraclelinux,rhel.9 miraclelinux.9-x64:miraclelinux.9,miraclelinux-x64,rhel.9-x64 ol:rhel
    ol-x64:ol,rhel-x64 ol.7:ol,rhel.7 ol.7-x64:ol.7,ol-x64,rhel.7-x64 ol.7.0:ol.7,rhel.7.0
    ol.7.0-x64:ol.7.0,ol.7-x64,rhel.7.0-x64 ol.7.1:ol.7.0,rhel.7.1 ol.7.1-x64:ol.7.1,ol.7.0-x64,rhel.7.1-x64
    ol.7.2:ol.7.1,rhel.7.2 ol.7.2-x64:ol.7.2,ol.7.1-x64,rhel.7.2-x64 ol.7.3:ol.7.2,rhel.7.3
    ol.7.3-x64:ol.7.3,ol.7.2-x64,rhel.7.3-x64 ol.7.4:ol.7.3,rhel.7.4 ol.7.4-x64:ol.7.4,ol.7.3-x64,rhel.7.4-x64
    ol.7.5:ol.7.4,rhel.7.5 ol.7.5-x64:ol.7.5,ol.7.4-x64,rhel.7.5-x64 ol.7.6:ol.7.5,rhel.7.6
    ol.7.6-x64:ol.7.6,ol.7.5-x64,rhel.7.6-x64 ol.8:ol,rhel.8 ol.8-x64:ol.8,ol-x64,rhel.8-x64 ol.8.0:ol.8,rhel.8.0
    ol.8.0-x64:ol.8.0,ol.8-x64,rhel.8.0-x64 omnios:illumos omnios-x64:omnios,illumos-x64 omnios.15:omnios
    omnios.15-x64:omnios.15,omnios-x64 openindiana:illumos openindiana-x64:openindiana,illumos-x64 opensuse:linux
    opensuse-x64:opensuse,linux-x64 opensuse.13.2:opensuse opensuse.13.2-x64:opensuse.13.2,opensuse-x64
    opensuse.15.0:opensuse opensuse.15.0-x64:opensuse.15.0,opensuse-x64 opensuse.15.1:opensuse
    opensuse.15.1-x64:opensuse.15.1,opensuse-x64 opensuse.42.1:opensuse
    opensuse.42.1-x64:opensuse.42.1,opensuse-x64 opensuse.42.2:opensuse
    opensuse.42.2-x64:opensuse.42.2,opensuse-x64 opensuse.42.3:opensuse
    opensuse.42.3-x64:opensuse.42.3,opensuse-x64 osx:unix osx-arm64:osx,unix-arm64 osx-x64:osx,unix-x64
    osx.10.10:osx osx.10.10-arm64:osx.10.10,osx-arm64 osx.10.10-x64:osx.10.10,osx-x64 osx.10.11:osx.10.10
    osx.10.11-arm64:osx.10.11,osx.10.10-arm64 osx.10.11-x64:osx.10.11,osx.10.10-x64 osx.10.12:osx.10.11
    osx.10.12-arm64:osx.10.12,osx.10.11-arm64 osx.10.12-x64:osx.10.12,osx.10.11-x64 osx.10.13:osx.10.12
    osx.10.13-arm64:osx.10.13,osx.10.12-arm64 osx.10.13-x64:osx.10.13,osx.10.12-x64 osx.10.14:osx.10.13
    osx.10.14-arm64:osx.10.14,osx.10.13-arm64 osx.10.14-x64:osx.10.14,osx.10.13-x64 osx.10.15:osx.10.14
    osx.10.15-arm64:osx.10.15,osx.10.14-arm64 osx.10.15-x64:osx.10.15,osx.10.14-x64 osx.10.16:osx.10.15
    osx.10.16-arm64:osx.10.16,osx.10.15-arm64 osx.10.16-x64:osx.10.16,osx.10.15-x64 osx.11.0:osx.10.16
    osx.11.0-arm64:osx.11.0,osx.10.16-arm64 osx.11.0-x64:osx.11.0,osx.10.16-x64 osx.12:osx.11.0
    osx.12-arm64:osx.12,osx.11.0-arm64 osx.12-x64:osx.12,osx.11.0-x64 osx.13:osx.12
    osx.13-arm64:osx.13,osx.12-arm64 osx.13-x64:osx.13,osx.12-x64 rhel:linux rhel-arm64:rhel,linux-arm64
    rhel-x64:rhel,linux-x64 rhel.6:rhel rhel.6-x64:rhel.6,rhel-x64 rhel.7:rhel rhel.7-x64:rhel.7,rhel-x64
    rhel.7.0:rhel.7 rhel.7.0-x64:rhel.7.0,rhel.7-x64 rhel.7.1:rhel.7.0 rhel.7.1-x64:rhel.7.1,rhel.7.0-x64
    rhel.7.2:rhel.7.1 rhel.7.2-x64:rhel.7.2,rhel.7.1-x64 rhel.7.3:rhel.7.2 rhel.7.3-x64:rhel.7.3,rhel.7.2-x64
    rhel.7.4:rhel.7.3 rhel.7.4-x64:rhel.7.4,rhel.7.3-x64 rhel.7.5:rhel.7.4 rhel.7.5-x64:rhel.7.5,rhel.7.4-x64
    rhel.7.6:rhel.7.5 rhel.7.6-x64:rhel.7.6,rhel.7.5-x64 rhel.8:rhel rhel.8-arm64:rhel.8,rhel-arm64
    rhel.8-x64:rhel.8,rhel-x64 rhel.8.0:rhel.8 rhel.8.0-arm64:rhel.8.0,rhel.8-arm64
    rhel.8.0-x64:rhel.8.0,rhel.8-x64 rhel.8.1:rhel.8.0 rhel.8.1-arm64:rhel.8.1,rhel.8.0-arm64
    rhel.8.1-x64:rhel.8.1,rhel.8.0-x64 rhel.9:rhel rhel.9-arm64:rhel.9,rhel-arm64 rhel.9-x64:rhel.9,rhel-x64
    rocky:rhel rocky-arm64:rocky,rhel-arm64 rocky-x64:rocky,rhel-x64 rocky.8:rocky,rhel.8
    rocky.8-arm64:rocky.8,rocky-arm64,rhel.8-arm64 rocky.8-x64:rocky.8,rocky-x64,rhel.8-x64 rocky.9:rocky,rhel.9
    rocky.9-arm64:rocky.9,rocky-arm64,rhel.9-arm64 rocky.9-x64:rocky.9,rocky-x64,rhel.9-x64 sles:linux
    sles-x64:sles,linux-x64 sles.12:sles sles.12-x64:sles.12,sles-x64 sles.12.1:sles.12
    sles.12.1-x64:sles.12.1,sles.12-x64 sles.12.2:sles.12.1 sles.12.2-x64:sles.12.2,sles.12.1-x64
    sles.12.3:sles.12.2 sles.12.3-x64:sles.12.3,sles.12.2-x64 sles.12.4:sles.12.3
    sles.12.4-x64:sles.12.4,sles.12.3-x64 sles.15:sles.12.4 sles.15-x64:sles.15,sles.12.4-x64 sles.15.1:sles.15
    sles.15.1-x64:sles.15.1,sles.15-x64 smartos:illumos smartos-x64:smartos,illumos-x64 smartos.2020:smartos
    smartos.2020-x64:smartos.2020,smartos-x64 smartos.2021:smartos.2020
    smartos.2021-x64:smartos.2021,smartos.2020-x64 solaris:unix solaris-x64:solaris,unix-x64 solaris.11:solaris
    solaris.11-x64:solaris.11,solaris-x64 tizen:linux tizen-arm64:tizen,linux-arm64 tizen-armel:tizen,linux-armel
    tizen-x86:tizen,linux-x86 tizen.4.0.0:tizen tizen.4.0.0-arm64:tizen.4.0.0,tizen-arm64
    tizen.4.0.0-armel:tizen.4.0.0,tizen-armel tizen.4.0.0-x86:tizen.4.0.0,tizen-x86 tizen.5.0.0:tizen.4.0.0
    tizen.5.0.0-arm64:tizen.5.0.0,tizen.4.0.0-arm64 tizen.5.0.0-armel:tizen.5.0.0,tizen.4.0.0-armel
    tizen.5.0.0-x86:tizen.5.0.0,tizen.4.0.0-x86 tizen.5.5.0:tizen.5.0.0
    tizen.5.5.0-arm64:tizen.5.5.0,tizen.5.0.0-arm64 tizen.5.5.0-armel:tizen.5.5.0,tizen.5.0.0-armel
    tizen.5.5.0-x86:tizen.5.5.0,tizen.5.0.0-x86 tizen.6.0.0:tizen.5.5.0
    tizen.6.0.0-arm64:tizen.6.0.0,tizen.5.5.0-arm64 tizen.6.0.0-armel:tizen.6.0.0,tizen.5.5.0-armel
    tizen.6.0.0-x86:tizen.6.0.0,tizen.5.5.0-x86 tizen.6.5.0:tizen.6.0.0
    tizen.6.5.0-arm64:tizen.6.5.0,tizen.6.0.0-arm64 tizen.6.5.0-armel:tizen.6.5.0,tizen.6.0.0-armel
    tizen.6.5.0-x86:tizen.6.5.0,tizen.6.0.0-x86 tizen.7.0.0:tizen.6.5.0
    tizen.7.0.0-arm64:tizen.7.0.0,tizen.6.5.0-arm64 tizen.7.0.0-armel:tizen.7.0.0,tizen.6.5.0-armel
    tizen.7.0.0-x86:tizen.7.0.0,tizen.6.5.0-x86 tvos:unix tvos-arm64:tvos,unix-arm64 tvos-x64:tvos,unix-x64
    tvos.10:tvos tvos.10-arm64:tvos.10,tvos-arm64 tvos.10-x64:tvos.10,tvos-x64 tvos.11:tvos.10
    tvos.11-arm64:tvos.11,tvos.10-arm64 tvos.11-x64:tvos.11,tvos.10-x64 tvos.12:tvos.11
    tvos.12-arm64:tvos.12,tvos.11-arm64 tvos.12-x64:tvos.12,tvos.11-x64 tvos.13:tvos.12
    tvos.13-arm64:tvos.13,tvos.12-arm64 tvos.13-x64:tvos.13,tvos.12-x64 tvos.14:tvos.13
    tvos.14-arm64:tvos.14,tvos.13-arm64 tvos.14-x64:tvos.14,tvos.13-x64 tvos.15:tvos.14
    tvos.15-arm64:tvos.15,tvos.14-arm64 tvos.15-x64:tvos.15,tvos.14-x64 tvossimulator:tvos
    tvossimulator-arm64:tvossimulator,tvos-arm64 tvossimulator-x64:tvossimulator,tvos-x64
    tvossimulator.10:tvossimulator tvossimulator.10-arm64:tvossimulator.10,tvossimulator-arm64
    tvossimulator.10-x64:tvossimulator.10,tvossimulator-x64 tvossimulator.11:tvossimulator.10
    tvossimulator.11-arm64:tvossimulator.11,tvossimulator.10-arm64
    tvossimulator.11-x64:tvossimulator.11,tvossimulator.10-x64 tvossimulator.12:tvossimulator.11
    tvossimulator.12-arm64:tvossimulator.12,tvossimulator.11-arm64
    tvossimulator.12-x64:tvossimulator.12,tvossimulator.11-x64 tvossimulator.13:tvossimulator.12
    tvossimulator.13-arm64:tvossimulator.13,tvossimulator.12-arm64
    tvossimulator.13-x64:tvossimulator.13,tvossimulator.12-x64 tvossimulator.14:tvossimulator.13
    tvossimulator.14-arm64:tvossimulator.14,tvossimulator.13-arm64
    tvossimulator.14-x64:tvossimulator.14,tvossimulator.13-x64 tvossimulator.15:tvossimulator.14
    tvossimulator.15-arm64:tvossimulator.15,tvossimulator.14-arm64
    tvossimulator.15-x64:tvossimulator.15,tvossimulator.14-x64 ubuntu:debian ubuntu-arm:ubuntu,debian-arm
    ubuntu-arm64:ubuntu,debian-arm64 ubuntu-x64:ubuntu,debian-x64 ubuntu-x86:ubuntu,debian-x86 ubuntu.14.04:ubuntu
    ubuntu.14.04-arm:ubuntu.14.04,ubuntu-arm ubuntu.14.04-x64:ubuntu.14.04,ubuntu-x64
    ubuntu.14.04-x86:ubuntu.14.04,ubuntu-x86 ubuntu.14.10:ubuntu ubuntu.14.10-arm:ubuntu.14.10,ubuntu-arm
    ubuntu.14.10-x64:ubuntu.14.10,ubuntu-x64 ubuntu.14.10-x86:ubuntu.14.10,ubuntu-x86 ubuntu.15.04:ubuntu
    ubuntu.15.04-arm:ubuntu.15.04,ubuntu-arm ubuntu.15.04-x64:ubuntu.15.04,ubuntu-x64
    ubuntu.15.04-x86:ubuntu.15.04,ubuntu-x86 ubuntu.15.10:ubuntu ubuntu.15.10-arm:ubuntu.15.10,ubuntu-arm
    ubuntu.15.10-x64:ubuntu.15.10,ubuntu-x64 ubuntu.15.10-x86:ubuntu.15.10,ubuntu-x86 ubuntu.16.04:ubuntu
    ubuntu.16.04-arm:ubuntu.16.04,ubuntu-arm ubuntu.16.04-arm64:ubuntu.16.04,ubuntu-arm64
    ubuntu.16.04-x64:ubuntu.16.04,ubuntu-x64 ubuntu.16.04-x86:ubuntu.16.04,ubuntu-x86 ubuntu.16.10:ubuntu
    ubuntu.16.10-arm:ubuntu.16.10,ubuntu-arm ubuntu.16.10-arm64:ubuntu.16.10,ubuntu-arm64
    ubuntu.16.10-x64:ubuntu.16.10,ubuntu-x64 ubuntu.16.10-x86:ubuntu.16.10,ubuntu-x86 ubuntu.17.04:ubuntu
    ubuntu.17.04-arm:ubuntu.17.04,ubuntu-arm ubuntu.17.04-arm64:ubuntu.17.04,ubuntu-arm64
    ubuntu.17.04-x64:ubuntu.17.04,ubuntu-x64 ubuntu.17.04-x86:ubuntu.17.04,ubuntu-x86 ubuntu.17.10:ubuntu
    ubuntu.17.10-arm:ubuntu.17.10,ubuntu-arm ubuntu.17.10-arm64:ubuntu.17.10,ubuntu-arm64
    ubuntu.17.10-x64:ubuntu.17.10,ubuntu-x64 ubuntu.17.10-x86:ubuntu.17.10,ubuntu-x86 ubuntu.18.04:ubuntu
    ubuntu.18.04-arm:ubuntu.18.04,ubuntu-arm ubuntu.18.04-arm64:ubuntu.18.04,ubuntu-arm64
    ubuntu.18.04-x64:ubuntu.18.04,ubuntu-x64 ubuntu.18.04-x86:ubuntu.18.04,ubuntu-x86 ubuntu.18.10:ubuntu
    ubuntu.18.10-arm:ubuntu.18.10,ubuntu-arm ubuntu.18.10-arm64:ubuntu.18.10,ubuntu-arm64
    ubuntu.18.10-x64:ubuntu.18.10,ubuntu-x64 ubuntu.18.10-x86:ubuntu.18.10,ubuntu-x86 ubuntu.19.04:ubuntu
    ubuntu.19.04-arm:ubuntu.19.04,ubuntu-arm ubuntu.19.04-arm64:ubuntu.19.04,ubuntu-arm64
    ubuntu.19.04-x64:ubuntu.19.04,ubuntu-x64 ubuntu.19.04-x86:ubuntu.19.04,ubuntu-x86 ubuntu.19.10:ubuntu
    ubuntu.19.10-arm:ubuntu.19.10,ubuntu-arm ubuntu.19.10-arm64:ubuntu.19.10,ubuntu-arm64
    ubuntu.19.10-x64:ubuntu.19.10,ubuntu-x64 ubuntu.19.10-x86:ubuntu.19.10,ubuntu-x86 ubuntu.20.04:ubuntu
    ubuntu.20.04-arm:ubuntu.20.04,ubuntu-arm ubuntu.20.04-arm64:ubuntu.20.04,ubuntu-arm64
    ubuntu.20.04-x64:ubuntu.20.04,ubuntu-x64 ubuntu.20.04-x86:ubuntu.20.04,ubuntu-x86 ubuntu.20.10:ubuntu
    ubuntu.20.10-arm:ubuntu.20.10,ubuntu-arm ubuntu.20.10-arm64:ubuntu.20.10,ubuntu-arm64
    ubuntu.20.10-x64:ubuntu.20.10,ubuntu-x64 ubuntu.20.10-x86:ubuntu.20.10,ubuntu-x86 ubuntu.21.04:ubuntu
    ubuntu.21.04-arm:ubuntu.21.04,ubuntu-arm ubuntu.21.04-arm64:ubuntu.21.04,ubuntu-arm64
    ubuntu.21.04-x64:ubuntu.21.04,ubuntu-x64 ubuntu.21.04-x86:ubuntu.21.04,ubuntu-x86 ubuntu.21.10:ubuntu
    ubuntu.21.10-arm:ubuntu.21.10,ubuntu-arm ubuntu.21.10-arm64:ubuntu.21.10,ubuntu-arm64
    ubuntu.21.10-x64:ubuntu.21.10,ubuntu-x64 ubuntu.21.10-x86:ubuntu.21.10,ubuntu-x86 ubuntu.22.04:ubuntu
    ubuntu.22.04-arm:ubuntu.22.04,ubuntu-arm ubuntu.22.04-arm64:ubuntu.22.04,ubuntu-arm64
    ubuntu.22.04-x64:ubuntu.22.04,ubuntu-x64 ubuntu.22.04-x86:ubuntu.22.04,ubuntu-x86 ubuntu.22.10:ubuntu
    ubuntu.22.10-arm:ubuntu.22.10,ubuntu-arm ubuntu.22.10-arm64:ubuntu.22.10,ubuntu-arm64
    ubuntu.22.10-x64:ubuntu.22.10,ubuntu-x64 ubuntu.22.10-x86:ubuntu.22.10,ubuntu-x86 ubuntu.23.04:ubuntu
    ubuntu.23.04-arm:ubuntu.23.04,ubuntu-arm ubuntu.23.04-arm64:ubuntu.23.04,ubuntu-arm64
    ubuntu.23.04-x64:ubuntu.23.04,ubuntu-x64 ubuntu.23.04-x86:ubuntu.23.04,ubuntu-x86 ubuntu.23.10:ubuntu
    ubuntu.23.10-arm:ubuntu.23.10,ubuntu-arm ubuntu.23.10-arm64:ubuntu.23.10,ubuntu-arm64
    ubuntu.23.10-x64:ubuntu.23.10,ubuntu-x64 ubuntu.23.10-x86:ubuntu.23.10,ubuntu-x86 unix:any unix-arm:unix
    unix-arm64:unix unix-armel:unix unix-armv6:unix unix-loongarch64:unix unix-mips64:unix unix-ppc64le:unix
    unix-riscv64:unix unix-s390x:unix unix-x64:unix unix-x86:unix wasi:any wasi-wasm:wasi win:any win-aot:win,aot
    win-arm:win win-arm-aot:win-aot,win-arm win-arm64:win win-arm64-aot:win-aot,win-arm64 win-x64:win
    win-x64-aot:win-aot,win-x64 win-x86:win win-x86-aot:win-aot,win-x86 win10:win81 win10-aot:win10,win81-aot
    win10-arm:win10,win81-arm win10-arm-aot:win10-aot,win10-arm,win10,win81-arm-aot win10-arm64:win10,win81-arm64
    win10-arm64-aot:win10-aot,win10-arm64,win10,win81-arm64-aot win10-x64:win10,win81-x64
    win10-x64-aot:win10-aot,win10-x64,win10,win81-x64-aot win10-x86:win10,win81-x86
    win10-x86-aot:win10-aot,win10-x86,win10,win81-x86-aot win7:win win7-aot:win7,win-aot win7-arm:win7,win-arm
    win7-arm-aot:win7-aot,win7-arm,win7,win-arm-aot win7-arm64:win7,win-arm64
    win7-arm64-aot:win7-aot,win7-arm64,win7,win-arm64-aot win7-x64:win7,win-x64
    win7-x64-aot:win7-aot,win7-x64,win7,win-x64-aot win7-x86:win7,win-x86
    win7-x86-aot:win7-aot,win7-x86,win7,win-x86-aot win8:win7 win8-aot:win8,win7-aot win8-arm:win8,win7-arm
    win8-arm-aot:win8-aot,win8-arm,win8,win7-arm-aot win8-arm64:win8,win7-arm64
    win8-arm64-aot:win8-aot,win8-arm64,win8,win7-arm64-aot win8-x64:win8,win7-x64
    win8-x64-aot:win8-aot,win8-x64,win8,win7-x64-aot win8-x86:win8,win7-x86
    win8-x86-aot:win8-aot,win8-x86,win8,win7-x86-aot win81:win8 win81-aot:win81,win8-aot win81-arm:win81,win8-arm
    win81-arm-aot:win81-aot,win81-arm,win81,win8-arm-aot win81-arm64:win81,win8-arm64
    win81-arm64-aot:win81-aot,win81-arm64,win81,win8-arm64-aot win81-x64:win81,win8-x64
    win81-x64-aot:win81-aot,win81-x64,win81,win8-x64-aot win81-x86:win81,win8-x86
    win81-x86-aot:win81-aot,win81-x86,win81,win8-x86-aot
`;
