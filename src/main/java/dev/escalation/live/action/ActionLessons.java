package dev.escalation.live.action;

import dev.escalation.data.Dictionary;
import dev.escalation.data.Instants;
import dev.escalation.features.FeatureBuilder;
import dev.escalation.features.FeatureTable;
import dev.escalation.features.OpenCounts;
import dev.escalation.features.TicketOutcomes;
import dev.escalation.live.action.TicketAction.Kind;
import dev.escalation.model.Lessons;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What a model is to learn from what people did; see docs/decisions/0020-actions.md. A known outcome wins over an opinion. A
 * ticket that somebody has worked on teaches nothing, whatever came of it: its outcome is one of acting, not of its signs.
 */
public final class ActionLessons {
    /** Rows that one computation of features may add. */
    private static final int MOST_ROWS = 200_000;

    private final FeatureTable table;
    private final TicketOutcomes outcomes;
    private final BitSet leftOut = new BitSet();
    /** The moment of the score that was disagreed with, by row of the ticket table. */
    private final Map<Integer, Long> opinions = new TreeMap<>();

    private int acted;
    private int heldOut;
    private int disagreements;
    private int outcomeKnown;
    private int alsoActed;
    private int notInData;

    private ActionLessons(FeatureTable table) {
        this.table = table;
        this.outcomes = table.outcomes();
    }

    /**
     * @param table that is to be learned from
     * @param actions in order of time
     * @param upTo id of the last of them, 0 for none
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public static Lessons of(FeatureTable table, List<TicketAction> actions, long upTo, Progress progress) {
        return actions.isEmpty() ? Lessons.NONE : heeding(table, actions).result(upTo, progress);
    }

    /**
     * Tickets on which somebody has worked before their outcome was known: what came of them is not what had come otherwise.
     *
     * @param actions in order of time
     * @return rows of the ticket table
     */
    public static BitSet actedUpon(FeatureTable table, List<TicketAction> actions) {
        return heeding(table, actions).leftOut;
    }

    private static ActionLessons heeding(FeatureTable table, List<TicketAction> actions) {
        Map<String, List<TicketAction>> byTicket = new LinkedHashMap<>();
        actions.forEach(action -> byTicket.computeIfAbsent(action.ticketId(), _ -> new ArrayList<>())
                .add(action));
        ActionLessons lessons = new ActionLessons(table);
        byTicket.forEach(lessons::heed);
        return lessons;
    }

    private void heed(String ticketId, List<TicketAction> ofTicket) {
        List<TicketAction> standing = withoutWithdrawn(ofTicket);
        int ticket = table.data().tickets().ids().codeOf(ticketId);
        boolean present = ticket != Dictionary.MISSING;
        boolean worked = present && isActedUpon(ticket, standing);
        Optional<TicketAction> opinion = standing.stream()
                .filter(action -> action.kind() == Kind.DISAGREE)
                .reduce((_, later) -> later);
        heldOut += present && HoldOut.isHeldOut(ofTicket) ? 1 : 0;
        if (worked) {
            acted++;
            leftOut.set(ticket);
        }
        if (opinion.isPresent()) {
            disagreements++;
            heedOpinion(ticket, opinion.get(), worked);
        }
    }

    private void heedOpinion(int ticket, TicketAction opinion, boolean worked) {
        if (ticket == Dictionary.MISSING) {
            notInData++;
        } else if (isDecided(ticket)) {
            outcomeKnown++;
        } else if (worked) {
            alsoActed++;
        } else {
            opinions.put(ticket, opinion.asOf());
        }
    }

    /** What was taken back at once was a slip; draws of chance in between change nothing. */
    private static List<TicketAction> withoutWithdrawn(List<TicketAction> ofTicket) {
        List<TicketAction> standing = new ArrayList<>();
        for (TicketAction action : ofTicket) {
            if (action.kind() == Kind.WITHDRAW) {
                if (!standing.isEmpty()) {
                    standing.removeLast();
                }
            } else if (!action.kind().isDraw()) {
                standing.add(action);
            }
        }
        return standing;
    }

    /** What came before somebody acted was not changed by it. */
    private boolean isActedUpon(int ticket, List<TicketAction> standing) {
        long knownAt = outcomes.knownAt()[ticket];
        return standing.stream()
                .filter(action -> action.kind().isActing())
                .mapToLong(action -> Instants.isKnown(action.asOf()) ? action.asOf() : action.at())
                .anyMatch(moment -> !(isDecided(ticket) && Instants.isKnown(knownAt) && knownAt <= moment));
    }

    /** Whether what the ticket came to is a fact. */
    private boolean isDecided(int ticket) {
        boolean inBulk = outcomes.closedInBulk()[ticket] && !outcomes.positive()[ticket];
        return outcomes.known()[ticket] && !inBulk;
    }

    private Lessons result(long upTo, Progress progress) {
        Optional<FeatureTable> examples = examples(progress);
        int learned = examples.map(FeatureTable::rows).orElse(0);
        examples.ifPresent(rows -> IntStream.of(rows.ticket()).forEach(leftOut::set));
        return new Lessons(
                leftOut,
                examples,
                new Lessons.Counts(
                        acted,
                        heldOut,
                        disagreements,
                        learned,
                        outcomeKnown,
                        alsoActed,
                        opinions.size() - learned,
                        notInData),
                upTo);
    }

    /** The tickets as they were when their scores were disagreed with. */
    private Optional<FeatureTable> examples(Progress progress) {
        long[] moments = opinions.values().stream()
                .mapToLong(Long::longValue)
                .filter(moment ->
                        Instants.isKnown(moment) && moment <= table.data().lastMoment())
                .distinct()
                .sorted()
                .toArray();
        int[] open = OpenCounts.at(table.data(), table.target(), moments);
        Optional<FeatureTable> examples = Optional.empty();
        for (int from = 0; from < moments.length; ) {
            int to = from + 1;
            long rows = open[from];
            while (to < moments.length && rows + open[to] <= MOST_ROWS) {
                rows += open[to++];
            }
            Optional<FeatureTable> some = examples(Arrays.copyOfRange(moments, from, to), progress);
            Optional<FeatureTable> before = examples;
            examples = some.map(more -> before.map(first -> first.plus(more)).orElse(more))
                    .or(() -> before);
            from = to;
        }
        return examples;
    }

    private Optional<FeatureTable> examples(long[] moments, Progress progress) {
        FeatureTable then = FeatureBuilder.build(table.data(), table.plan(), table.vectors(), moments, progress);
        int[] rows = IntStream.of(then.queueRows())
                .filter(row -> opinions.getOrDefault(then.ticket()[row], Instants.MISSING) == then.asOf()[row])
                .toArray();
        return rows.length == 0 ? Optional.empty() : Optional.of(then.only(rows));
    }
}
