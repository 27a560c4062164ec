package dev.escalation.ui;

import dev.escalation.app.DatabaseCopy;
import dev.escalation.ui.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.InvalidationListener;
import org.jspecify.annotations.Nullable;

/** Copies out of databases: each stays as long as a screen shows it, and none longer than the window. Safe for use by several threads. */
final class DatabaseCopies implements AutoCloseable {
    private record Held(DatabaseCopy copy, DatabaseSource source) {}

    private final Map<Path, Held> held = new LinkedHashMap<>();
    private final Set<Path> seen = new HashSet<>();
    private final Workspace workspace;
    private final Work work;
    private boolean closed;

    DatabaseCopies(Workspace workspace, Work work) {
        this.workspace = workspace;
        this.work = work;
        InvalidationListener sweep = _ -> sweep();
        workspace.sourceProperty().addListener(sweep);
        workspace.matchingProperty().addListener(sweep);
        workspace.dataProperty().addListener(sweep);
        work.running().addListener(sweep);
    }

    synchronized void add(DatabaseCopy copy, DatabaseSource source) throws IOException {
        held.put(copy.folder(), new Held(copy, source));
        if (closed) {
            close();
        }
    }

    /** What was copied into a folder; null if it is none of ours. */
    synchronized @Nullable DatabaseSource of(Path folder) {
        Held found = held.get(folder);
        return found == null ? null : found.source();
    }

    /** Not while work goes on that may read one of them. */
    private void sweep() {
        if (work.running().isEmpty()) {
            deleteOthers(used());
        }
    }

    private Set<Path> used() {
        Set<Path> used = new HashSet<>();
        Workspace.Source source = workspace.sourceProperty().get();
        Matching matching = workspace.matchingProperty().get();
        LoadedData data = workspace.dataProperty().get();
        if (source != null) {
            used.add(source.from());
        }
        if (matching != null) {
            used.add(matching.from());
        }
        if (data != null) {
            used.add(data.from());
        }
        return used;
    }

    /** The newest has perhaps not been shown yet. */
    private synchronized void deleteOthers(Set<Path> used) {
        List<Path> folders = new ArrayList<>(held.keySet());
        for (int i = 0; i < folders.size(); i++) {
            Path folder = folders.get(i);
            boolean newest = i == folders.size() - 1;
            if (used.contains(folder)) {
                seen.add(folder);
            } else if (!newest || seen.contains(folder)) {
                delete(folder);
            }
        }
    }

    private void delete(Path folder) {
        Held gone = held.remove(folder);
        seen.remove(folder);
        try {
            if (gone != null) {
                gone.copy().close();
            }
        } catch (IOException e) {
            // the temporary folder is only its owner's to read, and the system clears it
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        List.copyOf(held.keySet()).forEach(this::delete);
    }
}
