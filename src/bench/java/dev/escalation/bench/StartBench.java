package dev.escalation.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * The installed program from its start to a window that can be used, with its cache of classes and without, in turn. Needs
 * what {@code installer/build image} makes, and a screen or Xvfb.
 */
final class StartBench {
    private static final int STARTS = Integer.getInteger("bench.starts", 10);
    private static final Path PROGRAM = Path.of("target/installer/escalation-workbench/bin/escalation-workbench");
    private static final String USABLE = "workbench: the window can be used";

    void run() throws IOException, InterruptedException {
        Path home = Files.createTempDirectory("workbench-start");
        Process screen = System.getenv("DISPLAY") == null
                ? new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp")
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start()
                : null;
        try {
            String display = screen == null
                    ? System.getenv("DISPLAY")
                    : ":" + Objects.requireNonNull(screen.inputReader().readLine());
            double _ = start(home, display, ""); // the first one reads the files from the disk
            double[] with = new double[STARTS];
            double[] without = new double[STARTS];
            for (int i = 0; i < STARTS; i++) {
                with[i] = start(home, display, "");
                without[i] = start(home, display, "-XX:AOTMode=off");
            }
            report("with the cache", with);
            report("without", without);
            System.out.printf(Locale.ROOT, "ratio=%.2f%n", median(without) / median(with));
        } finally {
            if (screen != null) {
                screen.destroy();
            }
            BenchData.delete(home);
        }
    }

    /** @return milliseconds */
    private static double start(Path home, String display, String options) throws IOException, InterruptedException {
        List<String> said = new ArrayList<>();
        ProcessBuilder builder = new ProcessBuilder(PROGRAM.toString()).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CONFIG_HOME", home.resolve("config").toString());
        builder.environment().put("JAVA_TOOL_OPTIONS", ("-Dworkbench.tell.usable=true " + options).strip());
        long started = System.nanoTime();
        Process program = builder.start();
        try (BufferedReader out = program.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.equals(USABLE)) {
                    double millis = (System.nanoTime() - started) / 1e6;
                    program.getOutputStream().close();
                    program.waitFor();
                    return millis;
                }
            }
        }
        throw new IOException("the program ended before its window could be used: " + said);
    }

    private static void report(String how, double[] millis) {
        System.out.printf(
                Locale.ROOT,
                "start to a window that can be used, %s: median of %d %.0f ms, from %.0f to %.0f%n",
                how,
                millis.length,
                median(millis),
                Arrays.stream(millis).min().orElse(Double.NaN),
                Arrays.stream(millis).max().orElse(Double.NaN));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
