package dev.escalation.ui;

import dev.escalation.ui.work.Heartbeat;
import dev.escalation.ui.work.Hold;
import dev.escalation.ui.work.Holds;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Looks on while a test works with a window: whenever the JavaFX thread does not answer for long, nobody may find it computing,
 * reading, or waiting for something. What takes long is a task; how long a hold lasted says nothing on a machine that is shared,
 * what the thread was doing does.
 */
final class FxThreadWatch implements AutoCloseable {
    /** What is seen fewer times in a hold may be a small question that met a pause of the machine; samples are 10 ms apart. */
    private static final int SEEN = 4;

    /** The layers whose work may take long. Small questions to their results are asked on the JavaFX thread. */
    private static final List<String> WORK = List.of(
                    "analysis",
                    "etl",
                    "features",
                    "ingest",
                    "llm",
                    "model",
                    "report",
                    "sample",
                    "serve",
                    "simulate",
                    "store",
                    "text",
                    "words")
            .stream()
            .map(layer -> "dev.escalation." + layer + ".")
            .toList();

    private static final List<String> WAITING =
            List.of("park", "park0", "wait0", "sleep0", "read0", "poll", "connect0");

    private final List<Hold> holds = new CopyOnWriteArrayList<>();
    private final Heartbeat heartbeat = Holds.watch(holds::add);

    /** What the thread did that is not for it, with the stack; empty if nothing. */
    Optional<String> foreignWork() {
        return foreignWork(holds);
    }

    static Optional<String> foreignWork(List<Hold> holds) {
        return holds.stream()
                .map(hold ->
                        hold.samples().stream().filter(FxThreadWatch::isForeign).toList())
                .filter(samples -> samples.size() >= SEEN)
                .map(samples -> new Hold(Holds.LONGEST_MILLIS, 0, samples).words())
                .findFirst();
    }

    private static boolean isForeign(List<StackTraceElement> stack) {
        Optional<StackTraceElement> own = stack.stream()
                .filter(frame -> frame.getClassName().startsWith("dev.escalation."))
                .findFirst();
        if (own.isEmpty() || stack.stream().anyMatch(FxThreadWatch::isOfTest)) {
            return false; // JavaFX's own layout and drawing, or a test that takes a picture
        }
        return isWaiting(stack) || WORK.stream().anyMatch(own.get().getClassName()::startsWith);
    }

    private static boolean isWaiting(List<StackTraceElement> stack) {
        boolean drawing = stack.stream().anyMatch(frame -> frame.getClassName().startsWith("com.sun.javafx.tk."));
        return !drawing && WAITING.contains(stack.getFirst().getMethodName());
    }

    private static boolean isOfTest(StackTraceElement frame) {
        return frame.getClassName().matches(".*(Test|TestWindow|Walk)(\\$.*)?");
    }

    @Override
    public void close() {
        heartbeat.close();
    }
}
