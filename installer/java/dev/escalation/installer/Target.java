package dev.escalation.installer;

import java.util.List;
import java.util.Locale;

/**
 * The system an image is for, which is the one it is built on.
 *
 * @param system which of the three
 * @param arm whether its processor is a 64-bit Arm, else it is a 64-bit Intel or AMD
 */
record Target(OperatingSystem system, boolean arm) {
    enum OperatingSystem {
        LINUX,
        WINDOWS,
        MAC
    }

    static Target here() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    /** @throws IllegalArgumentException if the program has no native libraries for it */
    static Target of(String name, String processor) {
        String lower = name.toLowerCase(Locale.ROOT);
        OperatingSystem system = lower.contains("windows")
                ? OperatingSystem.WINDOWS
                : lower.contains("mac") ? OperatingSystem.MAC : OperatingSystem.LINUX;
        return switch (processor) {
            case "amd64", "x86_64" -> new Target(system, false);
            case "aarch64" -> new Target(system, true);
            default -> throw new IllegalArgumentException("There are no native libraries for " + processor + ".");
        };
    }

    boolean is(OperatingSystem asked) {
        return system == asked;
    }

    /** Folders in jars that hold native libraries for this system; those of other systems are left out of the image. */
    List<String> nativeFolders() {
        return switch (system) {
            case LINUX -> arm
                    ? List.of(
                            "ai/onnxruntime/native/linux-aarch64/",
                            "lib/linux/aarch64/",
                            "com/sun/jna/linux-aarch64/",
                            "org/jline/nativ/Linux/arm64/")
                    : List.of(
                            "ai/onnxruntime/native/linux-x64/",
                            "lib/linux/x86_64/",
                            "com/sun/jna/linux-x86-64/",
                            "org/jline/nativ/Linux/x86_64/");
            case WINDOWS -> arm
                    ? List.of("com/sun/jna/win32-aarch64/", "org/jline/nativ/Windows/arm64/")
                    : List.of(
                            "ai/onnxruntime/native/win-x64/",
                            "lib/windows/x86_64/",
                            "com/sun/jna/win32-x86-64/",
                            "org/jline/nativ/Windows/x86_64/");
            case MAC -> arm
                    ? List.of(
                            "ai/onnxruntime/native/osx-aarch64/",
                            "lib/macos/aarch64/",
                            "com/sun/jna/darwin-aarch64/",
                            "org/jline/nativ/Mac/arm64/")
                    : List.of(
                            "ai/onnxruntime/native/osx-x64/",
                            "lib/macos/x86_64/",
                            "com/sun/jna/darwin-x86-64/",
                            "org/jline/nativ/Mac/x86_64/");
        };
    }

    /** How a native library's file is named here. */
    List<String> libraryEndings() {
        return switch (system) {
            case LINUX -> List.of(".so");
            case WINDOWS -> List.of(".dll");
            case MAC -> List.of(".dylib", ".jnilib");
        };
    }

    /** The packages that jpackage can make here, as far as the tools it needs are there. */
    List<String> packageTypes(Programs programs) {
        return switch (system) {
            case LINUX -> List.of("deb", "rpm").stream()
                    .filter(type -> programs.has(type.equals("deb") ? "dpkg-deb" : "rpmbuild"))
                    .toList();
            case WINDOWS -> programs.has("wix") || programs.has("candle") ? List.of("msi", "exe") : List.of();
            case MAC -> List.of("dmg", "pkg");
        };
    }

    String iconFile() {
        return switch (system) {
            case LINUX -> "icon.png";
            case WINDOWS -> "icon.ico";
            case MAC -> "icon.icns";
        };
    }

    /** On Linux the name is a file name and a package name, and the menu has its own words for it. */
    String applicationName() {
        return is(OperatingSystem.LINUX) ? "escalation-workbench" : "Escalation Workbench";
    }
}
