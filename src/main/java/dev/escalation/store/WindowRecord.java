package dev.escalation.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the window was left.
 *
 * @param place null before the first time
 * @param page id of the screen
 * @param dark the user's choice; null to follow the system
 * @param queueColumns of the tickets, in their order
 * @param lastSource what was loaded last, for opening it again
 */
public record WindowRecord(
        @Nullable Place place,
        String page,
        @Nullable Boolean dark,
        List<Column> queueColumns,
        double queueShare,
        @Nullable String lastSource) {
    /** Before anything was chosen. */
    public static final WindowRecord FIRST = new WindowRecord(null, "tickets", null, List.of(), 0, null);

    /** In pixels of the screen. */
    public record Place(double x, double y, double width, double height, boolean maximized) {}

    /** One column of a table. */
    public record Column(String id, double width, boolean visible) {}

    public WindowRecord {
        queueColumns = List.copyOf(queueColumns);
    }
}
