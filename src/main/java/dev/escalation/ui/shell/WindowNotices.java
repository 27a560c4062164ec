package dev.escalation.ui.shell;

import dev.escalation.ui.Notices;
import dev.escalation.ui.Problem;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.text.Texts;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** Notices over the window's content. */
public final class WindowNotices implements Notices {
    private static final String TOAST = "toast";
    private static final Duration SHOWN = Duration.seconds(6);

    private final Texts texts;
    private final Consumer<String> show;
    private @Nullable StackPane overlay;
    private @Nullable Path lastFolder;

    /** @param show opens the address of a folder or a page with the means of the system */
    public WindowNotices(Texts texts, Consumer<String> show) {
        this.texts = texts;
        this.show = show;
    }

    /** Gives the place to put notices in, once there is one. */
    public void putInto(StackPane place) {
        overlay = place;
    }

    @Override
    public void exported(Path file) {
        FontIcon icon = new FontIcon("fth-check");
        icon.getStyleClass().add("icon-ok");
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        toast(
                icon,
                texts.get("shell.exported", String.valueOf(file.getFileName())),
                Buttons.link(
                        texts.get("shell.exported.open"),
                        () -> show.accept(folder.toUri().toString())));
    }

    @Override
    public void tell(String words, String offer, Runnable action) {
        toast(new FontIcon("fth-info"), words, Buttons.link(offer, () -> {
            place().getChildren().removeIf(WindowNotices::isToast);
            action.run();
        }));
    }

    private void toast(FontIcon icon, String text, Button way) {
        Label words = new Label(text);
        words.getStyleClass().add("text-body");
        HBox toast = new HBox(icon, words, way);
        toast.getStyleClass().add("toast");
        toast.setId(TOAST);
        toast.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        StackPane.setMargin(toast, new Insets(0, 0, 44, 0));
        StackPane place = place();
        place.getChildren().removeIf(WindowNotices::isToast);
        place.getChildren().add(toast);
        PauseTransition pause = new PauseTransition(SHOWN);
        pause.setOnFinished(_ -> place.getChildren().remove(toast));
        pause.play();
    }

    private static boolean isToast(Node node) {
        return TOAST.equals(node.getId());
    }

    @Override
    public void showPage(String address) {
        show.accept(address);
    }

    @Override
    public void showFolder(Path folder) {
        show.accept(folder.toUri().toString());
    }

    @Override
    public Optional<Path> askForFolder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        return Optional.ofNullable(chooser.showDialog(place().getScene().getWindow()))
                .map(File::toPath);
    }

    @Override
    public void problem(Problem problem) {
        new ProblemDialog(texts, place(), this::showFolder).show(problem);
    }

    @Override
    public Optional<Path> askForFile(String suggestedName) {
        FileChooser chooser = chooser();
        chooser.setInitialFileName(suggestedName);
        return chosen(chooser.showSaveDialog(place().getScene().getWindow()));
    }

    @Override
    public Optional<Path> askForFileToRead(String kind, String pattern) {
        FileChooser chooser = chooser();
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(kind, pattern.split(";", -1)));
        return chosen(chooser.showOpenDialog(place().getScene().getWindow()));
    }

    private FileChooser chooser() {
        FileChooser chooser = new FileChooser();
        if (lastFolder != null && Files.isDirectory(lastFolder)) {
            chooser.setInitialDirectory(lastFolder.toFile());
        }
        return chooser;
    }

    private Optional<Path> chosen(@Nullable File file) {
        if (file == null) {
            return Optional.empty();
        }
        lastFolder = file.toPath().toAbsolutePath().getParent();
        return Optional.of(file.toPath());
    }

    private StackPane place() {
        if (overlay == null) {
            throw new IllegalStateException("the window is not built yet");
        }
        return overlay;
    }
}
