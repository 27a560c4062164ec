package dev.escalation.ui;

import dev.escalation.Launcher;
import java.util.List;
import javafx.application.Platform;
import javafx.stage.Window;
import javafx.stage.WindowEvent;

/** The program with someone who closes its window while XGBoost is at work; a process of its own for a test. */
final class ClosesDuringTraining {
    private static final String NATIVE = "ml.dmlc.xgboost4j.java.XGBoostJNI";
    private static final long PAUSE_MILLIS = 2;

    private ClosesDuringTraining() {}

    public static void main(String[] args) {
        Thread.ofPlatform().daemon().start(ClosesDuringTraining::closeInTime);
        Launcher.main(new String[] {"--sample"});
    }

    /** Looks at the workers now and then: each look stops all threads, which would starve the training. */
    private static void closeInTime() {
        while (Thread.getAllStackTraces().values().stream().noneMatch(ClosesDuringTraining::isNative)) {
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
        System.out.println("closing during training");
        Platform.runLater(() -> {
            for (Window window : List.copyOf(Window.getWindows())) {
                window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
            }
        });
    }

    private static boolean isNative(StackTraceElement[] stack) {
        return stack.length > 0 && stack[0].getClassName().equals(NATIVE);
    }
}
