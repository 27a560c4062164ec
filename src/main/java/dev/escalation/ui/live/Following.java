package dev.escalation.ui.live;

import java.time.Duration;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;

/** How the desk is followed. To be used on the JavaFX thread. */
public interface Following {
    /** What it is doing. */
    sealed interface State {
        /** Nothing is followed. */
        record Off() implements State {}

        /** The source tells of every change. */
        record Notified() implements State {}

        /** The source is asked again and again. */
        record Polling(Duration every) implements State {}

        /**
         * The source does not answer for now.
         *
         * @param since in milliseconds since 1970
         * @param reason what to do or what is wrong, as a sentence
         */
        record Reconnecting(long since, String reason) implements State {}
    }

    /**
     * How much comes.
     *
     * @param lastChange the moment of the latest change that was scored, in milliseconds since 1970;
     *     {@link dev.escalation.data.Instants#MISSING} before the first
     * @param scoresPerMinute over the last minute
     */
    record Pace(long lastChange, double scoresPerMinute) {}

    /** What is followed, in words for a user. */
    String source();

    ReadOnlyObjectProperty<State> stateProperty();

    ReadOnlyObjectProperty<Pace> paceProperty();

    /** What is wrong although it goes on, in a sentence; empty if nothing is. */
    ReadOnlyStringProperty troubleProperty();

    /** Begins to follow, where nothing is followed. */
    void start();

    /** Leaves the tickets as they are. */
    void stop();
}
