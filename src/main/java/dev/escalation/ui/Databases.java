package dev.escalation.ui;

import dev.escalation.app.Connections;
import dev.escalation.app.DatabaseCopy;
import dev.escalation.ingest.Mapping;
import dev.escalation.task.Progress;
import dev.escalation.ui.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.jspecify.annotations.Nullable;

/** Tickets out of databases: where a connection is chosen, and how its tables come into the window. To be used on the JavaFX thread. */
public final class Databases {
    private final Workspace workspace;
    private final MainWork mainWork;
    private final Looking looking;
    private final Connections connections;
    private final Consumer<Looking.Found> found;
    private final DatabaseCopies copies;
    private final ReadOnlyBooleanWrapper choosing = new ReadOnlyBooleanWrapper();

    Databases(
            Workspace workspace,
            Work work,
            MainWork mainWork,
            Looking looking,
            Connections connections,
            Consumer<Looking.Found> found) {
        this.workspace = workspace;
        this.mainWork = mainWork;
        this.looking = looking;
        this.connections = connections;
        this.found = found;
        this.copies = new DatabaseCopies(workspace, work);
        workspace.sourceProperty().addListener(_ -> choosing.set(false));
        workspace.matchingProperty().addListener(_ -> choosing.set(false));
    }

    /** Those that the user has saved. */
    public Connections connections() {
        return connections;
    }

    /** Whether a connection is being chosen, in the place of the page Data. */
    public ReadOnlyBooleanProperty choosingProperty() {
        return choosing.getReadOnlyProperty();
    }

    public void choose() {
        workspace.matching(null);
        choosing.set(true);
        workspace.pageProperty().set(Page.DATA);
    }

    public void cancelChoosing() {
        choosing.set(false);
    }

    /** Copies the tables and looks at them as at any other source. */
    public void read(DatabaseSource source) {
        mainWork.startBeside("shell.task.copy", progress -> looking.at(copied(source, progress)), looked -> {
            choosing.set(false);
            found.accept(looked);
        });
    }

    /** What was copied into a folder; null if it is no database's. */
    public @Nullable DatabaseSource of(Path folder) {
        return copies.of(folder);
    }

    /** Copies the tables of a source once more and reads them in the same way. */
    public void readAgain(Workspace.Source before) {
        DatabaseSource source = copies.of(before.from());
        if (source == null) {
            return;
        }
        mainWork.start(
                "shell.task.load", progress -> loaded(source, before.plan().mapping(), progress), loaded -> {
                    workspace.looked(loaded.source());
                    workspace.loaded(loaded);
                });
    }

    private LoadedData loaded(DatabaseSource source, Mapping mapping, Progress progress) throws IOException {
        Workspace.Source looked = looking.planned(copied(source, progress), mapping);
        return new Reading(workspace.sessionProperty().get()).read(looked, progress);
    }

    private Path copied(DatabaseSource source, Progress progress) throws IOException {
        DatabaseCopy copy = DatabaseCopy.named(source.title(), source.settings(), source.tables(), progress);
        copies.add(copy, source);
        return copy.folder();
    }

    /** Deletes what was copied. */
    void close() {
        copies.close();
    }
}
