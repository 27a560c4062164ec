package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.Aside;
import dev.escalation.model.ModelKind;
import dev.escalation.serve.ServedSample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The server as a command. */
@Tag("slow")
class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");
    private static final String CONFIG = "workbench.config";

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void ownSettings() {
        System.setProperty(CONFIG, folder.resolve("config").toString());
    }

    @AfterEach
    void usualSettings() {
        System.clearProperty(CONFIG);
        http.close();
    }

    @Test
    void servesFollowsTheModelsFileAndStops() throws Exception {
        Path model = folder.resolve("model.json");
        Files.copy(ServedSample.write(ModelKind.XGBOOST, folder), model);
        Serving serving = new Serving(serve(model, "--from", "sample-data"));
        await(() -> serving.words().contains("Ready: xgboost-"));
        URI server = address(serving.words());
        assertThat(get(server.resolve("/health"))).contains("\"status\":\"ready\"", "xgboost-");

        Files.writeString(model, "{");
        Files.setLastModifiedTime(model, FileTime.fromMillis(1));
        await(() -> get(server.resolve("/health")).contains("degraded"));
        assertThat(get(server.resolve("/health"))).contains("the newer model is not used", "xgboost-");

        Files.write(model, Files.readAllBytes(ServedSample.write(ModelKind.LOGISTIC, folder)));
        await(() -> get(server.resolve("/health")).contains("\"status\":\"ready\",")
                && get(server.resolve("/health")).contains("logistic-"));
        assertThat(predict(server)).contains("\"model\":\"logistic\"");
        serving.cancellation.request();
        assertThat(serving.exit.get(30, TimeUnit.SECONDS)).isZero();
        assertThat(serving.words()).contains("Stopped after", "1 scored tickets");
    }

    @Test
    void whileItPractisesItStopsAtOnce() throws Exception {
        Path model = ServedSample.write(ModelKind.LOGISTIC, folder);
        Serving serving = new Serving(
                "serve", "--from", "sample-data", "--model", model.toString(), "--port", "0", "--warm-up", "600");
        await(() -> serving.err.toString(StandardCharsets.UTF_8).contains("Warming up"));
        serving.cancellation.request();
        assertThat(serving.exit.get(10, TimeUnit.SECONDS)).isZero();
        assertThat(serving.words()).contains("Stopped after 0 requests").doesNotContain("Ready");
    }

    /** The last hours of the desk come as a newer file. */
    @Test
    void keepsUpWithAFolderOfExports() throws Exception {
        Path model = ServedSample.write(ModelKind.LOGISTIC, folder);
        Path desk = Files.createDirectory(folder.resolve("desk"));
        for (String table : List.of("customers", "agents", "tickets")) {
            Files.copy(Path.of("sample-data", table + ".csv"), desk.resolve(table + ".csv"));
        }
        List<String> events = Files.readAllLines(Path.of("sample-data", "ticket_events.csv"));
        List<String> later = new ArrayList<>(
                events.stream().filter(line -> line.contains(",2026-06-30T2")).toList());
        Files.write(
                desk.resolve("ticket_events.csv"),
                events.stream().filter(line -> !later.contains(line)).toList());
        later.addFirst(events.getFirst());
        Serving serving = new Serving(serve(model, "--follow", "--from", desk.toString()));
        await(() -> serving.words().contains("Ready: logistic-"));
        URI queue = address(serving.words()).resolve("/queue?limit=1000");
        String before = get(queue);
        Files.write(desk.resolve("ticket_events_newer.csv"), later);
        await(() -> !get(queue).equals(before));
        serving.cancellation.request();
        assertThat(serving.exit.get(60, TimeUnit.SECONDS)).isZero();

        CliRun file =
                CliRun.of("serve", "--follow", "--from", desk.resolve("tickets.csv"), "--model", model, "--port", 0);
        assertThat(file.exitCode()).isEqualTo(2);
        assertThat(file.err()).contains("--follow needs a database, a workspace or a folder");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aSignalToStopIsAGoodEnd() throws Exception {
        Path model = ServedSample.write(ModelKind.LOGISTIC, folder);
        List<String> command = process(serve(model, "--from", "sample-data", "--quiet"));
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            await(() -> Files.readString(out).contains("Ready"));
            predict(address(Files.readString(out)));
            process.destroy(); // SIGTERM
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(out)).contains("Stopped after 1 requests and 1 scored tickets.");
        assertThat(Files.readString(err)).isEmpty();
    }

    /** The code of a good end is for those who stop it. */
    @Test
    void aDamagedModelEndsTheProcessWithTwo() throws Exception {
        Path damaged = Files.writeString(folder.resolve("damaged.json"), "{");
        Path err = folder.resolve("damaged-stderr");
        Process process = new ProcessBuilder(process(serve(damaged, "--from", "sample-data")))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(Files.readString(err)).contains("the model file cannot be used");
    }

    /** On any port that is free, without much practice. */
    private static String[] serve(Path model, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("serve", "--model", model.toString(), "--port", "0", "--warm-up", "1"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** The command inside this process. */
    private static final class Serving {
        final Cancellation cancellation = new Cancellation();
        final Future<Integer> exit;
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final ByteArrayOutputStream err = new ByteArrayOutputStream();

        Serving(String... arguments) {
            Terminal terminal = new Terminal(
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    Terminal.Look.LINES,
                    cancellation);
            exit = Aside.run(() -> new Cli(terminal).execute(arguments));
        }

        /** What it has printed until now. */
        String words() {
            return out.toString(StandardCharsets.UTF_8);
        }
    }

    private List<String> process(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-D" + CONFIG + "=" + folder.resolve("config"),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.escalation.Launcher"));
        command.addAll(List.of(arguments));
        return command;
    }

    @Test
    void whatCannotBeServedSaysWhatToDo() throws Exception {
        Path model = ServedSample.write(ModelKind.LOGISTIC, folder);
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            CliRun run = CliRun.of("serve", "--from", "sample-data", "--model", model, "--port", taken.getLocalPort());
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("workbench: nothing can listen", "--port 0");
        }
        CliRun open = CliRun.of("serve", "--from", "sample-data", "--model", model, "--host", "0.0.0.0", "--port", 0);
        assertThat(open.exitCode()).isEqualTo(2);
        assertThat(open.err()).contains("workbench keys create NAME");
        CliRun none = CliRun.of("serve", "--from", "sample-data", "--model", folder.resolve("none"), "--port", 0);
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("there is no model file");
        CliRun endless = CliRun.of("serve", "--from", "sample-data", "--model", model, "--warm-up", 601);
        assertThat(endless.exitCode()).isEqualTo(2);
        assertThat(endless.err()).contains("--warm-up is 601, not from 0 to 600.");
        CliRun wrong = CliRun.of("serve", "--from", "sample-data", "--model", model, "--max-body", 5);
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("--max-body is 5, not from 1024");
    }

    @Test
    void keysAreShownOnceListedAndRevoked() {
        assertThat(CliRun.of("keys").out()).contains("There are no keys");
        CliRun created = CliRun.of("keys", "create", "help desk");
        String key = created.out().lines().findFirst().orElseThrow();
        assertThat(key).startsWith("ew_");
        CliRun listed = CliRun.of("keys", "list");
        assertThat(listed.out()).contains("help desk", key.substring(0, 11)).doesNotContain(key.substring(12));
        CliRun twice = CliRun.of("keys", "create", "help desk");
        assertThat(twice.exitCode()).isEqualTo(2);
        assertThat(CliRun.of("keys", "revoke", "help desk").exitCode()).isZero();
        assertThat(CliRun.of("keys", "revoke", "help desk").exitCode()).isEqualTo(2);
        assertThat(CliRun.of("keys", "create").exitCode()).isEqualTo(2);
    }

    private static URI address(String out) {
        Matcher found = ADDRESS.matcher(out);
        assertThat(found.find()).isTrue();
        return URI.create(found.group());
    }

    private String get(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString())
                .body();
    }

    private String predict(URI server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/predict"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"ticket_id\": \"1\", \"created_at\": \"2026-06-30T08:00:00Z\"}"))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(50);
        }
    }
}
