package dev.escalation.sample;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows and, now and then, spoils them as real exports are spoiled, counting each kind. What would make a row
 * useless is done to an extra row, so that the true risk keeps its meaning; good rows only get what can be repaired or
 * left out.
 */
final class DirtMaker {
    /** Kinds of dirt, with their share of the rows of the table they are in. */
    enum Kind {
        REGION_SPELLING(0.03),
        REGION_BLANK(0.01),
        EMAIL_UPPER_CASE(0.03),
        EMAIL_INVALID(0.015),
        DEPARTMENT_SPELLING(0.06),
        EXPERIENCE_NEGATIVE(0.03),
        STATUS_SPELLING(0.003),
        PRIORITY_SPELLING(0.003),
        PRIORITY_UNKNOWN(0.0006),
        CHANNEL_BLANK(0.002),
        PRODUCT_BLANK(0.002),
        RESOLVED_BEFORE_CREATED(0.001),
        TICKET_TWICE(0.0025),
        TICKET_DATE_UNREADABLE(0.0015),
        NEWLINE_IN_TEXT(0),
        EVENT_TWICE(0.004),
        EVENT_OF_UNKNOWN_TICKET(0.0004),
        EVENT_DATE_UNREADABLE(0.0004),
        EVENT_TYPE_UNKNOWN(0.0002),
        ACTOR_BLANK(0.005);

        final double share;

        Kind(double share) {
            this.share = share;
        }
    }

    private static final int NEWLINE_TICKET = 17;
    private static final String[] BAD_DATES = {"2026-13-45T99:00:00Z", "yesterday", "00/00/0000", "n.a."};

    private final Stream stream;
    private final int tickets;
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
    /** How near each kind is to its next row, in [0, 1): spread evenly, so that none is missing by chance. */
    private final Map<Kind, Double> dues = new EnumMap<>(Kind.class);

    private long eventNumber;
    private long strangers;

    DirtMaker(long seed, int tickets) {
        this.stream = Stream.of(seed, Stream.Purpose.DIRT, 0, 0);
        this.tickets = tickets;
        for (Kind kind : Kind.values()) {
            counts.put(kind, 0L);
            dues.put(kind, stream.uniform());
        }
    }

    Map<Kind, Long> counts() {
        return counts;
    }

    /** customer_id, name, email, region, tier */
    void customer(@Nullable String[] cells, CsvOutput out) throws IOException {
        if (strikes(Kind.EMAIL_UPPER_CASE)) {
            cells[2] = filled(cells[2]).toUpperCase(Locale.ROOT);
        } else if (strikes(Kind.EMAIL_INVALID)) {
            cells[2] = filled(cells[2]).replace("@", stream.chance(0.5) ? " at " : "@@");
        }
        if (strikes(Kind.REGION_SPELLING)) {
            cells[3] = misspelt(filled(cells[3]));
        } else if (strikes(Kind.REGION_BLANK)) {
            cells[3] = "  ";
        }
        out.row(cells);
    }

    /** agent_id, name, department, experience_years */
    void agent(@Nullable String[] cells, CsvOutput out) throws IOException {
        if (strikes(Kind.DEPARTMENT_SPELLING)) {
            cells[2] = misspelt(filled(cells[2]));
        }
        if (strikes(Kind.EXPERIENCE_NEGATIVE)) {
            cells[3] = "-1";
        }
        out.row(cells);
    }

    /** In the order of {@link SampleTables#TICKETS}. */
    void ticket(int index, @Nullable String[] cells, CsvOutput out) throws IOException {
        if (index == NEWLINE_TICKET) {
            counts.merge(Kind.NEWLINE_IN_TEXT, 1L, Long::sum);
            cells[4] = filled(cells[4]).replaceFirst("\\. ", ".\n");
        }
        spoilTicket(cells);
        out.row(cells);
        if (strikes(Kind.TICKET_TWICE)) {
            out.row(cells);
        }
        if (strikes(Kind.TICKET_DATE_UNREADABLE)) {
            @Nullable String[] extra = cells.clone();
            extra[0] = stranger();
            extra[10] = BAD_DATES[stream.below(BAD_DATES.length)];
            out.row(extra);
        }
    }

    private void spoilTicket(@Nullable String[] cells) {
        if (strikes(Kind.STATUS_SPELLING)) {
            cells[5] = misspelt(filled(cells[5]));
        }
        if (strikes(Kind.PRIORITY_SPELLING)) {
            cells[6] = filled(cells[6]).toUpperCase(Locale.ROOT) + " ";
        } else if (strikes(Kind.PRIORITY_UNKNOWN)) {
            cells[6] = "urgnt";
        }
        if (strikes(Kind.CHANNEL_BLANK)) {
            cells[8] = null;
        }
        if (strikes(Kind.PRODUCT_BLANK)) {
            cells[17] = " ";
        }
        if (cells[12] != null && strikes(Kind.RESOLVED_BEFORE_CREATED)) {
            cells[11] = filled(cells[10]).replaceFirst("^\\d{4}", "2019");
        }
    }

    /** In the order of {@link SampleTables#EVENTS}; the event_id is filled in here. */
    void event(@Nullable String[] cells, CsvOutput out) throws IOException {
        cells[0] = eventId();
        if (strikes(Kind.ACTOR_BLANK)) {
            cells[4] = null;
        }
        out.row(cells);
        if (strikes(Kind.EVENT_TWICE)) {
            out.row(cells);
        }
        extraEvent(Kind.EVENT_OF_UNKNOWN_TICKET, cells, 1, out);
        extraEvent(Kind.EVENT_TYPE_UNKNOWN, cells, 2, out);
        extraEvent(Kind.EVENT_DATE_UNREADABLE, cells, 3, out);
    }

    private void extraEvent(Kind kind, @Nullable String[] cells, int column, CsvOutput out) throws IOException {
        if (!strikes(kind)) {
            return;
        }
        @Nullable String[] extra = cells.clone();
        extra[0] = eventId();
        extra[column] = switch (kind) {
            case EVENT_OF_UNKNOWN_TICKET -> stranger();
            case EVENT_TYPE_UNKNOWN -> "Teleported";
            default -> BAD_DATES[stream.below(BAD_DATES.length)];
        };
        out.row(extra);
    }

    private String eventId() {
        eventNumber++;
        return "E" + CsvOutput.padded(eventNumber, 8);
    }

    /** The id of a ticket that does not exist. */
    private String stranger() {
        strangers++;
        return "T" + CsvOutput.padded(tickets + strangers, 7);
    }

    private boolean strikes(Kind kind) {
        double due = dues.getOrDefault(kind, 0.0) + kind.share;
        boolean strikes = due >= 1;
        if (strikes) {
            counts.merge(kind, 1L, Long::sum);
        }
        dues.put(kind, strikes ? due - 1 : due);
        return strikes;
    }

    private String misspelt(String text) {
        return switch (stream.below(3)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> " " + text.toLowerCase(Locale.ROOT) + " ";
            default -> text.toLowerCase(Locale.ROOT);
        };
    }

    private static String filled(@Nullable String cell) {
        return cell == null ? "" : cell;
    }
}
