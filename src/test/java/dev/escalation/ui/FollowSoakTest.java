package dev.escalation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.live.DeskStream;
import dev.escalation.app.live.DeskWriter;
import dev.escalation.data.CleanData;
import dev.escalation.etl.Cleaning;
import dev.escalation.explain.UsualValues;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.ingest.Importer;
import dev.escalation.ingest.MappingChoice;
import dev.escalation.live.RiskQueue;
import dev.escalation.model.ModelJson;
import dev.escalation.model.TrainedModel;
import dev.escalation.sample.SampleGenerator;
import dev.escalation.sample.SampleOptions;
import dev.escalation.sample.TruthOutput;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.DatabaseAddress;
import dev.escalation.store.database.DistributionServer;
import dev.escalation.store.database.RawTables;
import dev.escalation.store.database.Tls;
import dev.escalation.store.feed.FeedInstallation;
import dev.escalation.task.Progress;
import dev.escalation.ui.live.Following;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * 100,000 events at 500 a second by a process of its own, on a real server that is killed twice, while a window and a server of
 * ours follow: both end with the scores of one computation over everything. Prints its figures.
 */
@Tag("soak")
@Timeout(value = 40, unit = TimeUnit.MINUTES)
@InWindow
class FollowSoakTest {
    private static final String NAME = "desk";
    private static final List<String> TABLES = List.of("customers", "agents", "tickets", "ticket_events");
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    @TempDir
    private Path folder;

    @Test
    void windowAndServerKeepUp() throws Exception {
        int events = Integer.getInteger("soak.events", 100_000);
        Path files = folder.resolve("files");
        new SampleGenerator()
                .write(SampleOptions.DEFAULT.withTickets(events * 3 / 10), files, TruthOutput.NONE, Progress.NONE);
        DeskStream stream = DeskStream.of(files, events);
        try (DistributionServer database = DistributionServer.start(Files.createDirectory(folder.resolve("server")));
                TestWindow window = TestWindow.open(1440, 900, folder)) {
            database.execute("postgres", "CREATE DATABASE " + NAME);
            try (Connection connection =
                    DriverManager.getConnection(url(database), DistributionServer.ADMIN, DistributionServer.PASSWORD)) {
                stream.begin(connection);
            }
            follow(window, database);
            Process server = serve(window, database);
            try {
                URI address = address();
                Process writer = write(database, files, events);
                for (int kill = 1; kill <= 2; kill++) {
                    Thread.sleep(Duration.ofMillis(events * 3L / 5));
                    database.kill();
                    Thread.sleep(Duration.ofSeconds(5));
                    database.start();
                }
                assertThat(writer.waitFor()).isZero();
                Map<String, Double> expected = batch(window, database);
                window.await("the window has kept up", () -> worst(shown(window), expected) <= 1e-9);
                window.await("the server has kept up", () -> worst(served(address), top(expected)) <= 1e-9);
                System.out.printf(
                        "%d steps, %d open tickets at the end; largest difference: window %.1e, server %.1e%n",
                        stream.steps().size(),
                        expected.size(),
                        worst(shown(window), expected),
                        worst(served(address), top(expected)));
            } finally {
                server.destroy();
                server.waitFor();
            }
        }
    }

    private static String url(DistributionServer server) {
        return "jdbc:postgresql://localhost:" + server.port() + "/" + NAME + "?sslmode=disable";
    }

    private static String address(DistributionServer server) {
        return "postgresql://" + DistributionServer.ADMIN + "@localhost:" + server.port() + "/" + NAME;
    }

    private void follow(TestWindow window, DistributionServer database) {
        ConnectionSettings settings = ConnectionSettings.ofAddress(
                        address(database), Map.of("DB_PASS", DistributionServer.PASSWORD))
                .orElseThrow();
        window.run(() -> window.context().workbench().databases().read(new DatabaseSource("desk", settings, TABLES)));
        window.await("looked at", () -> window.workspace().sourceProperty().get() != null);
        window.run(() -> window.context()
                .workbench()
                .load(window.workspace().sourceProperty().get()));
        window.await("loaded", () -> window.workspace().dataProperty().get() != null);
        window.run(() -> window.context().workbench().train(TrainedSample.QUICK));
        window.await("explained", () -> window.workspace().insightProperty().get() != null);
        DatabaseAddress admin = database.address(DistributionServer.ADMIN, DistributionServer.PASSWORD, NAME, Tls.OFF);
        new FeedInstallation(
                        admin,
                        "public",
                        TestWindow.onFx(
                                () -> window.workspace().dataProperty().get().plan()))
                .install(DistributionServer.ADMIN);
        window.run(() -> window.workspace().live().followingProperty().get().start());
        window.await(
                "followed",
                () -> window.workspace()
                                .live()
                                .followingProperty()
                                .get()
                                .stateProperty()
                                .get()
                        instanceof Following.State.Notified);
    }

    private Process serve(TestWindow window, DistributionServer database) throws IOException {
        TrainedModel model =
                TestWindow.onFx(() -> window.workspace().insightProperty().get().model());
        Path file = Files.write(folder.resolve("model.json"), ModelJson.write(model));
        ProcessBuilder builder = java(
                "dev.escalation.Launcher",
                "serve",
                "--follow",
                "--quiet",
                "--from",
                address(database),
                "--model",
                file.toString(),
                "--port",
                "0");
        builder.environment().put("DB_PASS", DistributionServer.PASSWORD);
        return builder.redirectOutput(folder.resolve("served").toFile())
                .redirectError(folder.resolve("problems").toFile())
                .start();
    }

    private URI address() throws IOException, InterruptedException {
        while (!Files.readString(folder.resolve("served")).contains("Ready")) {
            Thread.sleep(100);
        }
        Matcher found = ADDRESS.matcher(Files.readString(folder.resolve("served")));
        assertThat(found.find()).isTrue();
        return URI.create(found.group());
    }

    private Process write(DistributionServer database, Path files, int events) throws IOException {
        return java(
                        DeskWriter.class.getName(),
                        url(database),
                        files.toString(),
                        String.valueOf(events),
                        "500",
                        folder.resolve("times").toString())
                .inheritIO()
                .start();
    }

    private static ProcessBuilder java(String main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.awt.headless=true",
                "-Xmx2g",
                "-cp",
                System.getProperty("java.class.path"),
                main));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    private Map<String, Double> batch(TestWindow window, DistributionServer database) throws IOException {
        Path copy = Files.createDirectory(folder.resolve("end"));
        DatabaseAddress admin = database.address(DistributionServer.ADMIN, DistributionServer.PASSWORD, NAME, Tls.OFF);
        try (Database opened = Database.connect(admin)) {
            new RawTables(opened, "public").copyTo(copy, TABLES, Progress.NONE);
        }
        CleanData all = Cleaning.run(Importer.plan(copy, new MappingChoice.Auto()), Progress.NONE)
                .data();
        TrainedModel model =
                TestWindow.onFx(() -> window.workspace().insightProperty().get().model());
        FeatureTable table = FeatureBuilder.build(all, model.plan(), OptionalLong.of(all.lastMoment()), Progress.NONE);
        return RiskQueue.score(model, table, UsualValues.of(table, new int[0]), Progress.NONE).entries().stream()
                .collect(Collectors.toMap(entry -> entry.explanation().ticketId(), RiskQueue.Entry::risk));
    }

    private static Map<String, Double> shown(TestWindow window) {
        return window.workspace().openTicketsProperty().get().queue().entries().stream()
                .collect(Collectors.toMap(entry -> entry.explanation().ticketId(), RiskQueue.Entry::risk));
    }

    private static Map<String, Double> served(URI address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address.resolve("/queue?limit=1000")).build(),
                    HttpResponse.BodyHandlers.ofString());
            Map<String, Double> risks = new HashMap<>();
            for (JsonNode ticket : JsonMapper.shared().readTree(answer.body()).path("tickets")) {
                risks.put(
                        ticket.path("ticket_id").asString(),
                        ticket.path("risk_score").asDouble());
            }
            return risks;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As many as the server tells at once. */
    private static Map<String, Double> top(Map<String, Double> all) {
        return all.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(1000)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static double worst(Map<String, Double> scores, Map<String, Double> expected) {
        if (!scores.keySet().equals(expected.keySet())) {
            return Double.POSITIVE_INFINITY;
        }
        return expected.entrySet().stream()
                .mapToDouble(entry -> Math.abs(entry.getValue() - scores.getOrDefault(entry.getKey(), Double.NaN)))
                .max()
                .orElse(0);
    }
}
