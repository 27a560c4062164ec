package dev.escalation.app;

import dev.escalation.ingest.UnusableInputException;
import dev.escalation.store.connection.ConnectionProfile;
import dev.escalation.store.connection.ConnectionSettings;
import dev.escalation.store.database.Database;
import dev.escalation.store.database.RawTables;
import dev.escalation.task.Progress;
import dev.escalation.words.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A help desk's tables of one moment, copied out of its database into CSV files that are deleted again; from there on they
 * are read as any other files.
 */
public final class DatabaseCopy implements AutoCloseable {
    /** The tables that are copied unless others are named. */
    public static final Set<String> USUAL_TABLES = Set.of(
            "customers", "customer", "agents", "agent", "tickets", "ticket", "ticket_events", "ticket_event", "events");

    private final Path temporary;
    private final Path folder;

    private DatabaseCopy(Path temporary, Path folder) {
        this.temporary = temporary;
        this.folder = folder;
    }

    /**
     * @param tables none for the usual ones that are there
     * @throws dev.escalation.store.database.StoreException if the database refuses
     * @throws UnusableInputException if a table is not there or may not be read
     * @throws java.util.concurrent.CancellationException if the user stops it; nothing is left
     */
    public static DatabaseCopy of(ConnectionSettings settings, List<String> tables, Progress progress)
            throws IOException {
        return named(settings.profile().sourceName(), settings, tables, progress);
    }

    /** @param name what the source is to be called */
    public static DatabaseCopy named(String name, ConnectionSettings settings, List<String> tables, Progress progress)
            throws IOException {
        return copied(name, settings, tables, OptionalInt.empty(), progress);
    }

    /** The first rows of each table, from which it is seen what the tables are. */
    static DatabaseCopy beginnings(ConnectionSettings settings, List<String> tables, int rows, Progress progress)
            throws IOException {
        return copied(settings.profile().sourceName(), settings, tables, OptionalInt.of(rows), progress);
    }

    private static DatabaseCopy copied(
            String name, ConnectionSettings settings, List<String> tables, OptionalInt most, Progress progress)
            throws IOException {
        ConnectionProfile profile = settings.profile();
        progress.stage("Connecting to " + profile.host(), 0);
        Path temporary = Files.createTempDirectory("workbench-copy-"); // readable by its owner only
        try (Database database = Database.connect(profile.address(settings.password()))) {
            Path folder = Files.createDirectory(temporary.resolve(name.replaceAll("[/\\\\:*?\"<>|\\p{Cntrl}]", "-")));
            RawTables raw = new RawTables(database, profile.rawSchema());
            List<String> chosen = chosen(raw.readable(progress), tables, profile);
            if (most.isPresent()) {
                raw.copyBeginningsTo(folder, chosen, most.getAsInt(), progress);
            } else {
                raw.copyTo(folder, chosen, progress);
            }
            return new DatabaseCopy(temporary, folder);
        } catch (RuntimeException | IOException e) {
            FolderTree.delete(temporary);
            throw e;
        }
    }

    private static List<String> chosen(List<String> readable, List<String> tables, ConnectionProfile profile) {
        String schema = "schema " + profile.rawSchema() + " of " + profile.database();
        String there = readable.isEmpty() ? "nothing" : String.join(", ", readable);
        for (String table : tables) {
            if (!readable.contains(table)) {
                throw UnusableInputException.inFile(
                        Said.of("app.copy.table", table), schema, Said.of("app.copy.table.advice", there));
            }
        }
        List<String> chosen = tables.isEmpty()
                ? readable.stream().filter(USUAL_TABLES::contains).toList()
                : tables;
        if (chosen.isEmpty()) {
            throw UnusableInputException.inFile(
                    Said.of("app.copy.tables"), schema, Said.of("app.copy.tables.advice", there));
        }
        return chosen;
    }

    public Path folder() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        FolderTree.delete(temporary);
    }
}
