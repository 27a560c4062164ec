package dev.escalation.analysis;

import dev.escalation.data.Dictionary;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The values of a column that are large enough to be looked at alone, and the others together.
 *
 * @param levels the pooled one last; values without a decided ticket are left out
 * @param groups place in {@code levels} of each ticket
 */
record DriverLevels(List<DriverLevel> levels, Groups groups) {
    /** Decided tickets below which a value goes to the others. */
    static final int FEWEST = 20;

    /** Whose values they are; there is at least one. */
    Column.Categories column() {
        return levels.getFirst().column();
    }

    static DriverLevels of(Column.Categories column, byte[] outcomes) {
        int missing = column.values().dictionary().size();
        int[] codes = Arrays.stream(column.values().codes())
                .map(code -> code == Dictionary.MISSING ? missing : code)
                .toArray();
        Share[] shares = new Groups(codes, missing + 1).shares(outcomes);
        int[] place = new int[shares.length];
        List<DriverLevel> levels = new ArrayList<>();
        List<Integer> small = new ArrayList<>();
        for (int value = 0; value < shares.length; value++) {
            int code = value == missing ? Dictionary.MISSING : value;
            place[value] = Periods.NONE;
            if (shares[value].decided() >= FEWEST) {
                place[value] = levels.size();
                levels.add(new DriverLevel(column, List.of(code)));
            } else if (shares[value].decided() > 0) {
                small.add(code);
            }
        }
        if (!small.isEmpty()) {
            small.forEach(code -> place[code == Dictionary.MISSING ? missing : code] = levels.size());
            levels.add(new DriverLevel(column, small));
        }
        int[] of = Arrays.stream(codes).map(code -> place[code]).toArray();
        return new DriverLevels(List.copyOf(levels), new Groups(of, levels.size()));
    }
}
