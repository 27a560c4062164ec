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
 * @param triage how the user works through tickets
 * @param language that the user chose, such as {@code de}; null to follow the system
 * @param textPercent how large everything is, 100 to 200; null if nobody chose
 */
public record WindowRecord(
        @Nullable Place place,
        String page,
        @Nullable Boolean dark,
        List<Column> queueColumns,
        double queueShare,
        List<View> views,
        @Nullable String lastSource,
        @Nullable String workspace,
        Triage triage,
        @Nullable String language,
        @Nullable Integer textPercent) {
    /** Before anything was chosen. */
    public static final WindowRecord FIRST =
            new WindowRecord(null, "tickets", null, List.of(), 0, List.of(), null, null, Triage.NONE, null, null);

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
     * @param standings where the tickets stand after what was done; none for those that are still to do
     * @param agents whose tickets, none for all
     * @param groups likewise
     * @param tiers of the customers, likewise
     */
    public record View(
            String name,
            String text,
            List<String> bands,
            boolean dueSoon,
            String column,
            boolean descending,
            List<String> standings,
            List<String> agents,
            List<String> groups,
            List<String> tiers) {
        public View {
            bands = List.copyOf(bands);
            standings = orNone(standings);
            agents = orNone(agents);
            groups = orNone(groups);
            tiers = orNone(tiers);
        }
    }

    /**
     * How the user works through tickets.
     *
     * @param agent who the user is in the data, empty if not told
     * @param groups the user's team
     * @param tiers of customers that matter most
     * @param link to a ticket in the help desk, with a place for its number; empty for none
     * @param board whether tickets are shown on the board
     */
    public record Triage(String agent, List<String> groups, List<String> tiers, String link, boolean board) {
        public static final Triage NONE = new Triage("", List.of(), List.of(), "", false);

        public Triage {
            agent = agent == null ? "" : agent;
            groups = orNone(groups);
            tiers = orNone(tiers);
            link = link == null ? "" : link;
        }
    }

    private static List<String> orNone(@Nullable List<String> kept) {
        return kept == null ? List.of() : List.copyOf(kept);
    }

    /** A file of an older program lacks what came later. */
    public WindowRecord {
        queueColumns = queueColumns == null ? List.of() : List.copyOf(queueColumns);
        views = views == null ? List.of() : List.copyOf(views);
        triage = triage == null ? Triage.NONE : triage;
    }
}
