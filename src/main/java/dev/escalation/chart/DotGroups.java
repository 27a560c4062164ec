package dev.escalation.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Groups of scores by another fact, told apart by colour.
 *
 * @param fact what they are grouped by, in words
 * @param names of at most three groups, from low to high where they are in order
 * @param isOrdered whether the groups are parts of one scale, or levels without an order
 * @param of group per score; -1 for none
 */
public record DotGroups(String fact, List<String> names, boolean isOrdered, int[] of) {
    private static final List<ColorRole> SCALE =
            List.of(ColorRole.VALUE_LOW, ColorRole.VALUE_MID, ColorRole.VALUE_HIGH);
    private static final List<ColorRole> LEVELS = List.of(ColorRole.CHART_1, ColorRole.CHART_2, ColorRole.CHART_5);

    public DotGroups {
        names = List.copyOf(names);
        if (names.isEmpty() || names.size() > SCALE.size()) {
            throw new IllegalArgumentException("one to three groups, not " + names.size());
        }
    }

    ColorRole role(int group) {
        if (group < 0) {
            return ColorRole.CHART_AXIS;
        }
        if (!isOrdered) {
            return LEVELS.get(group);
        }
        return names.size() == 2 && group == 1 ? ColorRole.VALUE_HIGH : SCALE.get(group);
    }

    /** The scores of one group. */
    FeatureEffects part(FeatureEffects all, int group) {
        int[] inside = IntStream.range(0, of.length).filter(i -> of[i] == group).toArray();
        return new FeatureEffects(
                all.label(),
                Arrays.stream(inside).mapToDouble(i -> all.effects()[i]).toArray(),
                Arrays.stream(inside).mapToDouble(i -> all.values()[i]).toArray());
    }
}
