package dev.escalation.ingest.feed;

import dev.escalation.ingest.InputTable;
import dev.escalation.ingest.RawTable;
import dev.escalation.ingest.RowBatch;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * 64 bits for each ticket with all its events, each customer and each agent of a source. Two of them tell what is different.
 *
 * @param tickets by id
 */
public record Fingerprints(Map<String, Long> tickets, Map<String, Long> customers, Map<String, Long> agents) {
    public Fingerprints {
        tickets = Map.copyOf(tickets);
        customers = Map.copyOf(customers);
        agents = Map.copyOf(agents);
    }

    /**
     * Reads everything.
     *
     * @throws dev.escalation.ingest.UnusableInputException if a table cannot be read to its end
     */
    public static Fingerprints of(List<RawTable> tables) {
        Map<String, Long> tickets = new HashMap<>();
        Map<String, Long> customers = new HashMap<>();
        Map<String, Long> agents = new HashMap<>();
        for (RawTable table : tables) {
            Map<String, Long> into = switch (table.layout().table()) {
                case CUSTOMERS -> customers;
                case AGENTS -> agents;
                case TICKETS, TICKET_EVENTS, TICKET_CHANGES, TICKET_COMMENTS, EVENT_LOG -> tickets;
            };
            table.read(new Reader(table, into));
        }
        return new Fingerprints(tickets, customers, agents);
    }

    /** Name of the column with the id that rows of a table belong to. */
    static String idColumn(InputTable table) {
        return switch (table) {
            case CUSTOMERS -> "customer_id";
            case AGENTS -> "agent_id";
            case TICKETS, TICKET_EVENTS, TICKET_CHANGES, TICKET_COMMENTS, EVENT_LOG -> "ticket_id";
        };
    }

    /** What is new, different or gone in the newer ones. */
    public Changes changesTo(Fingerprints newer, long foundAt) {
        Changes changes = new Changes(
                different(tickets, newer.tickets),
                different(customers, newer.customers),
                different(agents, newer.agents),
                false,
                foundAt);
        return changes.isEmpty() ? Changes.NONE : changes;
    }

    /** The same with these tickets as they are now; one that is missing is gone. */
    public Fingerprints with(Set<String> looked, Map<String, Long> now) {
        Map<String, Long> changed = new HashMap<>(tickets);
        changed.keySet().removeAll(looked);
        changed.putAll(now);
        return new Fingerprints(changed, customers, agents);
    }

    private static Set<String> different(Map<String, Long> older, Map<String, Long> newer) {
        Set<String> different = new HashSet<>();
        newer.forEach((id, print) -> {
            if (!print.equals(older.get(id))) {
                different.add(id);
            }
        });
        older.keySet().stream().filter(id -> !newer.containsKey(id)).forEach(different::add);
        return different;
    }

    /** Adds up what the rows of an id come to, so that their order does not matter and none is lost in another. */
    private static final class Reader implements RawTable.BatchSink {
        private final RowBatch batch;
        private final int id;
        private final int slots;
        private final long seed;
        private final Map<String, Long> prints;

        Reader(RawTable table, Map<String, Long> prints) {
            this.slots = table.layout().slots();
            this.batch = new RowBatch(slots);
            this.id = table.layout().slot(idColumn(table.layout().table()));
            this.seed = mixed(table.layout().table().ordinal() + 1L);
            this.prints = prints;
        }

        @Override
        public RowBatch empty() {
            batch.clear();
            return batch;
        }

        @Override
        public void full(RowBatch rows) {
            for (int row = 0; row < rows.rows(); row++) {
                String key = rows.problem(row) == null ? rows.text(row, id).strip() : "";
                if (!key.isEmpty()) {
                    prints.merge(key, print(rows, row), Long::sum);
                }
            }
        }

        private long print(RowBatch rows, int row) {
            long print = seed;
            char[] chars = rows.chars();
            for (int slot = 0; slot < slots; slot++) {
                for (int i = rows.start(row, slot); i < rows.end(row, slot); i++) {
                    print = (print ^ chars[i]) * 0x100000001B3L;
                    print ^= print >>> 29;
                }
                print = mixed(print + slot);
            }
            return print;
        }

        /** The last step of splitmix64. */
        private static long mixed(long value) {
            long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
            return mixed ^ (mixed >>> 31);
        }
    }
}
