package dev.escalation.ui.tickets;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Something that is shown until its successor comes, but not for long: what is quick follows without a flicker, what is
 * slow or fails does not leave the words of one ticket under the name of another.
 */
final class Expected {
    private static final Duration NOT_NOTICED = Duration.millis(150);

    private final PauseTransition late = new PauseTransition(NOT_NOTICED);

    /** @param clear empties what is shown */
    Expected(Runnable clear) {
        late.setOnFinished(_ -> clear.run());
    }

    /** The successor was asked for. */
    void begin() {
        late.playFromStart();
    }

    /** It is here. */
    void arrived() {
        late.stop();
    }
}
