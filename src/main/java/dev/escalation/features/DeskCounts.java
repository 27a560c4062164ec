package dev.escalation.features;

import dev.escalation.data.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of all tickets of a desk at its present moment; the sum of their {@link TicketShare}s. */
final class DeskCounts {
    private static final String GROUP = "group";
    private static final String AGENT = "agent_id";

    private final Dictionary customers = new Dictionary();
    private final List<CustomerSums> byCustomer = new ArrayList<>();
    private final Dictionary columnNames = new Dictionary();
    private final List<LevelSums> columns = new ArrayList<>();
    private final List<TimedSums> groupOutcomes = new ArrayList<>();
    private int positives;
    private int known;
    private int seen;
    private int positiveTickets;
    private int untimedPositives;

    DeskCounts() {
        columnCode(GROUP);
        columnCode(AGENT);
    }

    /** Of one customer. */
    static final class CustomerSums {
        final TimedSums outcomes = new TimedSums();
        int created;
        int open;
        private double[] hours = new double[4];
        private int resolved;

        /** Median hours to the first resolution of these and others without some; NaN if nobody can say what is usual. */
        double medianHours(CustomerSums more, CustomerSums less) {
            if (more.resolved == 0 && less.resolved == 0) {
                return CustomerFolds.median(hours, resolved);
            }
            CustomerSums merged = new CustomerSums();
            merged.hours = Arrays.copyOf(hours, resolved + more.resolved + 1);
            merged.resolved = resolved;
            for (int i = 0; i < more.resolved; i++) {
                merged.addHours(more.hours[i]);
            }
            for (int i = 0; i < less.resolved; i++) {
                merged.removeHours(less.hours[i]);
            }
            return CustomerFolds.median(merged.hours, merged.resolved);
        }

        private void addHours(double value) {
            if (resolved == hours.length) {
                hours = Arrays.copyOf(hours, resolved * 2 + 1);
            }
            int place = Arrays.binarySearch(hours, 0, resolved, value);
            place = place < 0 ? -place - 1 : place;
            System.arraycopy(hours, place, hours, place + 1, resolved - place);
            hours[place] = value;
            resolved++;
        }

        private void removeHours(double value) {
            int place = Arrays.binarySearch(hours, 0, resolved, value);
            if (place < 0) {
                throw new IllegalStateException("only what was added can be taken away");
            }
            resolved--;
            System.arraycopy(hours, place + 1, hours, place, resolved - place);
        }
    }

    /**
     * Of one level.
     *
     * @param tickets that had it at a prediction point
     * @param open tickets that have it now, where a load is kept
     */
    record LevelCount(int positives, int known, int tickets, int open) {
        static final LevelCount NONE = new LevelCount(0, 0, 0, 0);
    }

    /** Of one categorical column. A missing cell is a level of its own. */
    static final class LevelSums {
        private final Dictionary levels = new Dictionary();
        /** By level code + 1. */
        private int[] positives = new int[16];

        private int[] known = new int[16];
        private int[] tickets = new int[16];
        /** Tickets that are open now, where a load is kept. */
        private int[] open = new int[16];

        private LevelCount count(int level) {
            return new LevelCount(positives[level + 1], known[level + 1], tickets[level + 1], open[level + 1]);
        }

        private int adopt(int level, LevelSums from) {
            return level == Dictionary.MISSING ? Dictionary.MISSING : code(from.levels.level(level));
        }

        int code(String level) {
            int code = levels.add(level);
            if (code + 1 >= tickets.length) {
                int larger = tickets.length * 2;
                positives = Arrays.copyOf(positives, larger);
                known = Arrays.copyOf(known, larger);
                tickets = Arrays.copyOf(tickets, larger);
                open = Arrays.copyOf(open, larger);
            }
            return code;
        }
    }

    /** The code of a customer, given out now if it is new. */
    int customerCode(String id) {
        int code = customers.add(id);
        if (code == byCustomer.size()) {
            byCustomer.add(new CustomerSums());
        }
        return code;
    }

    /** What is known of a customer, all 0 for one who is not. */
    CustomerSums customer(String id) {
        int code = customers.codeOf(id);
        return code == Dictionary.MISSING ? new CustomerSums() : byCustomer.get(code);
    }

    boolean isOf(TicketShare share, String customerId) {
        return share.customer() != Dictionary.MISSING
                && customers.level(share.customer()).equals(customerId);
    }

    /** The ticket was the agent's at a prediction point, or is. */
    boolean hadAgent(TicketShare share, String agentId) {
        int agent = agents().levels.codeOf(agentId);
        int agentColumn = columnCode(AGENT);
        if (agent == Dictionary.MISSING) {
            return false;
        }
        boolean had = share.openAgent() == agent;
        for (int i = 0; i < share.column().length; i++) {
            had |= share.column()[i] == agentColumn && share.level()[i] == agent;
        }
        return had;
    }

    /** The code of a column, given out now if it is new. */
    int columnCode(String name) {
        int code = columnNames.add(name);
        if (code == columns.size()) {
            columns.add(new LevelSums());
        }
        return code;
    }

    LevelSums column(int code) {
        return columns.get(code);
    }

    LevelSums groups() {
        return columns.get(columnCode(GROUP));
    }

    LevelSums agents() {
        return columns.get(columnCode(AGENT));
    }

    /** What is known of a level, all 0 for one that no ticket had. */
    LevelCount level(String column, @Nullable String level) {
        int columnCode = columnNames.codeOf(column);
        if (columnCode == Dictionary.MISSING) {
            return LevelCount.NONE;
        }
        LevelSums sums = columns.get(columnCode);
        int code = level == null ? Dictionary.MISSING : sums.levels.codeOf(level);
        return level != null && code == Dictionary.MISSING ? LevelCount.NONE : sums.count(code);
    }

    /** Open tickets of a group. */
    int openOfGroup(String group) {
        return level(GROUP, group).open();
    }

    int openOfAgent(String agent) {
        return level(AGENT, agent).open();
    }

    /** Outcomes that count for a group. */
    TimedSums groupOutcomes(String group) {
        int column = columnNames.codeOf(GROUP);
        int code = column == Dictionary.MISSING
                ? Dictionary.MISSING
                : columns.get(column).levels.codeOf(group);
        return code == Dictionary.MISSING || code >= groupOutcomes.size() ? new TimedSums() : groupOutcomes.get(code);
    }

    private TimedSums groupOutcomes(int group) {
        while (groupOutcomes.size() <= group) {
            groupOutcomes.add(new TimedSums());
        }
        return groupOutcomes.get(group);
    }

    /** The same share in the codes of this desk. */
    TicketShare adopt(TicketShare share, DeskCounts from) {
        int[] column = new int[share.column().length];
        int[] level = new int[column.length];
        for (int i = 0; i < column.length; i++) {
            LevelSums sums = from.columns.get(share.column()[i]);
            column[i] = columnCode(from.columnNames.level(share.column()[i]));
            level[i] = columns.get(column[i]).adopt(share.level()[i], sums);
        }
        int customer = share.customer() == Dictionary.MISSING
                ? Dictionary.MISSING
                : customerCode(from.customers.level(share.customer()));
        return share.inCodes(
                customer,
                groups().adopt(share.openGroup(), from.groups()),
                agents().adopt(share.openAgent(), from.agents()),
                column,
                level);
    }

    int positives() {
        return positives;
    }

    int known() {
        return known;
    }

    int seen() {
        return seen;
    }

    int positiveTickets() {
        return positiveTickets;
    }

    int untimedPositives() {
        return untimedPositives;
    }

    void add(TicketShare share) {
        sum(share, 1);
        if (share.customer() != Dictionary.MISSING && !Double.isNaN(share.hoursToFirstResolution())) {
            byCustomer.get(share.customer()).addHours(share.hoursToFirstResolution());
        }
    }

    void remove(TicketShare share) {
        sum(share, -1);
        if (share.customer() != Dictionary.MISSING && !Double.isNaN(share.hoursToFirstResolution())) {
            byCustomer.get(share.customer()).removeHours(share.hoursToFirstResolution());
        }
    }

    private void sum(TicketShare share, int sign) {
        positives += sign * share.positivesFrom(0);
        known += sign * share.knownFrom(0);
        seen += share.seen() ? sign : 0;
        positiveTickets += share.positive() ? sign : 0;
        untimedPositives += share.untimed() ? sign : 0;
        sumLevels(share, sign);
        if (share.openGroup() != Dictionary.MISSING) {
            groups().open[share.openGroup() + 1] += sign;
        }
        if (share.openAgent() != Dictionary.MISSING) {
            agents().open[share.openAgent() + 1] += sign;
        }
        if (share.customer() != Dictionary.MISSING) {
            CustomerSums customer = byCustomer.get(share.customer());
            customer.created += sign;
            customer.open += share.open() ? sign : 0;
            sumChanges(customer.outcomes, share, 0, sign);
        }
    }

    private void sumLevels(TicketShare share, int sign) {
        int groupColumn = columnCode(GROUP);
        for (int i = 0; i < share.column().length; i++) {
            LevelSums sums = columns.get(share.column()[i]);
            int level = share.level()[i];
            int first = share.firstChange()[i];
            sums.tickets[level + 1] += sign;
            sums.positives[level + 1] += sign * share.positivesFrom(first);
            sums.known[level + 1] += sign * share.knownFrom(first);
            if (share.column()[i] == groupColumn && level != Dictionary.MISSING) {
                sumChanges(groupOutcomes(level), share, first, sign);
            }
        }
    }

    private static void sumChanges(TimedSums sums, TicketShare share, int first, int sign) {
        for (int i = first; i < share.change().length; i++) {
            int positive = OutcomeChange.positives(share.change()[i]);
            int isKnown = OutcomeChange.known(share.change()[i]);
            if (sign > 0) {
                sums.add(share.changeTime()[i], positive, isKnown);
            } else {
                sums.remove(share.changeTime()[i], positive, isKnown);
            }
        }
    }
}
