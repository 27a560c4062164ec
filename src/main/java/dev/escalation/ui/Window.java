package dev.escalation.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.escalation.app.Connections;
import dev.escalation.app.PhraseList;
import dev.escalation.app.SimulationStage;
import dev.escalation.app.StudiedDesks;
import dev.escalation.app.crash.CrashReports;
import dev.escalation.app.crash.ProgramLog;
import dev.escalation.app.wording.LanguageModel;
import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.serve.keys.KeyFile;
import dev.escalation.store.ProfileFolder;
import dev.escalation.store.WindowRecord;
import dev.escalation.store.WindowRecordFile;
import dev.escalation.ui.shell.ShellController;
import dev.escalation.ui.shell.WindowNotices;
import dev.escalation.ui.text.Language;
import dev.escalation.ui.text.Texts;
import dev.escalation.ui.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
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
    private final Stage stage;
    private final Scene scene;
    private final Magnifier magnifier;
    private final KeptWindow kept;
    private final Guard guard;
    private final ChangeListener<ColorScheme> followSystem = (_, _, _) -> followTheme();

    private Window(Context context, Stage stage, Region content, KeptWindow kept, Guard guard) {
        this.context = context;
        this.stage = stage;
        this.scene = new Scene(content, WIDTH, HEIGHT);
        this.magnifier = new Magnifier(scene, content);
        this.kept = kept;
        this.guard = guard;
    }

    /**
     * Builds the window's content; the stage is not shown yet.
     *
     * @param system the language of the machine, for as long as the user chooses none
     * @param show opens the address of a folder or a page with the means of the system
     */
    static Window in(Stage stage, WindowRecordFile kept, Locale system, Consumer<String> show) {
        Before before = Before.of(kept, system);
        WindowNotices notices = new WindowNotices(before.texts, show);
        ProgramLog log = ProgramLog.in(kept.folder().resolve("logs"));
        return build(
                stage,
                before,
                CrashReports.in(kept.folder(), log),
                notices,
                notices,
                new StudiedDesks(SimulationStage.Effort.FULL));
    }

    /** The same with notices of the caller's, which files are asked of, and simulations of another effort. */
    static Window in(
            Stage stage, WindowRecordFile kept, Locale system, Notices notices, SimulationStage.Effort effort) {
        Before before = Before.of(kept, system);
        CrashReports reports = CrashReports.in(kept.folder());
        WindowNotices own = new WindowNotices(before.texts, _ -> {});
        return build(stage, before, reports, own, notices, new StudiedDesks(effort));
    }

    /** What is known of the last run, read once, as what is damaged is moved aside by that; and the words for it. */
    private record Before(WindowRecordFile kept, WindowRecordFile.Found found, Texts texts) {
        static Before of(WindowRecordFile kept, Locale system) {
            WindowRecordFile.Found found = kept.read();
            Language language = Language.of(found.record().language(), system);
            return new Before(kept, found, Texts.of(language.locale()));
        }
    }

    private static Window build(
            Stage stage, Before last, CrashReports reports, WindowNotices own, Notices notices, StudiedDesks desks) {
        FONTS.forEach(Window::loadFont);
        WindowRecordFile kept = last.kept;
        Texts texts = last.texts;
        WindowRecord before = last.found.record();
        Workspace workspace = new Workspace();
        Problems problems = new Problems(texts, reports);
        Guard guard = new Guard(workspace, texts, problems, reports);
        Work work = new Work(failure -> guard.uncaughtException(Thread.currentThread(), failure));
        ProfileFolder profiles = ProfileFolder.in(kept.folder());
        PhraseList phrases = PhraseList.in(kept.folder());
        Connections connections = Connections.in(kept.folder());
        KeyFile keys = KeyFile.in(kept.folder());
        Workbench workbench = new Workbench(workspace, work, texts, problems, profiles, connections, phrases, keys);
        LanguageModel languageModel = LanguageModel.in(kept.folder(), connections.secrets());
        Thread.currentThread().setUncaughtExceptionHandler(guard);
        Context context = new Context(
                workspace,
                workbench,
                work,
                texts,
                notices,
                new Remembered(before),
                profiles,
                phrases,
                languageModel,
                desks);
        Screens screens = new Screens(context);
        Screens.Screen shell = screens.load("shell.fxml");
        ShellController controller = (ShellController) shell.controller();
        own.putInto(controller.overlay());
        Window window = new Window(context, stage, controller.content(), new KeptWindow(context, stage, kept), guard);
        Shortcuts.put(window.scene, workspace, controller::openCommands);
        workspace.darkProperty().addListener(_ -> window.showTheme());
        workspace.textSizeProperty().addListener(_ -> window.showTextSize());
        workspace.live().alerts().addListener(new AlertNotices(context));
        window.restore(before);
        window.showTheme();
        controller.start(screens);
        stage.focusedProperty().addListener(_ -> window.lookForNewer());
        stage.setTitle(texts.get("shell.title"));
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setScene(window.scene);
        guard.tellOf(last.found, kept.folder());
        return window;
    }

    private void restore(WindowRecord before) {
        Workspace workspace = context.workspace();
        workspace.chosenDark(before.dark());
        workspace.chosenDarkProperty().addListener(_ -> followTheme());
        Platform.getPreferences().colorSchemeProperty().addListener(followSystem);
        followTheme();
        workspace.textSizeProperty().set(TextSize.of(before.textPercent()));
        Arrays.stream(Page.values())
                .filter(page -> page.id().equals(before.page()))
                .forEach(context.workspace().pageProperty()::set);
        kept.place(before.place());
    }

    private void followTheme() {
        Boolean chosen = context.workspace().chosenDarkProperty().get();
        boolean systemIsDark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        context.workspace().darkProperty().set(chosen == null ? systemIsDark : chosen);
    }

    /**
     * Begins to watch the process that the window is in.
     *
     * @return whether the last run never came to its end, which is told
     */
    boolean watchProcess() {
        kept.keepAllTheTime();
        return guard.watchProcess();
    }

    Guard guard() {
        return guard;
    }

    /** Keeps how the window stands for the next start. */
    public void remember() throws IOException {
        kept.keep();
    }

    /** Opens the workspace again that was open last time. */
    public void openWorkspaceAgain() {
        String folder = context.remembered().before().workspace();
        if (folder != null) {
            context.workbench().workspaces().open(Path.of(folder));
        }
    }

    /** Whoever comes back to the window is told what others did in the meantime. */
    private void lookForNewer() {
        WorkspaceSession session = context.workspace().sessionProperty().get();
        if (stage.isFocused() && session != null) {
            WorkspaceSteps steps = context.workbench().workspaces();
            Path folder = session.folder().path();
            steps.lookForNewer(() -> context.notices()
                    .tell(
                            context.texts().get("shell.workspace.newer"),
                            context.texts().get("shell.workspace.newer.show"),
                            () -> steps.open(folder)));
        }
    }

    public Context context() {
        return context;
    }

    public Scene scene() {
        return scene;
    }

    private void showTextSize() {
        magnifier.show(context.workspace().textSizeProperty().get());
        putSheets();
    }

    private void showTheme() {
        boolean dark = context.workspace().darkProperty().get();
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
        putSheets();
    }

    private void putSheets() {
        boolean dark = context.workspace().darkProperty().get();
        List<String> sheets = new ArrayList<>(List.of(
                sheet(dark ? "tokens-dark.css" : "tokens-light.css"), sheet("workbench.css"), sheet("pages.css")));
        sheets.addAll(magnifier.stylesOfPopups());
        scene.getStylesheets().setAll(sheets);
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
        guard.close();
        Platform.getPreferences().colorSchemeProperty().removeListener(followSystem);
        context.work().close();
        try {
            context.workbench().workspaces().close();
        } catch (IOException e) {
            System.err.println("The workspace's database was left as it is: " + e.getMessage());
        }
        context.workbench().stopFollowing();
        context.workbench().databases().close();
    }
}
