package dev.escalation.ui;

import dev.escalation.app.Insight;
import dev.escalation.app.live.DeskClock;
import dev.escalation.app.live.LiveBeginning;
import dev.escalation.app.live.LiveListener;
import dev.escalation.app.live.LiveService;
import dev.escalation.app.live.LiveSource;
import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.etl.Reject;
import dev.escalation.features.FeatureTable;
import dev.escalation.ingest.feed.ChangeFeed;
import dev.escalation.live.EarlierRisk;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.alert.Alert;
import dev.escalation.live.desk.LiveDesk;
import dev.escalation.live.desk.Scorer;
import dev.escalation.task.Progress;
import dev.escalation.ui.live.Following;
import dev.escalation.ui.live.LiveAlert;
import dev.escalation.ui.text.Texts;
import dev.escalation.words.Sayable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/**
 * The loaded desk followed with the model in use: what comes of it replaces the open tickets. To be used on the JavaFX thread;
 * work is done on others.
 */
final class FollowedDesk implements Following, AutoCloseable {
    private static final long MINUTE_NANOS = 60_000_000_000L;

    private final Workspace workspace;
    private final MainWork mainWork;
    private final Texts texts;
    private final LoadedData data;
    private final TrainingRun run;
    private final Insight insight;
    private final Feeds.Followable followable;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Off());
    private final ReadOnlyObjectWrapper<Pace> pace = new ReadOnlyObjectWrapper<>(new Pace(Instants.MISSING, 0));
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final Deque<Scored> lastMinute = new ArrayDeque<>();
    private final Alerting alerting;
    private final Runnable changed;
    private volatile @Nullable LiveService service;
    private volatile @Nullable WatchedAlerts alerts;
    private boolean closed;

    private record Scored(long atNanos, int tickets) {}

    /** Has alerts watched. */
    interface Alerting {
        /**
         * @param queue of the open tickets as they are now
         * @param told is given alerts
         * @param problems is told what is wrong, in a sentence
         */
        WatchedAlerts of(Supplier<RiskQueue> queue, Consumer<List<Alert>> told, Consumer<String> problems)
                throws IOException;
    }

    FollowedDesk(
            Workspace workspace,
            MainWork mainWork,
            Texts texts,
            LoadedData data,
            TrainingRun run,
            Insight insight,
            Feeds.Followable followable,
            Alerting alerting,
            Runnable changed) {
        this.workspace = workspace;
        this.mainWork = mainWork;
        this.texts = texts;
        this.data = data;
        this.run = run;
        this.insight = insight;
        this.followable = followable;
        this.alerting = alerting;
        this.changed = changed;
    }

    @Override
    public String source() {
        return followable.name();
    }

    @Override
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyObjectProperty<Pace> paceProperty() {
        return pace.getReadOnlyProperty();
    }

    @Override
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void trouble(String sentence) {
        trouble.set(sentence);
    }

    @Override
    public void start() {
        if (service == null && !closed) {
            mainWork.startBeside("shell.task.follow", this::begin, this::began);
        }
    }

    /** The desk as the training left it, and the feed on its source. */
    private LiveService begin(Progress progress) throws IOException {
        FeatureTable table = run.training().table();
        CleanData clean = table.data();
        Scorer scorer = new Scorer(
                insight.model(), modelId(insight, run), run.training().usual());
        LiveBeginning beginning =
                LiveBeginning.of(table, scorer, insight.earlier(), DeskClock.of(clean.lastMoment()), progress);
        Told told = new Told(beginning.queue());
        alerts = alerting.of(told.queue::get, this::alerted, this::tellTrouble);
        ChangeFeed feed = followable.opening().open();
        LiveSource source =
                new LiveSource(feed, data.plan().mapping(), clean.origin().source());
        return LiveService.follow(source, beginning, LiveService.USUAL_REFRESH, told);
    }

    /** The desk while it is followed; may be asked by any thread. */
    @Nullable
    LiveService service() {
        return service;
    }

    /** The kind of the model and the number of its training in this session. */
    static String modelId(Insight insight, TrainingRun run) {
        return insight.model().kind().id() + "-" + run.number();
    }

    private void began(LiveService following) {
        if (closed || service != null) {
            end(following);
        } else {
            service = following;
            changed.run();
        }
    }

    @Override
    public void stop() {
        LiveService running = service;
        service = null;
        if (running != null) {
            end(running);
            changed.run();
        }
        state.set(new State.Off());
        trouble.set("");
    }

    /** Waits for what is being scored. */
    private void end(LiveService following) {
        WatchedAlerts watched = alerts;
        alerts = null;
        Thread.ofVirtual().name("live-desk-end").start(() -> {
            following.close();
            if (watched != null) {
                watched.close();
            }
        });
    }

    @Override
    public void close() {
        closed = true;
        stop();
    }

    /** What is told on the thread that follows, brought to the JavaFX thread; of queues only the latest. */
    private final class Told implements LiveListener {
        private final AtomicReference<@Nullable OpenTickets> latest = new AtomicReference<>();
        private final AtomicReference<RiskQueue> queue;

        Told(RiskQueue beginning) {
            queue = new AtomicReference<>(beginning);
        }

        @Override
        public void changed(LiveDesk.Change change, long committedAt) {
            int tickets = change.scored().entries().size();
            Platform.runLater(() -> scored(tickets));
        }

        @Override
        public void refreshed(RiskQueue scored, EarlierRisk earlier) {
            queue.set(scored);
            WatchedAlerts watching = alerts;
            if (watching != null) {
                watching.refreshed(scored, earlier);
            }
            if (latest.getAndSet(new OpenTickets(scored, earlier)) == null) {
                Platform.runLater(() -> {
                    OpenTickets open = latest.getAndSet(null);
                    if (open != null && service != null) {
                        workspace.followed(open);
                    }
                });
            }
        }

        @Override
        public void state(ChangeFeed.State now) {
            Platform.runLater(() -> show(now));
        }

        @Override
        public void rejected(int rows, Reject first) {
            String words = texts.get(
                    "live.trouble.rejected",
                    texts.formats().count(rows),
                    first.table(),
                    first.column(),
                    first.reason());
            tellTrouble(words);
        }

        @Override
        public void problem(Sayable sentence) {
            tellTrouble(texts.said(sentence));
        }
    }

    /** Newest first in the window's list, and of one moment the riskiest. */
    private void alerted(List<Alert> raised) {
        List<LiveAlert> shown = raised.stream()
                .sorted(Comparator.comparingLong(Alert::at)
                        .thenComparingDouble(Alert::risk)
                        .reversed())
                .map(alert -> new LiveAlert(alert.at(), alert.ticketId(), alert.risk(), alert.rule(), alert.reason()))
                .toList();
        Platform.runLater(() -> workspace.live().alerts().addAll(0, shown));
    }

    private void scored(int tickets) {
        long now = System.nanoTime();
        lastMinute.add(new Scored(now, tickets));
        while (!lastMinute.isEmpty() && now - lastMinute.getFirst().atNanos > MINUTE_NANOS) {
            lastMinute.removeFirst();
        }
        int scores = lastMinute.stream().mapToInt(Scored::tickets).sum();
        pace.set(new Pace(System.currentTimeMillis(), scores));
    }

    private void tellTrouble(String words) {
        Platform.runLater(() -> trouble.set(words));
    }

    private void show(ChangeFeed.State now) {
        if (closed) {
            return;
        }
        state.set(
                switch (now) {
                    case ChangeFeed.State.Following following ->
                        following.notified() ? new State.Notified() : new State.Polling(following.pause());
                    case ChangeFeed.State.Reconnecting lost ->
                        new State.Reconnecting(lost.since(), texts.said(lost.reason()));
                    case ChangeFeed.State.Closed() -> new State.Off();
                });
    }
}
