package dev.escalation.analysis;

import dev.escalation.analysis.Driver.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds the column that explains most of an excess. */
final class OverlapFinder {
    private final List<DriverLevels> columns;
    private final Groups strata;
    private final Column.@Nullable Categories priority;
    private final byte[] outcomes;

    /**
     * @param columns that may explain something
     * @param strata of the priority
     */
    OverlapFinder(List<DriverLevels> columns, Groups strata, Column.@Nullable Categories priority, byte[] outcomes) {
        this.columns = columns;
        this.strata = strata;
        this.priority = priority;
        this.outcomes = outcomes;
    }

    /** The driver with it; the same one where it is none or nothing can be compared. */
    Driver explained(Driver driver) {
        if (driver.finding() != Finding.MORE && driver.finding() != Finding.FEWER) {
            return driver;
        }
        Column.Categories own = driver.level().column();
        boolean[] members = members(driver.level());
        Optional<Overlap> most = columns.stream()
                .filter(other -> !other.column().equals(own) && !other.column().equals(priority))
                .map(other -> within(own, members, other))
                .filter(overlap -> 2L * overlap.comparable() >= driver.share().decided())
                .min(Comparator.comparingDouble(overlap ->
                        overlap.perTicket() * Math.signum(driver.adjusted().value())));
        return most.isPresent() ? driver.with(most) : driver;
    }

    private boolean[] members(DriverLevel level) {
        boolean[] members = new boolean[outcomes.length];
        for (int ticket = 0; ticket < members.length; ticket++) {
            members[ticket] = level.holds(ticket);
        }
        return members;
    }

    private Overlap within(Column.Categories column, boolean[] members, DriverLevels other) {
        boolean isPriority = column.equals(priority);
        int width = isPriority ? 1 : strata.count();
        int[] all = new int[outcomes.length];
        int[] own = new int[outcomes.length];
        for (int ticket = 0; ticket < all.length; ticket++) {
            int group = other.groups().of()[ticket];
            int stratum = isPriority ? 0 : strata.of()[ticket];
            all[ticket] = group < 0 ? Periods.NONE : group * width + stratum;
            own[ticket] = members[ticket] ? all[ticket] : Periods.NONE;
        }
        int cells = other.levels().size() * width;
        Share[] ofAll = new Groups(all, cells).shares(outcomes);
        Share[] ofLevel = new Groups(own, cells).shares(outcomes);
        List<SideBySide> sides = IntStream.range(0, cells)
                .mapToObj(cell -> SideBySide.of(ofLevel[cell], ofAll[cell]))
                .toList();
        int comparable = sides.stream()
                .filter(SideBySide::isComparable)
                .mapToInt(SideBySide::decided)
                .sum();
        return new Overlap(other.column(), Excess.of(sides), comparable);
    }
}
