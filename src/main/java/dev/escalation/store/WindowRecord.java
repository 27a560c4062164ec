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
 * @param views of the tickets that the user gave a name
 * @param lastSource what was loaded last, for opening it again
 * @param workspace that was open; null if none was
 */
public record WindowRecord(
        @Nullable Place place,
        String page,
        @Nullable Boolean dark,
        List<Column> queueColumns,
        double queueShare,
        List<View> views,
        @Nullable String lastSource,
        @Nullable String workspace) {
    /** Before anything was chosen. */
    public static final WindowRecord FIRST =
            new WindowRecord(null, "tickets", null, List.of(), 0, List.of(), null, null);

    /** In pixels of the screen. */
    public record Place(double x, double y, double width, double height, boolean maximized) {}

    /** One column of a table. */
    public record Column(String id, double width, boolean visible) {}

    /**
     * A filter and an order of the tickets, with a name.
     *
     * @param bands ids of risk bands, none for all
     * @param dueSoon only tickets whose SLA is about to end
     * @param column what it is sorted by, empty for the order of risk
     */
    public record View(
            String name, String text, List<String> bands, boolean dueSoon, String column, boolean descending) {
        public View {
            bands = List.copyOf(bands);
        }
    }

    /** A file of an older program lacks what came later. */
    public WindowRecord {
        queueColumns = queueColumns == null ? List.of() : List.copyOf(queueColumns);
        views = views == null ? List.of() : List.copyOf(views);
    }
}
