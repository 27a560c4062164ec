package dev.escalation.ui.shell;

import java.util.Arrays;
import java.util.Locale;

/**
 * Something that can be done now.
 *
 * @param id names it for tests
 * @param words what it does, as a button would say it
 * @param keys that do the same; empty if none do
 */
record Command(String id, String icon, String words, String keys, Runnable action) {
    /** Whether each of the typed words begins one of the command's; nothing typed fits all. */
    boolean fits(String typed) {
        String[] own = parts(words);
        return Arrays.stream(parts(typed)).allMatch(part -> Arrays.stream(own).anyMatch(word -> word.startsWith(part)));
    }

    private static String[] parts(String words) {
        return Arrays.stream(words.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .toArray(String[]::new);
    }
}
