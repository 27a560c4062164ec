package dev.escalation.analysis;

import dev.escalation.data.CleanData;
import dev.escalation.data.Instants;
import dev.escalation.data.TicketTimelines;
import dev.escalation.features.Target;
import dev.escalation.task.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Data made ready for questions, each of which is then one pass over arrays. Safe for use by several threads. */
public final class Exploration {
    private static final int FEWEST_MONTHS = 4;

    private final CleanData data;
    private final Basis basis;
    private final TicketFacts facts;
    private final List<Column> columns;

    private Exploration(CleanData data) {
        TicketTimelines timelines =
                TicketTimelines.of(data.events(), data.tickets().size());
        this.data = data;
        this.basis = Basis.of(data);
        this.facts = TicketFacts.of(data, timelines);
        this.columns = ColumnReader.read(data, timelines);
    }

    public static Exploration of(CleanData data) {
        return new Exploration(data);
    }

    public Basis basis() {
        return basis;
    }

    /** Columns of tickets, customers and agents that hold any value. */
    public List<Column> columns() {
        return columns;
    }

    /** Those of them by which tickets can be divided. */
    public List<Column.Categories> categories() {
        return columns.stream()
                .filter(Column.Categories.class::isInstance)
                .map(Column.Categories.class::cast)
                .toList();
    }

    public Volumes volumes(Selection selection, Grain grain) {
        return Volumes.of(basis, periods(grain), facts, selection);
    }

    public Rates rates(Target target, Selection selection, Grain grain) {
        Periods periods = periods(grain);
        byte[] outcomes = facts.outcome(target);
        Share all = new Groups(selection.within(new int[facts.size()]), 1).shares(outcomes)[0];
        return new Rates(
                basis,
                target,
                all,
                periods,
                List.of(byCreation(selection, periods).shares(outcomes)));
    }

    public ResolutionTimes resolutionTimes(Selection selection, Grain grain) {
        Periods periods = periods(grain);
        Durations all = new Groups(selection.within(new int[facts.size()]), 1).durations(facts)[0];
        return new ResolutionTimes(
                basis,
                all,
                periods,
                List.of(byCreation(selection, periods).durations(facts)),
                Histogram.of(all.hours()));
    }

    public Levels levels(Column.Categories column) {
        return Levels.of(basis, column, facts);
    }

    public MissingMap missing(Grain grain) {
        return GapReader.read(data, basis, periods(grain), columns);
    }

    public Associations associations(Target target) {
        byte[] outcomes = facts.outcome(target);
        Share all = new Groups(new int[facts.size()], 1).shares(outcomes)[0];
        return new Associations(basis, target, all, new AssociationReader(outcomes).read(columns));
    }

    /** Where an outcome is read from, how much there is of it, and what about it is suspicious. */
    public LabelAudit labels(Target target) {
        byte[] outcomes = facts.outcome(target);
        Rates rates = rates(target, Selection.ALL, Grain.MONTH);
        LabelFacts told = new LabelFacts(target, data.tickets(), outcomes, facts.happenedAt(target), facts.endedAt());
        int[] monthOf = rates.periods().of(facts.createdAt());
        return new LabelAudit(rates, byPriority(), outcomes, monthOf, LabelChecks.all(told, columns, rates, monthOf));
    }

    /**
     * Which groups of tickets have more of an outcome than elsewhere.
     *
     * @param more columns beside those of the data, such as topics, with a value per ticket
     * @throws java.util.concurrent.CancellationException if the user stops it
     */
    public Drivers drivers(Target target, List<Column.Categories> more, Progress progress) {
        Periods periods = periods(spansMonths() ? Grain.MONTH : Grain.WEEK);
        List<Column.Categories> asked =
                Stream.concat(categories().stream(), more.stream()).toList();
        return new DriverFinder(facts.outcome(target), periods, periods.of(facts.createdAt()), asked)
                .find(basis, target, progress);
    }

    /** Whether there are months enough for a course. */
    private boolean spansMonths() {
        Periods months = periods(Grain.MONTH);
        return months.size() > 0
                && !LocalDate.ofInstant(Instant.ofEpochMilli(months.firstMoment()), months.zone())
                        .plusMonths(FEWEST_MONTHS)
                        .isAfter(LocalDate.ofInstant(Instant.ofEpochMilli(months.lastMoment()), months.zone()));
    }

    private @Nullable Levels byPriority() {
        return categories().stream()
                .filter(column -> column.name().equals("priority"))
                .map(this::levels)
                .findFirst()
                .orElse(null);
    }

    private Groups byCreation(Selection selection, Periods periods) {
        return new Groups(selection.within(periods.of(facts.createdAt())), periods.size());
    }

    private Periods periods(Grain grain) {
        long first = Arrays.stream(facts.createdAt()).min().orElse(Instants.MISSING);
        return Periods.of(grain, data.rules().zone(), first, data.lastMoment());
    }
}
