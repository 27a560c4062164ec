package dev.escalation.ui.work;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;

/** The holds of the JavaFX thread since it was asked to begin: what a journey or a benchmark looks at. */
public final class Holds implements AutoCloseable {
    /** Nothing may hold the JavaFX thread longer; the first show of a screen, a change of theme and pictures of it excepted. */
    public static final long LONGEST_MILLIS = 50;

    private static final long PAUSE_MILLIS = 4;
    private static final long WATCHED_PAUSE_MILLIS = 25;
    private static final Logger LOG = Logger.getLogger("dev.escalation.fx-thread");

    private static final long SAMPLED_MILLIS = 30;
    private static final long WATCHED_SAMPLED_MILLIS = 45;

    private final List<Hold> noticed = new ArrayList<>();
    private final Heartbeat heartbeat;
    private double longestMillis;
    private double busiestMillis;

    private Holds() {
        heartbeat = new Heartbeat(PAUSE_MILLIS, SAMPLED_MILLIS, this::keep);
    }

    /** Begins to record, every few milliseconds: for benchmarks and tests. */
    public static Holds record() {
        return new Holds();
    }

    /** Warns in the program's log of what is too long, with the stack; costs next to nothing. */
    public static Heartbeat watch() {
        return watch(hold -> LOG.warning(hold.words()));
    }

    /** @param told is given what is too long, on a thread of its own */
    public static Heartbeat watch(Consumer<Hold> told) {
        return new Heartbeat(WATCHED_PAUSE_MILLIS, WATCHED_SAMPLED_MILLIS, hold -> {
            if (hold.millis() > LONGEST_MILLIS) {
                told.accept(hold);
            }
        });
    }

    private synchronized void keep(Hold hold) {
        longestMillis = Math.max(longestMillis, hold.millis());
        busiestMillis = Math.max(busiestMillis, hold.busyMillis());
        if (!hold.samples().isEmpty()) {
            noticed.add(hold);
        }
    }

    /** Forgets what was before. */
    public synchronized void begin() {
        longestMillis = 0;
        busiestMillis = 0;
        noticed.clear();
    }

    /** 0 before the first answer. */
    public synchronized double longestMillis() {
        return longestMillis;
    }

    /** The most processor time that the JavaFX thread took between two answers. */
    public synchronized double busiestMillis() {
        return busiestMillis;
    }

    /** Those that a user could notice, the longest first. */
    public synchronized List<Hold> longest(int most) {
        return noticed.stream()
                .sorted(Comparator.comparingDouble(Hold::millis).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public void close() {
        heartbeat.close();
    }
}
