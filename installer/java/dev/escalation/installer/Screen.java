package dev.escalation.installer;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;

/** A screen for a window: the one that is there, else an Xvfb of this run's own. */
final class Screen implements AutoCloseable {
    private final Process server;
    private final Map<String, String> environment;

    private Screen(Process server, Map<String, String> environment) {
        this.server = server;
        this.environment = environment;
    }

    static Screen forWindow(Target target, Programs programs) throws IOException {
        boolean own = target.is(Target.OperatingSystem.LINUX)
                && System.getenv("DISPLAY") == null
                && programs.has("Xvfb");
        return own ? virtual() : new Screen(null, Map.of());
    }

    private static Screen virtual() throws IOException {
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader said = server.inputReader();
        String display = Objects.requireNonNull(said.readLine(), "Xvfb ended before it named its display");
        return new Screen(server, Map.of("DISPLAY", ":" + display));
    }

    Map<String, String> environment() {
        return environment;
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
