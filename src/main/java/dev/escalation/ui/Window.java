package dev.escalation.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.escalation.ui.shell.ShellController;
import dev.escalation.ui.shell.WindowNotices;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javafx.stage.Stage;

/** One window with everything behind it. */
public final class Window implements AutoCloseable {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double SMALLEST_WIDTH = 1180;
    private static final double SMALLEST_HEIGHT = 720;
    private static final List<String> FONTS = List.of("Regular", "Medium", "SemiBold");

    private final Context context;
    private final Work work;
    private final Scene scene;

    private Window(Context context, Work work, Scene scene) {
        this.context = context;
        this.work = work;
        this.scene = scene;
    }

    /** Builds the window's content; the stage is not shown yet. */
    static Window in(Stage stage, Consumer<Path> openFolder) {
        Texts texts = Texts.of(Locale.ENGLISH);
        WindowNotices notices = new WindowNotices(texts, openFolder);
        return build(stage, texts, notices, notices);
    }

    /** The same with notices of the caller's, which files are asked of. */
    static Window in(Stage stage, Notices notices) {
        Texts texts = Texts.of(Locale.ENGLISH);
        return build(stage, texts, new WindowNotices(texts, _ -> {}), notices);
    }

    private static Window build(Stage stage, Texts texts, WindowNotices own, Notices notices) {
        FONTS.forEach(Window::loadFont);
        Workspace workspace = new Workspace();
        Work work = new Work();
        Context context = new Context(workspace, new Workbench(workspace, work, texts), work, texts, notices);
        Screens screens = new Screens(context);
        Screens.Screen shell = screens.load("shell.fxml");
        ShellController controller = (ShellController) shell.controller();
        own.putInto(controller.overlay());
        Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
        Window window = new Window(context, work, scene);
        workspace.darkProperty().addListener(_ -> window.showTheme());
        window.showTheme();
        controller.start(screens);
        stage.setTitle(texts.get("shell.title"));
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setScene(scene);
        return window;
    }

    public Context context() {
        return context;
    }

    public Scene scene() {
        return scene;
    }

    private void showTheme() {
        boolean dark = context.workspace().darkProperty().get();
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        sheet(dark ? "tokens-dark.css" : "tokens-light.css"),
                        sheet("workbench.css"),
                        sheet("pages.css"));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Window.class.getResource("/styles/" + name), name)
                .toExternalForm();
    }

    private static void loadFont(String weight) {
        String name = "/dev/escalation/chart/fonts/InterTabular-" + weight + ".ttf";
        Font font = Font.loadFont(
                Objects.requireNonNull(Window.class.getResource(name), name).toExternalForm(), 13);
        Objects.requireNonNull(font, name);
    }

    @Override
    public void close() {
        work.close();
    }
}
