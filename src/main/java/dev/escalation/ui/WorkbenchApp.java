package dev.escalation.ui;

import dev.escalation.app.alert.AlertOpening;
import dev.escalation.store.WindowRecordFile;
import dev.escalation.store.WorkspaceFolder;
import dev.escalation.ui.text.Language;
import dev.escalation.ui.text.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** The program with a window. Arguments: {@code --sample} runs the main job on the sample at once; a workspace is opened. */
public final class WorkbenchApp extends Application {
    /** JavaFX warns of a class path without modules, which is how this program is meant to run; held so that it stays set. */
    private static final Logger TOOLKIT_LOG = Logger.getLogger("javafx");

    /** In pixels, for title bars and for switching between programs. */
    private static final List<Integer> ICONS = List.of(16, 32, 48, 128);

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
        Thread.ofPlatform().daemon().name("warm-up").start(WorkbenchApp::warmUp);
        launch(WorkbenchApp.class, args);
    }

    /** While the toolkit starts, another processor can load what the window needs first, in the order in which it does. */
    private static void warmUp() {
        WindowRecordFile.warmUp();
        Texts.of(Language.ofSystem(Locale.getDefault(Locale.Category.DISPLAY)).locale());
        Workbench.TrainingSettings.defaults(); // with the phrases that count, which are read from a file
        AlertOpening.usual();
    }

    @Override
    public void start(Stage stage) {
        Window opened =
                Window.in(stage, WindowRecordFile.ofUser(), Locale.getDefault(Locale.Category.DISPLAY), this::show);
        window = opened;
        ICONS.forEach(size -> stage.getIcons().add(icon(size)));
        stage.show();
        FirstUse.tell(stage);
        begin(opened, getParameters().getRaw());
    }

    private static void begin(Window opened, List<String> arguments) {
        boolean crashed = opened.watchProcess();
        if (arguments.contains("--sample")) {
            opened.context().workbench().runSample();
        } else if (!arguments.isEmpty()) {
            Path folder = WorkspaceFolder.namedBy(arguments.getFirst());
            opened.context().workbench().workspaces().open(folder);
        } else if (!crashed) { // what was open may be what it crashed on, so that is for the user to say
            opened.openWorkspaceAgain();
        }
    }

    private static Image icon(int size) {
        String name = "/dev/escalation/ui/icon-" + size + ".png";
        return new Image(Objects.requireNonNull(WorkbenchApp.class.getResourceAsStream(name), name));
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
