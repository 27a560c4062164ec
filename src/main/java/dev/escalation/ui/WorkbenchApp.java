package dev.escalation.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
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
        Window opened = Window.in(stage, this::openFolder);
        window = opened;
        followSystemTheme(opened.context().workspace());
        stage.show();
        if (getParameters().getRaw().contains("--sample")) {
            opened.context().workbench().runSample();
        }
    }

    private static void followSystemTheme(Workspace workspace) {
        Platform.Preferences preferences = Platform.getPreferences();
        workspace.darkProperty().set(preferences.getColorScheme() == ColorScheme.DARK);
    }

    private void openFolder(Path folder) {
        getHostServices().showDocument(folder.toUri().toString());
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
