package dev.escalation.ui.work;

import java.util.List;
import java.util.Locale;

/**
 * A time in which the JavaFX thread did not answer.
 *
 * @param millis how long
 * @param busyMillis how much of it the thread had a processor: its own work. The rest is waiting, for the renderer or for a processor
 *     that others use
 * @param samples where the thread was, in the order of time
 */
public record Hold(double millis, double busyMillis, List<List<StackTraceElement>> samples) {
    private static final int MOST_FRAMES = 25;

    public Hold {
        samples = List.copyOf(samples);
    }

    /** With the first place that was seen: there the thread was when it began to be late. */
    public String words() {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "the window did not answer for %.0f ms, working %.0f ms", millis, busyMillis));
        samples.stream().limit(1).forEach(stack -> append(text, stack));
        return text.toString();
    }

    /** With all places. */
    public String allWords() {
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, "held %.0f ms, working %.0f ms", millis, busyMillis));
        samples.forEach(stack -> {
            text.append("\n  --");
            append(text, stack);
        });
        return text.toString();
    }

    private static void append(StringBuilder text, List<StackTraceElement> stack) {
        stack.stream().limit(MOST_FRAMES).forEach(frame -> text.append("\n    ").append(frame));
    }
}
