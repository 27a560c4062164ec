package dev.escalation.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code POST /predict} of {@code workbench serve} under an even stream of requests from another process, one ticket each,
 * without text and with it; and a bare server of the same library that only says hello, in the same run. A request counts
 * from the moment at which it was due, so that waiting for an answer before is part of its time.
 */
final class PredictBench {
    private static final int PER_SECOND = Integer.getInteger("bench.rate", 500);
    private static final double MINUTES = Double.parseDouble(System.getProperty("bench.minutes", "1"));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final String TEXT_OF_MODEL = System.getProperty("bench.text", "tone");
    private static final double GOAL_MILLIS = 10;
    private static final Pattern P99 = Pattern.compile("p99 ([0-9.]+) ms");
    private static final Pattern ADDRESS = Pattern.compile("http://[0-9.]+:(\\d+)");

    void run() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("workbench-predict");
        try {
            Path model = train(work);
            try (Child bare = Child.java("dev.escalation.bench.HelloServer");
                    Child server = serve(model)) {
                awaitReady(server);
                rounds(bare, server);
            }
        } finally {
            BenchData.delete(work);
        }
    }

    /** In turn, so that what else the machine does meets all of them. */
    private static void rounds(Child bare, Child server) throws IOException, InterruptedException {
        double[] hello = new double[ROUNDS];
        double[] plain = new double[ROUNDS];
        double[] over = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            hello[round] = load("bare server's hello", bare, PredictLoad.HELLO, MINUTES / ROUNDS);
            plain[round] = load("predict without text", server, PredictLoad.PLAIN, MINUTES / ROUNDS);
            over[round] = plain[round] - hello[round];
            double _ = load("predict with text", server, PredictLoad.TEXT, MINUTES / ROUNDS);
        }
        System.out.printf(
                Locale.ROOT,
                "median of %d rounds: p99 %.2f ms without text, %.2f ms the bare server's hello, %.2f ms over it%n",
                ROUNDS,
                median(plain),
                median(hello),
                median(over));
        System.out.printf(Locale.ROOT, "ratio=%.2f%n", GOAL_MILLIS / median(plain));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static Path train(Path work) throws IOException, InterruptedException {
        Path out = work.resolve("run");
        try (Child training = Child.java(
                "dev.escalation.Launcher",
                "train",
                "--quiet",
                "--from",
                "sample-data",
                "--models",
                "xgboost",
                "--text",
                TEXT_OF_MODEL,
                "--out",
                out.toString())) {
            if (training.process.waitFor() != 0) {
                throw new IOException("training failed");
            }
        }
        return out.resolve("models").resolve("xgboost.json");
    }

    private static Child serve(Path model) throws IOException {
        return Child.java(
                "dev.escalation.Launcher",
                "serve",
                "--quiet",
                "--from",
                "sample-data",
                "--model",
                model.toString(),
                "--port",
                "0",
                "--max-rate",
                "1000000");
    }

    private static void awaitReady(Child server) throws IOException {
        for (String line = server.out.readLine(); line != null; line = server.out.readLine()) {
            server.address(line);
            if (line.startsWith("Ready")) {
                return;
            }
        }
        throw new IOException("the server did not get ready");
    }

    private static double load(String name, Child server, String kind, double minutes)
            throws IOException, InterruptedException {
        if (server.port == 0) {
            server.address(Objects.requireNonNull(server.out.readLine()));
        }
        long started = System.nanoTime();
        Duration serverBefore = server.cpu();
        String p99 = "";
        List<String> memory = new ArrayList<>();
        try (Child generator = Child.java(
                "dev.escalation.bench.PredictLoad",
                "" + server.port,
                kind,
                "" + PER_SECOND,
                "" + Math.round(minutes * 60 * PER_SECOND))) {
            Duration cpu = Duration.ZERO;
            while (generator.process.isAlive()) {
                Thread.sleep(Math.max(200, Math.round(minutes * 60_000 / 10)));
                cpu = generator.process.isAlive() ? generator.cpu() : cpu;
                memory.add(server.residentMemory());
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            for (String line = generator.out.readLine(); line != null; line = generator.out.readLine()) {
                System.out.println(name + ": " + line);
                Matcher found = P99.matcher(line);
                p99 = found.find() && p99.isEmpty() ? found.group(1) : p99;
            }
            double serverCores = (server.cpu().toNanos() - serverBefore.toNanos()) / 1e9 / seconds;
            System.out.printf(
                    Locale.ROOT,
                    "%s: the server took %.2f cores, the generator %.2f, of %d%n",
                    name,
                    serverCores,
                    cpu.toNanos() / 1e9 / seconds,
                    Runtime.getRuntime().availableProcessors());
        }
        System.out.println(name + ": the server's memory in MiB over time: " + String.join(", ", memory));
        return Double.parseDouble(p99);
    }

    /** Another process of this program. */
    private static final class Child implements AutoCloseable {
        private final Process process;
        private final BufferedReader out;
        private int port;

        private Child(Process process) {
            this.process = process;
            this.out = process.inputReader(StandardCharsets.UTF_8);
        }

        static Child java(String main, String... args) throws IOException {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "--enable-native-access=ALL-UNNAMED",
                    "-Djava.awt.headless=true",
                    "-XX:MaxRAMPercentage=25",
                    "-XX:+UseParallelGC"));
            Stream.of(System.getProperty("bench.jvm", "").split(" ", -1))
                    .filter(option -> !option.isBlank())
                    .forEach(command::add);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
            command.addAll(List.of(args));
            return new Child(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        }

        void address(String line) {
            Matcher found = ADDRESS.matcher(line);
            if (found.find()) {
                port = Integer.parseInt(found.group(1));
            }
        }

        Duration cpu() {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }

        /** Only Linux tells it. */
        String residentMemory() throws IOException {
            Path status = Path.of("/proc/" + process.pid() + "/status");
            if (!Files.exists(status)) {
                return "?";
            }
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> "" + Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse("?");
        }

        @Override
        public void close() throws IOException {
            process.destroy();
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            out.close();
        }
    }
}
