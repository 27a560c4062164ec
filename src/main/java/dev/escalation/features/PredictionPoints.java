package dev.escalation.features;

import java.util.List;

/**
 * The ages at which a ticket becomes a training row.
 *
 * @param ageHours hours after creation, ascending and distinct, 0 or more; 0 is the moment of the first record
 * @param then what follows after the last of them
 */
public record PredictionPoints(List<Integer> ageHours, Then then) {
    /** The ages of a queue's tickets: dense at first, then every week. */
    public static final PredictionPoints DEFAULT = new PredictionPoints(List.of(0, 1, 4, 24, 72, 168), Then.EVERY_WEEK);

    static final int HOURS_PER_WEEK = 168;

    public PredictionPoints {
        ageHours = List.copyOf(ageHours);
        if (ageHours.isEmpty() || ageHours.getFirst() < 0) {
            throw new IllegalArgumentException("prediction points need ages of 0 hours or more, not " + ageHours);
        }
        for (int i = 1; i < ageHours.size(); i++) {
            if (ageHours.get(i) <= ageHours.get(i - 1)) {
                throw new IllegalArgumentException("prediction points must ascend: " + ageHours);
            }
        }
    }

    /** Only these ages, such as 0 and 24. */
    public static PredictionPoints only(List<Integer> ageHours) {
        return new PredictionPoints(ageHours, Then.NOTHING);
    }

    /** What follows after the last stated age. */
    public enum Then {
        NOTHING,
        EVERY_WEEK
    }

    /** The age after the i-th (0-based) in hours, or -1 if there is none. */
    int ageHours(int i) {
        if (i < ageHours.size()) {
            return ageHours.get(i);
        }
        return then == Then.NOTHING ? -1 : ageHours.getLast() + (i - ageHours.size() + 1) * HOURS_PER_WEEK;
    }

    /** As in the metadata: {@code 0, 1, 4 h, then every week}. */
    public String describe() {
        String ages = ageHours.toString();
        return ages.substring(1, ages.length() - 1) + " h" + (then == Then.EVERY_WEEK ? ", then every week" : "");
    }
}
