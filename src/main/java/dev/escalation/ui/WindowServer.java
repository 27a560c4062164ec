package dev.escalation.ui;

import dev.escalation.app.Insight;
import dev.escalation.app.ModelFiles;
import dev.escalation.app.live.DeskClock;
import dev.escalation.app.live.LiveBeginning;
import dev.escalation.app.live.LiveService;
import dev.escalation.data.CleanData;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.desk.Scorer;
import dev.escalation.live.desk.TicketScorer;
import dev.escalation.serve.Server;
import dev.escalation.serve.ServerOptions;
import dev.escalation.serve.UnusableAddressException;
import dev.escalation.serve.keys.KeyFile;
import dev.escalation.serve.predict.DeskShape;
import dev.escalation.serve.predict.Served;
import dev.escalation.task.Progress;
import dev.escalation.ui.live.HttpSwitch;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.Work;
import java.io.IOException;
import java.time.ZoneId;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP server of the window: answers from the desk that is followed, else from the loaded one, with the model in use.
 * Another model takes over without a gap. To be used on the JavaFX thread; work is done on others.
 */
final class WindowServer implements HttpSwitch, AutoCloseable {
    private static final Object PLACE = "http server";
    private static final Duration LOOK = Duration.seconds(1);
    /** Somebody waits for the switch to be on; the window's own work has compiled much of it. */
    private static final java.time.Duration WARM_UP = java.time.Duration.ofSeconds(5);

    private final Workspace workspace;
    private final Work work;
    private final Texts texts;
    private final KeyFile keys;
    private final Supplier<@Nullable LiveService> following;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Stopped());
    private final ReadOnlyLongWrapper requests = new ReadOnlyLongWrapper();
    private final Timeline counting = new Timeline(new KeyFrame(LOOK, _ -> count()));
    private @Nullable Server server;

    /** @param following the desk that is followed now, if one is */
    WindowServer(Workspace workspace, Work work, Texts texts, KeyFile keys, Supplier<@Nullable LiveService> following) {
        this.workspace = workspace;
        this.work = work;
        this.texts = texts;
        this.keys = keys;
        this.following = following;
        counting.setCycleCount(Timeline.INDEFINITE);
    }

    @Override
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyLongProperty requestsProperty() {
        return requests.getReadOnlyProperty();
    }

    @Override
    public void start() {
        Work.Job<Served> served = served();
        if (server != null || served == null) {
            return;
        }
        state.set(new State.Changing());
        work.start(
                PLACE,
                texts.get("live.http.task"),
                progress -> {
                    Served ready = served.run(progress);
                    return answering(ready, progress);
                },
                this::started,
                failure -> state.set(new State.Failed(texts.why(failure))));
    }

    /** Does not listen on if it never comes to answer. */
    private Server answering(Served ready, Progress progress) throws IOException {
        Server started = listening();
        try {
            started.serve(ready, progress);
            return started;
        } catch (RuntimeException e) {
            started.close();
            throw e;
        }
    }

    /** On another port where the usual one is taken, such as by a second window. */
    private Server listening() throws IOException {
        try {
            return Server.start(options(ServerOptions.DEFAULT_PORT), keys, Throwable::printStackTrace);
        } catch (UnusableAddressException _) {
            return Server.start(options(0), keys, Throwable::printStackTrace);
        }
    }

    private static ServerOptions options(int port) {
        return ServerOptions.local(port).withWarmUp(WARM_UP);
    }

    private void started(Server running) {
        server = running;
        state.set(new State.Running(running.address().toString()));
        counting.play();
    }

    /** The model, the data or what is followed has changed. */
    void renew() {
        Server running = server;
        Work.Job<Served> served = served();
        if (running == null) {
            return;
        }
        if (served == null) {
            stop();
            return;
        }
        work.start(
                PLACE,
                texts.get("live.http.task"),
                progress -> {
                    running.serve(served.run(progress), progress);
                    return running;
                },
                _ -> {},
                failure -> running.degraded(String.valueOf(failure.getMessage())));
    }

    /** Null while there is no model in use. */
    private Work.@Nullable Job<Served> served() {
        LoadedData data = workspace.dataProperty().get();
        TrainingRun run = workspace.runProperty().get();
        Insight insight = workspace.insightProperty().get();
        LiveService live = following.get();
        if (data == null || run == null || insight == null) {
            return null;
        }
        return progress -> live == null
                ? loaded(data, run, insight, progress)
                : served(live.scorer(), live::queue, data, run, insight);
    }

    private static Served loaded(LoadedData data, TrainingRun run, Insight insight, Progress progress) {
        CleanData clean = run.training().table().data();
        Scorer scorer = new Scorer(
                insight.model(),
                FollowedDesk.modelId(insight, run),
                run.training().usual());
        LiveBeginning desk = LiveBeginning.of(
                run.training().table(), scorer, insight.earlier(), DeskClock.of(clean.lastMoment()), progress);
        return served(desk.desk(), desk::queue, data, run, insight);
    }

    private static Served served(
            TicketScorer desk, Supplier<RiskQueue> queue, LoadedData data, TrainingRun run, Insight insight) {
        return new Served(
                desk,
                DeskShape.of(data.clean().data(), data.plan().mapping()),
                run.training().usual(),
                queue,
                ModelFiles.metadata(run.training(), insight.model()),
                run.finishedAt().atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
    }

    private void count() {
        Server running = server;
        if (running != null) {
            requests.set(running.counters().requests());
        }
    }

    @Override
    public void stop() {
        Server running = server;
        server = null;
        counting.stop();
        if (running != null) {
            state.set(new State.Changing());
            work.prepare(PLACE, _ -> running.stop(), _ -> state.set(new State.Stopped()));
        }
    }

    /** Requests in flight end as far as they do so in time. */
    @Override
    public void close() {
        Server running = server;
        server = null;
        counting.stop();
        if (running != null) {
            running.stop();
        }
    }
}
