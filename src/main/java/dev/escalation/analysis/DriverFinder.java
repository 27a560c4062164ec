package dev.escalation.analysis;

import dev.escalation.analysis.Column.AsOf;
import dev.escalation.analysis.Column.Owner;
import dev.escalation.data.Dictionary;
import dev.escalation.features.Target;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Compares every level of every column with the tickets elsewhere. */
final class DriverFinder {
    private static final String PRIORITY = "priority";

    private final byte[] outcomes;
    private final Periods periods;
    private final int[] periodOf;
    private final List<Column.Categories> columns;
    private final Column.@Nullable Categories priority;
    private final Groups strata;
    private final Share[] allByStratum;
    private final Share[] allByPeriod;

    DriverFinder(byte[] outcomes, Periods periods, int[] periodOf, List<Column.Categories> columns) {
        this.outcomes = outcomes;
        this.periods = periods;
        this.periodOf = periodOf;
        this.columns = columns;
        this.priority = columns.stream()
                .filter(column -> column.name().equals(PRIORITY))
                .findFirst()
                .orElse(null);
        this.strata = strata(priority, outcomes.length);
        this.allByStratum = strata.shares(outcomes);
        this.allByPeriod = new Groups(periodOf, periods.size()).shares(outcomes);
    }

    /** The tickets without a priority are a stratum of their own. */
    private static Groups strata(Column.@Nullable Categories priority, int tickets) {
        if (priority == null) {
            return new Groups(new int[tickets], 1);
        }
        int missing = priority.values().dictionary().size();
        int[] codes = Arrays.stream(priority.values().codes())
                .map(code -> code == Dictionary.MISSING ? missing : code)
                .toArray();
        return new Groups(codes, missing + 1);
    }

    /** @throws java.util.concurrent.CancellationException if the user stops it */
    Drivers find(Basis basis, Target target, Progress progress) {
        Share all = new Groups(new int[outcomes.length], 1).shares(outcomes)[0];
        List<Column.Categories> looked =
                columns.stream().filter(column -> !mayFollow(column)).toList();
        List<DriverLevels> levels = new ArrayList<>();
        List<Driver> found = new ArrayList<>();
        for (Column.Categories column : looked) {
            progress.checkCancelled();
            DriverLevels divided = DriverLevels.of(column, outcomes);
            if (divided.levels().size() > 1) {
                levels.add(divided);
                found.addAll(compare(divided));
            }
        }
        PairFinder.Found pairs = new PairFinder(levels, outcomes, all).find(progress);
        return new Drivers(
                basis,
                target,
                all,
                Trend.of(List.of(allByPeriod)),
                periods,
                priority,
                levels.stream().map(DriverLevels::column).toList(),
                columns.stream().filter(DriverFinder::mayFollow).toList(),
                ranked(corrected(found), new OverlapFinder(levels, strata, priority, outcomes)),
                pairs.named(),
                pairs.looked(),
                outcomes);
    }

    /** Who has a ticket at the data's end may have it because it escalated. */
    private static boolean mayFollow(Column.Categories column) {
        boolean agents = column.owner() == Owner.AGENT || column.name().equals("agent_id");
        return agents && column.asOf() == AsOf.DATA_END;
    }

    private List<Driver> compare(DriverLevels divided) {
        int count = divided.levels().size();
        boolean isPriority = divided.column().equals(priority);
        Share[] shares = divided.groups().shares(outcomes);
        Share[] byStratum = by(divided.groups(), strata.of(), strata.count());
        Share[] byPeriod = by(divided.groups(), periodOf, periods.size());
        Share all = sum(List.of(allByStratum));
        List<Driver> drivers = new ArrayList<>();
        for (int level = 0; level < count; level++) {
            List<Share> course = part(byPeriod, level, periods.size());
            SideBySide crude = SideBySide.of(shares[level], all);
            List<SideBySide> same = isPriority ? List.of(crude) : beside(part(byStratum, level, strata.count()));
            drivers.add(driver(divided.levels().get(level), shares[level], crude, same, course));
        }
        return drivers;
    }

    private Driver driver(DriverLevel level, Share share, SideBySide crude, List<SideBySide> same, List<Share> course) {
        Share elsewhere = new Share(crude.yesElsewhere(), crude.decidedElsewhere(), 0);
        boolean enough = crude.decided() >= DriverLevels.FEWEST
                && crude.decidedElsewhere() >= DriverLevels.FEWEST
                && same.stream().anyMatch(SideBySide::isComparable);
        double pValue = enough ? StratifiedTest.pValue(same) : Double.NaN;
        int incomparable = same.stream()
                .filter(sides -> !sides.isComparable())
                .mapToInt(SideBySide::decided)
                .sum();
        double expected = same.stream()
                .filter(SideBySide::isComparable)
                .mapToDouble(SideBySide::expected)
                .sum();
        return new Driver(
                level,
                share,
                elsewhere,
                Excess.of(List.of(crude)),
                Excess.of(same),
                incomparable,
                expected / (crude.decided() - incomparable),
                pValue,
                pValue,
                Trend.of(course),
                Optional.empty());
    }

    /** Tickets by group and by another division, the group first. */
    private Share[] by(Groups groups, int[] other, int width) {
        int[] cell = IntStream.range(0, outcomes.length)
                .map(ticket -> groups.of()[ticket] < 0 || other[ticket] < 0
                        ? Periods.NONE
                        : groups.of()[ticket] * width + other[ticket])
                .toArray();
        return new Groups(cell, groups.count() * width).shares(outcomes);
    }

    private static List<Share> part(Share[] shares, int group, int width) {
        return List.of(Arrays.copyOfRange(shares, group * width, (group + 1) * width));
    }

    private List<SideBySide> beside(List<Share> ofLevel) {
        return IntStream.range(0, ofLevel.size())
                .mapToObj(stratum -> SideBySide.of(ofLevel.get(stratum), allByStratum[stratum]))
                .toList();
    }

    private static Share sum(List<Share> shares) {
        int yes = shares.stream().mapToInt(Share::yes).sum();
        int decided = shares.stream().mapToInt(Share::decided).sum();
        return new Share(
                yes, decided, shares.stream().mapToInt(Share::undecided).sum());
    }

    private static List<Driver> corrected(List<Driver> found) {
        double[] levels = FalseDiscovery.adjusted(
                found.stream().mapToDouble(Driver::pValue).toArray());
        double[] trends = FalseDiscovery.adjusted(
                found.stream().mapToDouble(driver -> driver.trend().pValue()).toArray());
        return IntStream.range(0, levels.length)
                .mapToObj(i -> found.get(i).with(levels[i], found.get(i).trend().with(trends[i])))
                .toList();
    }

    /** Findings first, of these the largest; then what may be chance. */
    private static List<Driver> ranked(List<Driver> drivers, OverlapFinder overlaps) {
        return drivers.stream()
                .map(overlaps::explained)
                .sorted(Comparator.comparing(Driver::finding)
                        .thenComparingDouble(driver -> driver.finding() == Driver.Finding.FEWER
                                ? driver.adjusted().value()
                                : -driver.adjusted().value())
                        .thenComparing(Driver::label))
                .toList();
    }
}
