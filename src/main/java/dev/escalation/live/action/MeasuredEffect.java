package dev.escalation.live.action;

import static dev.escalation.data.Instants.MILLIS_PER_HOUR;

import dev.escalation.live.Proportion;
import dev.escalation.live.replay.Fate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

/**
 * What acting has changed: the share of tickets that came to the outcome within a week of the draw, among those that were
 * offered to people, whatever they did about them, and among those that were left alone. Comparing by the draw and not by
 * what was done keeps it fair: who acts chooses. Tickets whose week is not over count in neither group, as those that
 * escalate would be known first.
 *
 * @param offered tickets and outcomes of those offered
 * @param heldOut of those left alone
 * @param acted tickets of those offered on which somebody has worked
 * @param workedOnHeldOut tickets left alone on which somebody has worked all the same; they count as left alone
 * @param running drawn tickets whose week is not over
 * @param untold drawn tickets that are not in the data, or of which it does not say when they came to what, or says that it
 *     was before the draw
 * @param days over which the counted tickets were drawn; 0 without any
 */
public record MeasuredEffect(
        Group offered, Group heldOut, int acted, int workedOnHeldOut, int running, int untold, double days) {
    /** How long an outcome counts after the draw, in hours. */
    public static final int HORIZON_HOURS = 7 * 24;

    /** Each group is expected to have at least so many tickets with the outcome, and so many without. */
    static final int FEWEST_EXPECTED = 5;
    /** How wide the 95 % interval may be at most, from its low to its high end. */
    static final double WIDEST = 0.2;

    private static final int MOST_TICKETS = 10_000_000;

    /** @param outcomes tickets of these that came to the outcome in time */
    public record Group(int tickets, int outcomes) {
        public Group {
            if (outcomes < 0 || outcomes > tickets) {
                throw new IllegalArgumentException(outcomes + " of " + tickets);
            }
        }

        public Proportion rate() {
            return Proportion.of(outcomes, tickets);
        }

        Group with(boolean outcome) {
            return new Group(tickets + 1, outcomes + (outcome ? 1 : 0));
        }
    }

    /**
     * The rate of those offered less the rate of those left alone: below 0 where acting helps.
     *
     * @param low of its 95 % interval
     */
    public record Difference(double value, double low, double high) {}

    /**
     * @param actions in order of time
     * @param fates by ticket id, empty for a ticket that is not in the data
     * @param dataEnd the last moment on record
     */
    public static MeasuredEffect of(List<TicketAction> actions, Function<String, Optional<Fate>> fates, long dataEnd) {
        Map<String, List<TicketAction>> byTicket = new LinkedHashMap<>();
        actions.forEach(action -> byTicket.computeIfAbsent(action.ticketId(), _ -> new ArrayList<>())
                .add(action));
        Count count = new Count(fates, dataEnd);
        byTicket.values().forEach(count::add);
        return count.result();
    }

    private static final class Count {
        private final Function<String, Optional<Fate>> fates;
        private final long dataEnd;
        private Group offered = new Group(0, 0);
        private Group heldOut = new Group(0, 0);
        private int acted;
        private int workedOnHeldOut;
        private int running;
        private int untold;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;

        Count(Function<String, Optional<Fate>> fates, long dataEnd) {
            this.fates = fates;
            this.dataEnd = dataEnd;
        }

        void add(List<TicketAction> ofTicket) {
            Optional<TicketAction> draw =
                    ofTicket.stream().filter(action -> action.kind().isDraw()).findFirst();
            if (draw.isPresent()) {
                add(
                        draw.get(),
                        ofTicket.stream().anyMatch(action -> action.kind().isActing()));
            }
        }

        private void add(TicketAction draw, boolean worked) {
            long deadline = draw.asOf() + HORIZON_HOURS * MILLIS_PER_HOUR;
            Optional<Fate> fate = fates.apply(draw.ticketId());
            if (fate.isEmpty() || fate.get().kind() == Fate.Kind.UNKNOWN || isBefore(fate.get(), draw)) {
                untold++;
            } else if (deadline > dataEnd) {
                running++;
            } else {
                first = Math.min(first, draw.asOf());
                last = Math.max(last, draw.asOf());
                count(draw.kind(), fate.get().by(deadline, dataEnd) == Fate.Verdict.CAME, worked);
            }
        }

        /** The data told of it only later. */
        private static boolean isBefore(Fate fate, TicketAction draw) {
            return fate.kind() != Fate.Kind.OPEN && fate.at() <= draw.asOf();
        }

        private void count(TicketAction.Kind kind, boolean outcome, boolean worked) {
            if (kind == TicketAction.Kind.HOLD_OUT) {
                heldOut = heldOut.with(outcome);
                workedOnHeldOut += worked ? 1 : 0;
            } else {
                offered = offered.with(outcome);
                acted += worked ? 1 : 0;
            }
        }

        MeasuredEffect result() {
            double days = last > first ? (last - first) / (24.0 * MILLIS_PER_HOUR) : 0;
            return new MeasuredEffect(offered, heldOut, acted, workedOnHeldOut, running, untold, days);
        }
    }

    public int tickets() {
        return offered.tickets() + heldOut.tickets();
    }

    /** Empty while there is not enough to say it. */
    public Optional<Difference> difference() {
        if (!isEnough(1)) {
            return Optional.empty();
        }
        RateDifference difference = RateDifference.of(offered.rate(), heldOut.rate());
        return Optional.of(new Difference(difference.value(), difference.low(), difference.high()));
    }

    /**
     * How many tickets more have to be drawn and their week be over, both groups together, if rates and shares stay as they
     * are.
     *
     * @return 0 if there is enough; empty if nobody can say, because a group is empty or all tickets came to the same
     */
    public OptionalInt ticketsMissing() {
        if (tickets() == 0 || !isEnough((double) MOST_TICKETS / tickets())) {
            return OptionalInt.empty();
        }
        int tooFew = 0;
        int enough = MOST_TICKETS;
        if (isEnough(1)) {
            return OptionalInt.of(0);
        }
        while (enough - tooFew > 1) {
            int middle = (tooFew + enough) >>> 1;
            if (isEnough(middle / (double) tickets())) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of(enough - tickets());
    }

    /** @param times as many tickets as there are */
    private boolean isEnough(double times) {
        if (offered.tickets() == 0 || heldOut.tickets() == 0) {
            return false;
        }
        double pooled = (offered.outcomes() + heldOut.outcomes()) / (double) tickets();
        double smaller = Math.min(offered.tickets(), heldOut.tickets()) * times;
        return smaller * Math.min(pooled, 1 - pooled) >= FEWEST_EXPECTED && width(times) <= WIDEST;
    }

    private double width(double times) {
        return RateDifference.of(scaled(offered, times), scaled(heldOut, times)).width();
    }

    private static Proportion scaled(Group group, double times) {
        return Proportion.of(group.outcomes() / (double) group.tickets(), (int) Math.round(group.tickets() * times));
    }
}
