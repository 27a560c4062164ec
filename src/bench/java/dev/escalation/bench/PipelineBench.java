package dev.escalation.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * CSV to core features of 200,000 tickets and 1.6 million events, each run in a fresh process, in turn with the same job
 * in pandas. Our side runs as the packaged program does, with the ahead-of-time cache of a short run over the sample
 * data, and once more as it comes from Maven, without. Needs the shared folder and a Python with pandas.
 */
final class PipelineBench {
    private static final Path SHARED =
            Path.of("..", "shared", "bench").toAbsolutePath().normalize();
    private static final int TICKETS = Integer.getInteger("bench.tickets", 200_000);
    private static final int PAIRS = Integer.getInteger("bench.pairs", 3);
    private static final String PYTHON = System.getProperty("bench.python", "python3");

    void run() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("workbench-bench");
        try {
            Path data = Files.createDirectory(work.resolve("data"));
            command(PYTHON, SHARED.resolve("generate_tickets.py").toString(), data.toString(), "" + TICKETS);
            String jars = ClassPathJars.of(System.getProperty("java.class.path"), work);
            Path cache = work.resolve("pipeline.aot");
            command(java(jars, "-XX:AOTCacheOutput=" + cache, Path.of("sample-data")));
            double[] packaged = new double[PAIRS];
            double[] plain = new double[PAIRS];
            for (int pair = 0; pair < PAIRS; pair++) {
                double ours = timed(java(jars, "-XX:AOTCache=" + cache, data));
                double oursPlain = timed(java(jars, "-XX:AOTMode=off", data));
                double peer = timed(PYTHON, SHARED.resolve("pandas_pipeline.py").toString(), data.toString());
                packaged[pair] = peer / ours;
                plain[pair] = peer / oursPlain;
                System.out.printf(
                        Locale.ROOT,
                        "round %d: ours %.2f s (without cache %.2f s), pandas %.2f s, whole processes%n",
                        pair + 1,
                        ours,
                        oursPlain,
                        peer);
            }
            System.out.printf(Locale.ROOT, "without cache: ratio=%.2f%n", median(plain));
            System.out.printf(Locale.ROOT, "as packaged: ratio=%.2f%n", median(packaged));
        } finally {
            BenchData.delete(work);
        }
    }

    private static String[] java(String jars, String cacheOption, Path data) {
        return new String[] {
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseParallelGC",
            "-Xmx1500m",
            "-Xlog:aot*=off",
            cacheOption,
            "-cp",
            jars,
            PipelineRun.class.getName(),
            data.toString()
        };
    }

    private static double timed(String... command) throws IOException, InterruptedException {
        long started = System.nanoTime();
        System.out.print("  " + command(command));
        return (System.nanoTime() - started) / 1e9;
    }

    private static String command(String... command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(Arrays.asList(command));
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(words.getFirst() + " failed: " + output);
        }
        return output;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
