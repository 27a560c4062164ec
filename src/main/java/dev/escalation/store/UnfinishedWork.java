package dev.escalation.store;

import java.util.List;
import java.util.stream.Stream;

/**
 * What remains to be done after the files of a workspace have changed: its database is brought in line, and what would
 * still hold removed rows is deleted. It stands in {@code workspace.json} until it is done.
 *
 * @param stage as in {@code etl_logs}: {@code import}, {@code retention} or {@code forget}
 * @param message for {@code etl_logs}
 * @param delete files and folders, relative to the workspace, with {@code /}
 */
public record UnfinishedWork(String stage, String message, List<String> delete) {
    public static final String IMPORT = "import";
    public static final String RETENTION = "retention";
    public static final String FORGET = "forget";

    public UnfinishedWork {
        delete = List.copyOf(delete);
    }

    /** This after what an interrupted program has left to do. */
    UnfinishedWork after(UnfinishedWork earlier) {
        return new UnfinishedWork(
                earlier.erases() ? earlier.stage() : stage,
                earlier.message() + " " + message,
                Stream.concat(earlier.delete().stream(), delete.stream())
                        .distinct()
                        .toList());
    }

    /** Rows are gone for good, so nothing of them may remain in the tables' files either. */
    public boolean erases() {
        return !stage.equals(IMPORT);
    }
}
