package dev.escalation.ui;

import dev.escalation.app.SimulationStage;
import dev.escalation.store.WindowRecordFile;
import dev.escalation.ui.work.Holds;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Assumptions;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

/** A real window without a screen, for journeys. Waits are on conditions, never on time. */
public final class TestWindow implements AutoCloseable {
    /** Ends a test that hangs; no test measures time, and a busy machine may take minutes to train. */
    private static final long PATIENCE_SECONDS = Integer.getInteger("window.patience", 300);

    /** Few simulated periods: journeys look at how figures are shown, not at how sure they are. */
    private static final SimulationStage.Effort EFFORT = new SimulationStage.Effort(30, 8);

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    /**
     * One mouse and one keyboard for all windows: a robot without a screen keeps the window that was active last, and
     * that window its robot, so that with one for each window none of those closed would ever be let go.
     */
    private static final FxRobot ROBOT = new FxRobot();

    /** Both until the window is closed: a class of tests may be kept long after its last test. */
    private Stage stage;

    private Window window;
    private final RecordingNotices notices;
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private final FxThreadWatch watch = new FxThreadWatch();

    /** Takes the place of file dialogs, which no test can click. */
    public static final class RecordingNotices implements Notices {
        private final Path folder;
        public final List<Path> exported = new ArrayList<>();
        public final List<Problem> problems = new ArrayList<>();
        public final List<String> told = new ArrayList<>();
        public final List<String> pages = new ArrayList<>();
        /** What the user chooses when asked for a folder. */
        public Optional<Path> nextFolder = Optional.empty();
        /** Likewise for a file to read. */
        public Optional<Path> nextFile = Optional.empty();

        RecordingNotices(Path folder) {
            this.folder = folder;
        }

        @Override
        public void exported(Path file) {
            exported.add(file);
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public Optional<Path> askForFile(String suggestedName) {
            return Optional.of(folder.resolve(suggestedName));
        }

        @Override
        public Optional<Path> askForFileToRead(String kind, String pattern) {
            return nextFile;
        }

        @Override
        public Optional<Path> askForFolder(String title) {
            return nextFolder;
        }

        @Override
        public void showPage(String address) {
            pages.add(address);
        }

        @Override
        public void showFolder(Path shown) {
            exported.add(shown);
        }

        @Override
        public void tell(String words, String offer, Runnable action) {
            told.add(words);
        }
    }

    private TestWindow(Stage stage, Window window, RecordingNotices notices) {
        this.stage = stage;
        this.window = window;
        this.notices = notices;
    }

    /** @param exports where exported files go */
    public static TestWindow open(double width, double height, Path exports) {
        return open(width, height, exports, Locale.ENGLISH);
    }

    /** @param system the language of the machine, whatever that of this one is */
    static TestWindow open(double width, double height, Path exports, Locale system) {
        requireToolkit();
        RecordingNotices notices = new RecordingNotices(exports);
        return onFx(() -> {
            Stage stage = new Stage();
            WindowRecordFile kept = new WindowRecordFile(exports.resolve("settings"));
            Window window = Window.in(stage, kept, system, notices, EFFORT);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.setX(0);
            stage.setY(0);
            stage.show();
            TestWindow opened = new TestWindow(stage, window, notices);
            opened.recordUncaught();
            return opened;
        });
    }

    /** What the program would tell a user as its own mistake fails a test. */
    private void recordUncaught() {
        Thread thread = Thread.currentThread();
        UncaughtExceptionHandler program = thread.getUncaughtExceptionHandler();
        thread.setUncaughtExceptionHandler((where, failure) -> {
            uncaught.add(failure);
            program.uncaughtException(where, failure);
        });
    }

    /** A Linux without Pango has no text for a window, screen or not; there the journeys are left out, and say so. */
    public static void requireToolkit() {
        try {
            FxToolkit.registerPrimaryStage();
            onFx(() -> new Text("Wg").getLayoutBounds().getWidth());
        } catch (TimeoutException | AssertionError | LinkageError | RuntimeException e) {
            Assumptions.abort("JavaFX cannot start here (Linux: install libpango-1.0-0, libpangoft2-1.0-0): " + e);
        }
    }

    public Context context() {
        return window.context();
    }

    public Workspace workspace() {
        return window.context().workspace();
    }

    public RecordingNotices notices() {
        return notices;
    }

    public FxRobot robot() {
        return ROBOT;
    }

    /** Clicks the one node with this id, wherever the mouse is. */
    public void click(String selector) {
        await(
                selector + " can be clicked",
                () -> find(selector).map(node -> !node.isDisabled()).orElse(false));
        settle(); // what was shown or hidden before may still have to move it
        ROBOT.clickOn(selector);
        settle(); // on a busy machine the robot returns before its last event was handled
    }

    public Optional<Node> find(String selector) {
        return onFx(() -> window.scene().getRoot().lookupAll(selector).stream()
                .filter(TestWindow::isShown)
                .findFirst());
    }

    private static boolean isShown(Node node) {
        for (Node n = node; n != null; n = n.getParent()) {
            if (!n.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** Waits until a condition, asked on the JavaFX thread, holds. */
    public void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onFx(condition::getAsBoolean)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("never happened: " + what);
            }
            try {
                Thread.sleep(15);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    /** Waits until nothing is being worked on and all charts are drawn, so that a picture shows the end of it. */
    public void awaitIdle() {
        await("idle", () -> context().work().isIdle());
        settle(); // charts that were put there just now get their size, and begin to be drawn
        await("drawn", () -> context().work().isIdle());
        settle();
    }

    private void settle() {
        run(() -> {});
    }

    /** What skins add to the scene is there after the next pulse; this is that pulse. */
    private void layOut() {
        if (window == null) {
            return; // some tests ask what a closed window still does
        }
        window.scene().getRoot().applyCss();
        window.scene().getRoot().layout();
    }

    /** A picture of the whole window in {@code target/screenshots}. */
    public Path screenshot(String name) {
        awaitIdle();
        return pictureNow(name);
    }

    /** The same without waiting for work to end: what is seen meanwhile. */
    public Path pictureNow(String name) {
        WritableImage image = onFx(() -> window.scene().snapshot(null));
        BufferedImage picture = SwingFXUtils.fromFXImage(image, opaque(image));
        try {
            Path file = SCREENSHOTS.resolve(name + ".png");
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            ImageIO.write(picture, "png", file.toFile());
            return file;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Pictures with transparency take several times as long to write. */
    static BufferedImage opaque(WritableImage image) {
        return new BufferedImage((int) image.getWidth(), (int) image.getHeight(), BufferedImage.TYPE_INT_RGB);
    }

    /** The same in both themes: {@code name-light} and {@code name-dark}. */
    public void screenshots(String name) {
        for (boolean dark : new boolean[] {false, true}) {
            run(() -> workspace().darkProperty().set(dark));
            screenshot(name + (dark ? "-dark" : "-light"));
        }
        run(() -> workspace().darkProperty().set(false));
    }

    /** Does something on the JavaFX thread, and lays out what came of it. */
    public void run(Runnable action) {
        onFx(() -> {
            action.run();
            layOut();
            return true;
        });
    }

    /** Asks on the JavaFX thread. */
    public static <T> T onFx(Callable<T> question) {
        if (Platform.isFxApplicationThread()) {
            try {
                return question.call();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                answer.complete(question.call());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** Waits until the window was laid out once more, with one more step of what moves. */
    void awaitPulse() {
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable listener = drawn::countDown;
        run(() -> {
            window.scene().addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        try {
            if (!drawn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("never happened: a pulse");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        run(() -> window.scene().removePostLayoutPulseListener(listener));
    }

    double width() {
        return window.scene().getWidth();
    }

    double height() {
        return window.scene().getHeight();
    }

    public void resize(double width, double height) {
        run(() -> {
            stage.setWidth(width);
            stage.setHeight(height);
        });
        await("resized", () -> Math.abs(window.scene().getWidth() - width) < 1);
        awaitIdle();
    }

    /** Words that cannot be read as they are now, see {@link TextFaults}. */
    public List<String> textFaults() {
        awaitIdle();
        return onFx(() -> TextFaults.of(window.scene()));
    }

    /** Keeps how the window stands, as closing the program does. */
    public void remember() {
        onFx(() -> {
            window.remember();
            return true;
        });
    }

    /** Records how long the JavaFX thread is held while a journey goes on; to be closed. */
    public static Holds recordHolds() {
        requireToolkit();
        return Holds.record();
    }

    /** What looks after the window. */
    Guard guard() {
        return window.guard();
    }

    /** A failure that a test wants is no failure of the test. */
    void forgetUncaught() {
        uncaught.clear();
    }

    /** What the program does at its start. */
    public void openWorkspaceAgain() {
        run(window::openWorkspaceAgain);
    }

    @Override
    public void close() {
        if (window != null) {
            onFx(() -> {
                window.close();
                stage.close();
                return true;
            });
            window = null;
            stage = null;
        }
        watch.close();
        if (!uncaught.isEmpty()) {
            throw new AssertionError(uncaught.size() + " exceptions on the JavaFX thread", uncaught.getFirst());
        }
        watch.foreignWork().ifPresent(work -> {
            throw new AssertionError("The JavaFX thread did what a task should: " + work);
        });
    }
}
