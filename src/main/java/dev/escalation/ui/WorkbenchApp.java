package dev.escalation.ui;

import dev.escalation.store.WindowRecordFile;
import java.io.IOException;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program with a window. Arguments: {@code --sample} runs the main job on the sample at once. */
public final class WorkbenchApp extends Application {
    /** JavaFX warns of a class path without modules, which is how this program is meant to run; held so that it stays set. */
    private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

    private @Nullable Window window;

    /** Why no window can be shown here, empty if nothing speaks against it. */
    public static String whatIsMissing() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        boolean display = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return linux && !headless && !display ? "there is no display" : "";
    }

    /** Shows the window and returns when it is closed. */
    public static void open(String[] args) {
        TOOLKIT_LOG.setLevel(Level.SEVERE);
        launch(WorkbenchApp.class, args);
    }

    @Override
    public void start(Stage stage) {
        Window opened =
                Window.in(stage, WindowRecordFile.ofUser(), Locale.getDefault(Locale.Category.DISPLAY), this::show);
        window = opened;
        stage.show();
        boolean crashed = opened.watchProcess();
        if (getParameters().getRaw().contains("--sample")) {
            opened.context().workbench().runSample();
        } else if (!crashed) { // what was open may be what it crashed on, so that is for the user to say
            opened.openWorkspaceAgain();
        }
    }

    private void show(String address) {
        getHostServices().showDocument(address);
    }

    @Override
    public void stop() {
        if (window != null) {
            remember(window);
            window.close();
        }
    }

    /** That the next start looks a little different is no reason to keep this one from ending. */
    private static void remember(Window window) {
        try {
            window.remember();
        } catch (IOException e) {
            System.err.println("How the window stood was not kept: " + e.getMessage());
        }
    }
}
