package dev.escalation.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureColumn;
import dev.escalation.features.FeatureTable;
import dev.escalation.ingest.ImportPlan;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.SampleTraining;
import dev.escalation.live.desk.LiveDesk;
import dev.escalation.live.desk.LiveScore;
import dev.escalation.live.desk.Scorer;
import dev.escalation.model.TrainedModel;
import dev.escalation.sample.SampleGenerator;
import dev.escalation.sample.SampleOptions;
import dev.escalation.sample.TruthOutput;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.DistributionServer;
import dev.escalation.store.database.RawTables;
import dev.escalation.store.database.Tls;
import dev.escalation.store.feed.DatabaseFeed;
import dev.escalation.store.feed.FeedInstallation;
import dev.escalation.store.feed.PollingPace;
import dev.escalation.task.Progress;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A help desk on a real server is followed while somebody writes to it: in the end every score is the batch's. */
class LiveFollowTest {
    private static final long PATIENCE_SECONDS = Integer.getInteger("window.patience", 300);

    @TempDir
    static Path folder;

    private static DistributionServer server;
    private static TrainedModel model;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = DistributionServer.start(Files.createDirectory(folder.resolve("server")));
        model = SampleTraining.get().comparison().best().model().orElseThrow();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (server != null) {
            server.close();
        }
    }

    /** What was told while the desk was followed. */
    private static final class Told implements LiveListener {
        /** By ticket, events that its last score knew, and when each number of events was first known. */
        private final Map<String, TreeMap<Integer, Long>> known = new ConcurrentHashMap<>();

        private final List<ChangeFeed.State> states = new CopyOnWriteArrayList<>();
        private final List<String> problems = new CopyOnWriteArrayList<>();

        @Override
        public void changed(LiveDesk.Change change, long committedAt) {
            FeatureTable rows = change.scored().table();
            double[] events = ((FeatureColumn.Numeric) rows.column("num_events")).values();
            long now = System.currentTimeMillis();
            for (int row = 0; row < rows.rows(); row++) {
                known.computeIfAbsent(rows.ticketId(row), _ -> new TreeMap<>()).putIfAbsent((int) events[row], now);
            }
        }

        @Override
        public void refreshed(RiskQueue queue, EarlierRisk earlier) {}

        @Override
        public void state(ChangeFeed.State state) {
            states.add(state);
        }

        @Override
        public void problem(Sayable sentence) {
            problems.add(sentence.inEnglish());
        }
    }

    @Test
    void aKilledServerLosesNothing() throws Exception {
        DeskStream stream = DeskStream.of(Path.of("sample-data"), 1500);
        try (Followed desk = follow("killed", stream, feed -> feed.notified(Optional.empty()))) {
            StringBuilder times = new StringBuilder();
            Thread writer = desk.writer(stream, 400, times);
            await("some are read", () -> desk.service.counts().ticketsRead() > 200);
            server.kill();
            await("the loss is noticed", () -> desk.told.states.stream().anyMatch(Followed::isLost));
            server.start();
            writer.join();

            desk.awaitEverything();
            desk.requireScoresOfTheBatch();
            assertThat(desk.told.states.getLast()).isInstanceOf(ChangeFeed.State.Following.class);
            assertThat(desk.service.counts().failures()).isZero();
            assertThat(latencies(desk, times.toString().lines().toList())).hasSizeGreaterThan(300);
        }
    }

    @Test
    void withoutTriggersItIsAskedFor() throws Exception {
        DeskStream stream = DeskStream.of(Path.of("sample-data"), 300);
        PollingPace often =
                new PollingPace(Duration.ofMillis(100), Duration.ofDays(1), Duration.ofSeconds(1), Optional.empty());
        try (Followed desk = follow("polled", stream, feed -> feed.polled(often))) {
            desk.writer(stream, 300, new StringBuilder()).join();

            desk.awaitEverything();
            desk.requireScoresOfTheBatch();
        }
    }

    /** 100,000 events at 500 a second by a process of its own; the server is killed twice. Prints its figures. */
    @Test
    @Tag("soak")
    void aHundredThousandEvents() throws Exception {
        int events = Integer.getInteger("soak.events", 100_000);
        Path desk = folder.resolve("large");
        new SampleGenerator()
                .write(SampleOptions.DEFAULT.withTickets(events * 3 / 10), desk, TruthOutput.NONE, Progress.NONE);
        DeskStream stream = DeskStream.of(desk, events);
        Path times = folder.resolve("times");
        try (Followed followed = follow("soak", stream, feed -> feed.notified(Optional.empty()))) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx1g",
                            "-cp",
                            System.getProperty("java.class.path"),
                            DeskWriter.class.getName(),
                            url("soak"),
                            desk.toString(),
                            String.valueOf(events),
                            "500",
                            times.toString())
                    .inheritIO()
                    .start();
            for (int kill = 1; kill <= 2; kill++) {
                Thread.sleep(Duration.ofMillis(events * 3L / 5));
                server.kill();
                Thread.sleep(Duration.ofSeconds(5));
                server.start();
            }
            assertThat(writer.waitFor()).isZero();
            followed.awaitEverything();
            double worst = followed.requireScoresOfTheBatch();
            List<Long> waits = latencies(followed, Files.readAllLines(times));
            Collections.sort(waits);
            System.out.printf(
                    "events %d, tickets read %d, scores %d, largest difference %.1e, commit to score of %d:"
                            + " median %d ms, p99 %d ms, 99.9 %d ms, failures %d, problems %s%n",
                    stream.steps().size(),
                    followed.service.counts().ticketsRead(),
                    followed.service.counts().scores(),
                    worst,
                    waits.size(),
                    waits.get(waits.size() / 2),
                    waits.get(waits.size() * 99 / 100),
                    waits.get((int) (waits.size() * 999L / 1000)),
                    followed.service.counts().failures(),
                    followed.told.problems.stream().distinct().limit(3).toList());
        }
    }

    /** From the commit of an event to the first score that knows it, of tickets that were scored with it. */
    private static List<Long> latencies(Followed desk, List<String> commits) {
        List<Long> waits = new ArrayList<>();
        for (String line : commits) {
            String[] parts = line.split(" ");
            TreeMap<Integer, Long> known = desk.told.known.get(parts[0]);
            int before = desk.before.getOrDefault(parts[0], 0);
            Map.Entry<Integer, Long> first =
                    known == null ? null : known.ceilingEntry(before + Integer.parseInt(parts[1]));
            if (first != null) {
                waits.add(Math.max(0, first.getValue() - Long.parseLong(parts[2])));
            }
        }
        return waits;
    }

    private interface Opening {
        ChangeFeed open(DatabaseFeed feed);
    }

    private static String url(String name) {
        return "jdbc:postgresql://localhost:" + server.port() + "/" + name + "?sslmode=disable";
    }

    private static Followed follow(String name, DeskStream stream, Opening opening) throws Exception {
        server.execute("postgres", "CREATE DATABASE " + name);
        try (Connection connection =
                DriverManager.getConnection(url(name), DistributionServer.ADMIN, DistributionServer.PASSWORD)) {
            stream.begin(connection);
        }
        DatabaseAddress address = server.address(DistributionServer.ADMIN, DistributionServer.PASSWORD, name, Tls.OFF);
        ImportPlan plan = copied(address, name + "-begin");
        new FeedInstallation(address, "public", plan).install(DistributionServer.ADMIN);
        Told told = new Told();
        CleanData begin = Cleaning.run(plan, Progress.NONE).data();
        FeatureTable table =
                FeatureBuilder.build(begin, model.plan(), OptionalLong.of(begin.lastMoment()), Progress.NONE);
        LiveBeginning beginning = LiveBeginning.of(
                table,
                new Scorer(model, "sample", UsualValues.of(table, new int[0])),
                EarlierRisk.dayBefore(model, table, Progress.NONE),
                DeskClock.RECORDS,
                Progress.NONE);
        ChangeFeed feed = opening.open(new DatabaseFeed(address, "public", plan));
        LiveService service =
                LiveService.follow(new LiveSource(feed, plan.mapping(), name), beginning, Duration.ofMillis(500), told);
        return new Followed(name, address, service, told, eventsByTicket(begin));
    }

    private static Map<String, Integer> eventsByTicket(CleanData data) {
        Map<String, Integer> count = new HashMap<>();
        Arrays.stream(data.events().ticket())
                .mapToObj(data.tickets().ids()::level)
                .forEach(id -> count.merge(id, 1, Integer::sum));
        return count;
    }

    private static ImportPlan copied(DatabaseAddress address, String name) throws IOException {
        Path copy = Files.createDirectory(folder.resolve(name));
        try (Database database = Database.connect(address)) {
            new RawTables(database, "public")
                    .copyTo(copy, List.of("customers", "agents", "tickets", "ticket_events"), Progress.NONE);
        }
        return Importer.plan(copy, new MappingChoice.Auto());
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("never happened: " + what).isLessThan(until);
            Thread.sleep(20);
        }
    }

    /** @param before events by ticket that were there at the beginning */
    private record Followed(
            String name, DatabaseAddress address, LiveService service, Told told, Map<String, Integer> before)
            implements AutoCloseable {
        static boolean isLost(ChangeFeed.State state) {
            return state instanceof ChangeFeed.State.Reconnecting;
        }

        Thread writer(DeskStream stream, double perSecond, StringBuilder times) {
            return Thread.ofPlatform().start(() -> {
                try {
                    new DeskWriter(url(name), stream, perSecond).write(times);
                } catch (IOException | InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }

        /** The desk knows as much as the database does. */
        void awaitEverything() throws Exception {
            CleanData all =
                    Cleaning.run(copied(address, name + "-end"), Progress.NONE).data();
            Map<String, Integer> events = eventsByTicket(all);
            FeatureTable table = batch(all);
            List<String> unknown = new CopyOnWriteArrayList<>();
            try {
                await("all is known", () -> {
                    unknown.clear();
                    unknown.addAll(unknown(all, events, table));
                    return unknown.isEmpty();
                });
            } catch (AssertionError e) {
                throw new AssertionError(
                        unknown.size() + " unknown: "
                                + unknown.stream().limit(9).toList() + told.states
                                + told.problems.stream().limit(5).toList(),
                        e);
            }
        }

        private List<String> unknown(CleanData all, Map<String, Integer> events, FeatureTable table) {
            List<String> unknown = new ArrayList<>();
            LiveDesk desk = service.desk();
            if (desk.now() != all.lastMoment() || desk.size() != all.tickets().size()) {
                unknown.add("desk at " + desk.now() + " of " + all.lastMoment() + ", " + desk.size() + " tickets of "
                        + all.tickets().size());
            }
            for (int row = 0; row < table.rows(); row++) {
                String id = table.ticketId(row);
                int count = events.getOrDefault(id, 0);
                boolean wasThere = before.getOrDefault(id, 0) == count;
                if (!wasThere && !told.known.getOrDefault(id, new TreeMap<>()).containsKey(count)) {
                    unknown.add(id + " has " + count + ", known were " + told.known.get(id));
                }
            }
            if (desk.scores().size() != table.rows() || !isAsOf(all.lastMoment())) {
                unknown.add(desk.scores().size() + " scores of " + table.rows());
            }
            return unknown;
        }

        private boolean isAsOf(long moment) {
            return service.desk().scores().values().stream().allMatch(score -> score.asOf() == moment);
        }

        private static FeatureTable batch(CleanData all) {
            FeatureTable table =
                    FeatureBuilder.build(all, model.plan(), OptionalLong.of(all.lastMoment()), Progress.NONE);
            return table.only(table.queueRows());
        }

        /** @return the largest difference */
        double requireScoresOfTheBatch() throws Exception {
            CleanData all = Cleaning.run(copied(address, name + "-check"), Progress.NONE)
                    .data();
            FeatureTable table = batch(all);
            Map<String, Double> expected =
                    RiskQueue.score(model, table, UsualValues.of(table, new int[0]), Progress.NONE).entries().stream()
                            .collect(Collectors.toMap(
                                    entry -> entry.explanation().ticketId(), RiskQueue.Entry::risk));
            await("scored after the last change", () -> worst(expected) <= 1e-9);
            assertThat(service.desk().scores().keySet()).isEqualTo(expected.keySet());
            assertThat(expected).hasSizeGreaterThan(20);
            return worst(expected);
        }

        private double worst(Map<String, Double> expected) {
            Map<String, LiveScore> scores = service.desk().scores();
            return expected.entrySet().stream()
                    .mapToDouble(entry -> {
                        LiveScore score = scores.get(entry.getKey());
                        return score == null ? Double.POSITIVE_INFINITY : Math.abs(score.risk() - entry.getValue());
                    })
                    .max()
                    .orElse(Double.POSITIVE_INFINITY);
        }

        @Override
        public void close() {
            service.close();
        }
    }
}
