package dev.escalation.etl;

import java.util.List;

/** The cells that mean "no value". The empty cell always does. */
final class MissingMarkers {
    private final String[] markers;
    private final int longest;

    MissingMarkers(List<String> markers) {
        this.markers = markers.toArray(String[]::new);
        this.longest = markers.stream().mapToInt(String::length).max().orElse(0);
    }

    /** @param start first character that is no blank */
    boolean isMissing(char[] chars, int start, int end) {
        int length = end - start;
        if (length == 0) {
            return true;
        }
        if (length > longest) {
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
        return isMissing(text.toCharArray(), 0, text.length());
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
