package dev.escalation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What this process holds in main memory, native parts included; only Linux tells it. */
final class ProcessMemory {
    private ProcessMemory() {}

    static String now() throws IOException {
        return read("VmRSS:");
    }

    /** The kernel's high-water mark. */
    static String peak() throws IOException {
        return read("VmHWM:");
    }

    private static String read(String name) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return "not known";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
                .findFirst()
                .orElse("not known");
    }
}
