package dev.escalation.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.ui.InWindow;
import dev.escalation.ui.TestWindow;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

@InWindow
class HoldsTest {
    private static void hold(long millis) {
        TestWindow.onFx(() -> {
            Thread.sleep(millis);
            return true;
        });
    }

    @Test
    void theLongestHoldIsMeasuredWithWhatTheThreadDid() {
        try (Holds holds = TestWindow.recordHolds()) {
            while (holds.longestMillis() < 140) { // the first one may be over before it was asked about
                hold(150);
                hold(20);
            }
            assertThat(holds.longestMillis()).isBetween(140.0, 2_000.0);
            assertThat(holds.busiestMillis()).isLessThan(holds.longestMillis());
            Hold longest = holds.longest(1).getFirst();
            assertThat(longest.allWords()).contains("Thread.sleep", "HoldsTest.lambda$hold");
        }
    }

    /** In the program's log, once for each hold, with the stack. */
    @Test
    void aLongHoldIsWarnedOfAndAShortOneIsNot() {
        List<String> warned = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger("dev.escalation.fx-thread");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                warned.add(record.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        TestWindow.requireToolkit();
        log.addHandler(handler);
        try (Heartbeat _ = Holds.watch()) {
            while (warned.isEmpty()) { // likewise
                hold(200);
                hold(15);
            }
        } finally {
            log.removeHandler(handler);
        }
        assertThat(warned).anyMatch(line -> line.contains("HoldsTest.lambda$hold") && line.contains("did not answer"));
        assertThat(warned).noneMatch(line -> line.matches("(?s)the window did not answer for [1-4]?\\d ms.*"));
    }
}
