package dev.escalation.analysis;

import java.util.Optional;

/**
 * The tickets of one level beside all other tickets.
 *
 * @param share of the level
 * @param elsewhere of all other tickets, those without a value of the column included
 * @param crude outcomes beyond those that it would have with the share of the others
 * @param adjusted the same with the share that the others of the same priority have, so that who merely gets the urgent
 *     tickets is not blamed; this one leads
 * @param incomparable decided tickets whose priority no other ticket has; not in {@code adjusted}
 * @param expectedShare share that the level would have with the others' shares by priority, 0 to 1; NaN where none is comparable
 * @param pValue of {@code adjusted} being chance, {@link StratifiedTest}; NaN where there is too little to test
 * @param falseRate the same corrected for all levels looked at, {@link FalseDiscovery}
 * @param overlap what remains of the excess within another column; empty where it is no finding or nothing can be compared
 */
public record Driver(
        DriverLevel level,
        Share share,
        Share elsewhere,
        Excess crude,
        Excess adjusted,
        int incomparable,
        double expectedShare,
        double pValue,
        double falseRate,
        Trend trend,
        Optional<Overlap> overlap) {
    /** What is said of it. */
    public enum Finding {
        /** More outcomes than elsewhere, beyond chance. */
        MORE,
        /** Fewer. */
        FEWER,
        /** Not told apart from chance. */
        CHANCE,
        /** Too few tickets on one of the sides. */
        TOO_FEW
    }

    public Finding finding() {
        if (Double.isNaN(falseRate)) {
            return Finding.TOO_FEW;
        }
        if (falseRate > FalseDiscovery.RATE || adjusted.value() == 0) {
            return Finding.CHANCE;
        }
        return adjusted.value() > 0 ? Finding.MORE : Finding.FEWER;
    }

    /** "Group: Platform", for files and the terminal. */
    public String label() {
        return ColumnLabel.of(level.column()) + ": " + level.name();
    }

    Driver with(double corrected, Trend course) {
        return copy(corrected, course, overlap);
    }

    Driver with(Optional<Overlap> explained) {
        return copy(falseRate, trend, explained);
    }

    private Driver copy(double corrected, Trend course, Optional<Overlap> explained) {
        return new Driver(
                level,
                share,
                elsewhere,
                crude,
                adjusted,
                incomparable,
                expectedShare,
                pValue,
                corrected,
                course,
                explained);
    }
}
