package dev.escalation.etl;

import dev.escalation.ingest.RowBatch;
import java.util.List;

/** The cells that mean "no value". The empty cell always does. */
final class MissingMarkers {
    private final String[] markers;
    private final int longest;
    /** Whether a marker begins with the character, for the first 128; saves comparing nearly every value. */
    private final boolean[] begins = new boolean[128];

    MissingMarkers(List<String> markers) {
        this.markers = markers.toArray(String[]::new);
        this.longest = markers.stream().mapToInt(String::length).max().orElse(0);
        for (String marker : markers) {
            char first = marker.isEmpty() ? 0 : marker.charAt(0);
            if (first < 128) {
                begins[Character.toLowerCase(first)] = true;
                begins[Character.toUpperCase(first)] = true;
            }
        }
    }

    /** @param start first character that is no blank */
    boolean isMissing(char[] chars, int start, int end) {
        int length = end - start;
        if (length == 0) {
            return true;
        }
        if (length > longest || (chars[start] < 128 && !begins[chars[start]])) {
            return false;
        }
        for (String marker : markers) {
            if (marker.length() == length && equalIgnoringCase(marker, chars, start)) {
                return true;
            }
        }
        return false;
    }

    boolean isMissing(String text) {
        return text.length() <= longest && isMissing(text.toCharArray(), 0, text.length());
    }

    /** The cell without surrounding blanks, empty if it is missing. */
    String textOrEmpty(RowBatch batch, int row, int slot) {
        char[] chars = batch.chars();
        int start = batch.start(row, slot);
        int end = batch.end(row, slot);
        while (start < end && Character.isWhitespace(chars[start])) {
            start++;
        }
        while (start < end && Character.isWhitespace(chars[end - 1])) {
            end--;
        }
        return isMissing(chars, start, end) ? "" : new String(chars, start, end - start);
    }

    private static boolean equalIgnoringCase(String marker, char[] chars, int start) {
        for (int i = 0; i < marker.length(); i++) {
            if (Character.toLowerCase(marker.charAt(i)) != Character.toLowerCase(chars[start + i])) {
                return false;
            }
        }
        return true;
    }
}
