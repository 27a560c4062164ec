package dev.escalation.ui;

import dev.escalation.app.workspace.WorkspaceSession;
import dev.escalation.store.WindowRecord;
import dev.escalation.store.WindowRecordFile;
import java.io.IOException;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** How a window stands, kept for the next start. To be used on the JavaFX thread. */
final class KeptWindow {
    private final Context context;
    private final Stage stage;
    private final WindowRecordFile file;

    KeptWindow(Context context, Stage stage, WindowRecordFile file) {
        this.context = context;
        this.stage = stage;
        this.file = file;
    }

    /** Keeps it whenever other data is open or the user turns away: a run that ends badly has no end at which to keep it. */
    void keepAllTheTime() {
        context.workspace().dataProperty().addListener(_ -> keepBeside());
        stage.focusedProperty().addListener(_ -> keepBeside());
    }

    /** Off the JavaFX thread, as a disk may be slow. */
    private void keepBeside() {
        WindowRecord now = record();
        context.work()
                .prepare(
                        this,
                        _ -> {
                            file.write(now);
                            return now;
                        },
                        _ -> {});
    }

    void keep() throws IOException {
        file.write(record());
    }

    private WindowRecord record() {
        return new WindowRecord(
                new WindowRecord.Place(
                        stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized()),
                context.workspace().pageProperty().get().id(),
                context.workspace().chosenDarkProperty().get(),
                context.remembered().queueColumns(),
                context.remembered().queueShare(),
                context.remembered().views(),
                lastSource(),
                workspaceFolder(),
                context.remembered().triage(),
                context.remembered().language(),
                context.workspace().textSizeProperty().get().percent());
    }

    private @Nullable String workspaceFolder() {
        WorkspaceSession session = context.workspace().sessionProperty().get();
        return session == null ? null : session.folder().path().toString();
    }

    private @Nullable String lastSource() {
        String folder = workspaceFolder();
        if (folder != null) {
            return folder;
        }
        LoadedData data = context.workspace().dataProperty().get();
        boolean passing = data != null && context.workbench().databases().of(data.from()) != null;
        return data == null || data.sample() || passing
                ? context.remembered().before().lastSource()
                : data.from().toAbsolutePath().toString();
    }

    /** Puts the stage where it was, if there is still a screen. */
    void place(WindowRecord.@Nullable Place place) {
        if (place != null && isOnAScreen(place)) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(place.width());
            stage.setHeight(place.height());
            stage.setMaximized(place.maximized());
        }
    }

    private static boolean isOnAScreen(WindowRecord.Place place) {
        return !Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height())
                .isEmpty();
    }
}
