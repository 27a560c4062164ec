package dev.escalation.bench;

import dev.escalation.etl.CleanFiles;
import dev.escalation.etl.CleanResult;
import dev.escalation.etl.Cleaning;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.EmbeddedServer;
import dev.escalation.store.database.PostgresBinaries;
import dev.escalation.store.tables.CleanStore;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The tables of a desk from CSV into the embedded database, cleaned, and out again; in turn with {@code psql \copy} of the
 * same files into the same server, as text and uncleaned, in one transaction that empties the tables first (so that neither
 * side writes a journal). Needs {@code psql}.
 */
final class StoreBench {
    private static final int TICKETS = Integer.getInteger("bench.tickets", 200_000);
    private static final int PAIRS = Integer.getInteger("bench.pairs", 3);
    private static final List<String> TABLES = List.of("customers", "agents", "tickets", "ticket_events");

    void run() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("workbench-bench");
        try {
            Path data = Path.of(
                    System.getProperty("bench.data", work.resolve("data").toString()));
            if (!Files.exists(data)) {
                BenchData.generate(data, TICKETS);
            }
            CleanResult saved;
            try (EmbeddedServer server = open(work);
                    Database database = Database.connect(server.address())) {
                saved = compare(data, server.address(), database);
            }
            try (EmbeddedServer again = open(work);
                    Database database = Database.connect(again.address())) {
                CleanStore store = CleanStore.open(database, "bench", "pair " + (PAIRS - 1));
                requireSame(saved, store.load(Progress.NONE).orElseThrow());
            }
        } finally {
            BenchData.delete(work);
        }
    }

    private static EmbeddedServer open(Path work) throws IOException {
        return EmbeddedServer.open(work.resolve("db"), PostgresBinaries.in(work));
    }

    /** Gives what was saved last. */
    private static CleanResult compare(Path data, DatabaseAddress address, Database database)
            throws IOException, InterruptedException {
        psql(address, createTables(data));
        double[] ratios = new double[PAIRS];
        CleanResult last = null;
        for (int pair = 0; pair < PAIRS; pair++) {
            long started = System.nanoTime();
            psql(address, copyTables(data));
            double peer = seconds(started);
            CleanStore store = CleanStore.open(database, "bench", "pair " + pair);
            started = System.nanoTime();
            CleanResult clean = Cleaning.run(Importer.plan(data, new MappingChoice.Auto()), Progress.NONE);
            double cleaning = seconds(started);
            started = System.nanoTime();
            store.save(clean, Progress.NONE);
            double saving = seconds(started);
            started = System.nanoTime();
            CleanResult loaded = store.load(Progress.NONE).orElseThrow();
            double loading = seconds(started);
            if (loaded.data().events().size() != clean.data().events().size()) {
                throw new IllegalStateException("not what was saved");
            }
            last = clean;
            ratios[pair] = peer / (cleaning + saving);
            print(pair, clean, peer, cleaning, saving, loading);
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "ratio=%.2f%n", ratios[PAIRS / 2]);
        return Objects.requireNonNull(last);
    }

    /** Every cell of every table, rejects and log, compared as files. */
    private static void requireSame(CleanResult saved, CleanResult loaded) throws IOException {
        Path before = Files.createTempDirectory("workbench-bench-saved");
        Path after = Files.createTempDirectory("workbench-bench-loaded");
        try {
            CleanFiles.write(saved, before);
            CleanFiles.write(loaded, after);
            try (Stream<Path> files = Files.walk(before)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (Files.mismatch(file, after.resolve(before.relativize(file))) >= 0) {
                        throw new IllegalStateException(file.getFileName() + " is not what was saved");
                    }
                    System.out.println(file.getFileName() + ": the same, " + Files.size(file) + " bytes");
                }
            }
        } finally {
            BenchData.delete(before);
            BenchData.delete(after);
        }
    }

    private static void print(
            int pair, CleanResult clean, double peer, double cleaning, double saving, double loading) {
        long in = clean.logs().stream().mapToLong(log -> log.rowsIn()).sum();
        long kept = clean.logs().stream().mapToLong(log -> log.rowsClean()).sum();
        System.out.printf(
                Locale.ROOT,
                "round %d: psql \\copy %,.0f rows/s (%.2f s); ours cleaned and saved %,.0f rows/s (%.2f s + %.2f s), loaded"
                        + " %,.0f rows/s (%.2f s)%n",
                pair + 1,
                in / peer,
                peer,
                in / (cleaning + saving),
                cleaning,
                saving,
                kept / loading,
                loading);
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }

    private static String createTables(Path data) throws IOException {
        StringBuilder sql = new StringBuilder();
        for (String table : TABLES) {
            String header = firstLine(data.resolve(table + ".csv"));
            List<String> columns = Arrays.stream(header.split(","))
                    .map(column -> '"' + column.strip() + "\" text")
                    .toList();
            sql.append("CREATE TABLE raw_" + table + " (" + String.join(", ", columns) + ");\n");
        }
        return sql.toString();
    }

    private static String firstLine(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().orElseThrow();
        }
    }

    private static String copyTables(Path data) {
        StringBuilder sql = new StringBuilder("BEGIN;\n");
        for (String table : TABLES) {
            sql.append("TRUNCATE raw_" + table + ";\n");
            sql.append("\\copy raw_" + table + " FROM '"
                    + data.resolve(table + ".csv").toAbsolutePath() + "' WITH (FORMAT csv, HEADER true)\n");
        }
        return sql.append("COMMIT;\n").toString();
    }

    private static void psql(DatabaseAddress address, String script) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", address.host()));
        command.addAll(List.of("-p", "" + address.port(), "-U", address.user(), "-d", address.database()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", address.password());
        Process process = builder.start();
        process.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("psql failed: " + output);
        }
    }
}
