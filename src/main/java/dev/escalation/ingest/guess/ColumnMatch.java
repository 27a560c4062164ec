package dev.escalation.ingest.guess;

/**
 * What a column of a file is read as.
 *
 * @param position in the file, 0 for the first
 * @param target canonical column, {@code attr.NAME}, {@code count.EVENT} for a running count, or empty for none
 */
public record ColumnMatch(int position, String target, How how) {
    public static final String COUNTER = "count.";
    public static final String ATTRIBUTE = "attr.";

    public boolean isUsed() {
        return !target.isEmpty();
    }

    public boolean isAttribute() {
        return target.startsWith(ATTRIBUTE);
    }

    public boolean isCounter() {
        return target.startsWith(COUNTER);
    }

    /** A column of ours with a meaning of its own. */
    public boolean isCanonical() {
        return isUsed() && !isAttribute() && !isCounter();
    }
}
