package dev.escalation.sample;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** The whole desk: its people, its queues and how tickets run through it. */
final class Desk {
    /** Futures per true risk. */
    private static final int FUTURES = 64;

    private static final int DAYS_AHEAD = 60;
    private static final int DAYS_AFTER_END = 120;
    private static final long DAY = 86_400;

    private final SampleOptions options;
    private final Grammar grammar = Grammar.load();
    private final CustomerModel customers;
    private final CustomerMoods moods;
    private final AgentRoster roster;
    private final Backlog backlog;
    private final TicketProcess process;
    private final EscalationHazard hazard = new EscalationHazard();
    private final Intake intake;
    private final Map<Long, List<Dynamics>> courses = new ConcurrentHashMap<>();

    Desk(SampleOptions options) {
        this.options = options;
        Names names = new Names(grammar);
        customers = new CustomerModel(options, names);
        moods = new CustomerMoods(customers.count());
        roster = new AgentRoster(options, names);
        int days = SampleOptions.WEEKS * 7 + DAYS_AFTER_END;
        backlog =
                Backlog.simulate(options.startSecond(), days, Stream.of(options.seed(), Stream.Purpose.BACKLOG, 0, 0));
        process = new TicketProcess(roster, backlog);
        intake = new Intake(customers, moods);
    }

    /** A simulated ticket. */
    record Life(TicketFacts facts, TicketLog log, TicketRun run) {}

    /** Lets a ticket come and go; to be called in the order of creation, since customers remember. */
    Life simulate(int index, long createdAt, TruthOutput truth) {
        Stream stream = Stream.of(options.seed(), Stream.Purpose.TICKET, index, 0);
        TicketState state = intake.next(index, createdAt, stream);
        TicketFacts facts = state.facts;
        TicketLog log = new TicketLog(options.lastSecond());
        TicketRun run = new TicketRun(process, hazard, options.lastSecond(), truth);
        run.run(state, stream, log);
        if (run.escalatedAt() > 0) {
            moods.escalates(facts.customer().index(), run.escalatedAt());
        }
        if (run.firstResolvedAt() > facts.slaDueAt()) {
            moods.breaches(facts.customer().index(), facts.slaDueAt());
        }
        return new Life(facts, log, run);
    }

    MessageWriter words(TicketFacts facts) {
        return new MessageWriter(grammar, facts, Stream.of(options.seed(), Stream.Purpose.TEXT, facts.index(), 0));
    }

    TrueRisk trueRisk() {
        return new TrueRisk(
                second -> courses.computeIfAbsent(Math.floorDiv(second, DAY), this::coursesFrom),
                hazard,
                options.seed());
    }

    /** The process with the backlog's possible courses from a day on. */
    private List<Dynamics> coursesFrom(long day) {
        return IntStream.range(0, FUTURES)
                .<Dynamics>mapToObj(future -> process.with(backlog.future(
                        day * DAY, DAYS_AHEAD, Stream.of(options.seed(), Stream.Purpose.BACKLOG_FUTURE, day, future))))
                .toList();
    }

    SampleOptions options() {
        return options;
    }

    CustomerModel customers() {
        return customers;
    }

    AgentRoster roster() {
        return roster;
    }
}
