package dev.escalation.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Tells whoever started the program when its window can be used, for what measures and tries starts. With
 * {@code -Dworkbench.tell.usable=true} a line goes to standard output as soon as the window has been drawn and answers
 * events; when standard input ends the window is closed as if by its user.
 */
final class FirstUse {
    static final String LINE = "workbench: the window can be used";
    private static final String PROPERTY = "workbench.tell.usable";
    /** One pulse lays out and draws; at the next one the first picture is on its way to the screen. */
    private static final int PULSES = 2;

    private final Stage stage;
    private final Scene scene;
    private final Runnable pulse = this::pulsed;
    private int pulses;

    private FirstUse(Stage stage) {
        this.stage = stage;
        this.scene = stage.getScene();
    }

    static void tell(Stage stage) {
        if (Boolean.getBoolean(PROPERTY)) {
            FirstUse use = new FirstUse(stage);
            use.scene.addPostLayoutPulseListener(use.pulse);
            Platform.requestNextPulse();
        }
    }

    private void pulsed() {
        pulses++;
        if (pulses < PULSES) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(pulse);
        Platform.runLater(this::told);
    }

    private void told() {
        System.out.println(LINE);
        System.out.flush();
        Thread.ofPlatform().daemon().name("first-use").start(this::closeAtEndOfInput);
    }

    private void closeAtEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // whatever is said, only the end counts
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Platform.runLater(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
    }
}
