package dev.escalation.live.alert;

import java.time.LocalDate;
import java.util.List;

/** What people are told at a moment. */
public sealed interface AlertNotice {
    /** The alerts that it is about, in order of time. */
    List<Alert> alerts();

    /** One ticket, now. */
    record Single(Alert alert) implements AlertNotice {
        @Override
        public List<Alert> alerts() {
            return List.of(alert);
        }
    }

    /** What came in quiet hours, told at their end. */
    record Digest(List<Alert> alerts) implements AlertNotice {
        public Digest {
            alerts = List.copyOf(alerts);
        }
    }

    /** What came on a day after as many alerts as a day may have, told as one line at the next day's first moment. */
    record OverCap(LocalDate day, List<Alert> alerts) implements AlertNotice {
        public OverCap {
            alerts = List.copyOf(alerts);
        }
    }
}
