package dev.escalation.ingest.guess;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * What the first rows say about a column.
 *
 * @param name as in the file
 * @param position 0 for the first
 * @param rows that were looked at
 * @param counts rows by value, the most frequent value first; cells without a value are left out
 * @param samples some different values in the order of the file
 * @param dates how its values can be read as dates
 * @param dateShare of the filled cells, those that can be read as dates, from 0 to 1
 */
public record ColumnFacts(
        String name,
        int position,
        int rows,
        Map<String, Integer> counts,
        List<String> samples,
        DateReading dates,
        double dateShare) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,9})?");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>]+@[^\\s@]+\\.[^\\s@.]+");

    public ColumnFacts {
        counts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        samples = List.copyOf(samples);
    }

    public int distinct() {
        return counts.size();
    }

    public int filled() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Share of rows without a value, from 0 to 1. */
    public double missingShare() {
        return rows == 0 ? 0 : 1 - filled() / (double) rows;
    }

    /** What it is called as a further column, empty if nothing can be made of its name. */
    public String attribute() {
        return ColumnGuess.attribute(name);
    }

    /** Share of the filled cells that are such. */
    double share(Predicate<String> such) {
        int filled = filled();
        int found = counts.entrySet().stream()
                .filter(entry -> such.test(entry.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return filled == 0 ? 0 : found / (double) filled;
    }

    boolean isDates() {
        return dateShare >= 0.8;
    }

    boolean isNumbers() {
        return share(value -> NUMBER.matcher(value).matches()) >= 0.95;
    }

    boolean isEmails() {
        return share(value -> EMAIL.matcher(value).matches()) >= 0.8;
    }

    /** Words in a cell, on average. */
    double words() {
        int filled = filled();
        long words = counts.entrySet().stream()
                .mapToLong(entry -> (long) entry.getKey().split("\\s+").length * entry.getValue())
                .sum();
        return filled == 0 ? 0 : words / (double) filled;
    }

    /** Short and without blanks, as names of things are. */
    boolean isIds() {
        return share(value -> value.length() <= 40 && value.split("\\s+").length <= 2) >= 0.95;
    }

    boolean repeats() {
        return distinct() < 0.9 * filled();
    }
}
