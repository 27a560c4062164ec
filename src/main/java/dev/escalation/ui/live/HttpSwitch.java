package dev.escalation.ui.live;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyObjectProperty;

/** The HTTP server of this window. To be used on the JavaFX thread. */
public interface HttpSwitch {
    /** What it is doing. */
    sealed interface State {
        record Stopped() implements State {}

        /** On the way up or down. */
        record Changing() implements State {}

        /** @param address where it answers, such as {@code http://127.0.0.1:8765} */
        record Running(String address) implements State {}

        /** @param reason what to do, as a sentence */
        record Failed(String reason) implements State {}
    }

    ReadOnlyObjectProperty<State> stateProperty();

    /** Answered since it was started. */
    ReadOnlyLongProperty requestsProperty();

    void start();

    void stop();
}
