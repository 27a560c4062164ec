package dev.escalation.cli;

import dev.escalation.app.ScoreRequest;
import dev.escalation.app.UnusableRequestException;
import dev.escalation.app.live.LiveListener;
import dev.escalation.ingest.UnusableInputException;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.model.tree.ModelFormatException;
import dev.escalation.serve.DeskLoader;
import dev.escalation.serve.Server;
import dev.escalation.serve.keys.KeyFile;
import dev.escalation.serve.predict.Served;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Answers requests over HTTP until it is told to stop. */
@Command(
        name = "serve",
        description = {
            "Answers over HTTP which tickets are at risk and why, until Ctrl-C or SIGTERM: POST /predict, GET /queue,",
            "GET /explanations/ID, /models, /health, /metrics; all of it at /docs."
        },
        sortOptions = false)
final class ServeCommand extends WorkbenchCommand {
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** Pauses between two looks at the model's file. */
    private static final int LOOK_EVERY = 20;

    @Mixin
    private final SourceOptions sources = new SourceOptions();

    @Mixin
    private final ScoringArguments scoring = new ScoringArguments();

    @Mixin
    private final ServeArguments serving = new ServeArguments();

    @Option(
            names = "--follow",
            description = "Keep up with what changes in the database, the workspace or the folder of exports.")
    private boolean follow;

    private final Terminal terminal;
    private DeskLoader.@Nullable FollowedDesk followed;
    private FileTime modelChanged = FileTime.fromMillis(0);

    ServeCommand(Terminal terminal) {
        super(terminal);
        this.terminal = terminal;
    }

    @Override
    Result run(Terminal.StageReport progress) throws IOException {
        try (Source source = sources.resolve(progress)) {
            ScoreRequest request = scoring.request(source);
            Server server = Server.start(serving.options(), KeyFile.ofUser(), this::failed);
            terminal.cancellation().endsWith(ExitCode.DONE);
            say(server, "starting", "Listening on " + server.address() + (server.needsKey() ? ", with a key." : "."));
            try {
                load(server, source, request, progress);
                keepUp(server, source, request, progress);
            } catch (CancellationException _) {
                // told to stop while loading
            } finally {
                progress.stage("Stopping", 0);
                server.stop();
                stopFollowing(followed);
            }
            return ended(server);
        }
    }

    private void load(Server server, Source source, ScoreRequest request, Terminal.StageReport progress)
            throws IOException {
        modelChanged = changed(request.model());
        DeskLoader.FollowedDesk before = followed;
        Served served = follow ? following(source, request, progress) : DeskLoader.load(request, progress);
        progress.stage("Warming up", 0);
        server.serve(served, progress);
        server.degraded("");
        stopFollowing(before);
        say(server, "ready", "Ready: " + served.scorer().modelId() + ". See " + server.address() + "/docs");
    }

    private Served following(Source source, ScoreRequest request, Terminal.StageReport progress) throws IOException {
        DeskLoader.FollowedDesk next =
                DeskLoader.follow(request, plan -> sources.feed(source, plan), new Told(), progress);
        followed = next;
        return next.served();
    }

    private static void stopFollowing(DeskLoader.@Nullable FollowedDesk desk) {
        if (desk != null) {
            desk.close();
        }
    }

    /** What goes wrong while the desk is followed is told on the terminal; the server answers on. */
    private final class Told implements LiveListener {
        @Override
        public void state(ChangeFeed.State state) {
            if (state instanceof ChangeFeed.State.Reconnecting lost) {
                terminal.err().println("workbench: connecting again: " + lost.why());
            } else if (state instanceof ChangeFeed.State.Following following) {
                terminal.err()
                        .println(
                                following.notified()
                                        ? "workbench: told of every change"
                                        : "workbench: asking for changes every "
                                                + following.pause().toSeconds() + " s");
            }
        }

        @Override
        public void problem(Sayable sentence) {
            terminal.err().println("workbench: " + sentence.inEnglish());
        }
    }

    /** A model that was trained anew takes over. */
    private void keepUp(Server server, Source source, ScoreRequest request, Terminal.StageReport progress)
            throws IOException {
        for (int i = 1; !progress.isCancelled(); i++) {
            pause();
            if (i % LOOK_EVERY == 0 && !changed(request.model()).equals(modelChanged)) {
                try {
                    load(server, source, request, progress);
                } catch (ModelFormatException | UnusableRequestException | UnusableInputException e) {
                    server.degraded("the newer model is not used: " + e.getMessage());
                    say(server, "degraded", "The newer model is not used: " + e.getMessage());
                }
            }
        }
    }

    private static FileTime changed(Path model) throws IOException {
        return Files.exists(model) ? Files.getLastModifiedTime(model) : FileTime.fromMillis(0);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    /** A line at once: the command has no end that would print it. */
    private void say(Server server, String status, String line) {
        if (isJson()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("status", status);
            json.put("address", server.address().toString());
            terminal.out().println(JsonMapper.shared().writeValueAsString(json));
        } else {
            terminal.out().println(line);
        }
    }

    private void failed(Throwable mistake) {
        terminal.err().println("workbench: a request failed by a mistake of the program (" + mistake + ")");
        if (isDebug()) {
            mistake.printStackTrace(terminal.err());
        }
    }

    private static Result ended(Server server) {
        Server.Counters counters = server.counters();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", "stopped");
        json.put("requests", counters.requests());
        json.put("failures", counters.failures());
        json.put("tickets", counters.tickets());
        String line = String.format(
                Locale.ROOT,
                "Stopped after %,d requests and %,d scored tickets.",
                counters.requests(),
                counters.tickets());
        return Result.done(json, List.of(line));
    }
}
