package dev.escalation.text.embedding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that hold sentences together, which every longer text has and other languages have not. */
final class SmallWords {
    static final int LONGEST = 7;

    private static final Set<String> ENGLISH = new HashSet<>();
    private static final Set<String> OTHER = new HashSet<>();

    static {
        for (String line : lines()) {
            List<String> words = Arrays.asList(line.split(" "));
            Set<String> language = words.getFirst().equals("en") ? ENGLISH : OTHER;
            language.addAll(words.subList(1, words.size()));
        }
    }

    private SmallWords() {}

    static boolean isEnglish(String word) {
        return ENGLISH.contains(word);
    }

    static boolean isOther(String word) {
        return OTHER.contains(word);
    }

    private static List<String> lines() {
        try (InputStream in = SmallWords.class.getResourceAsStream("small-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("small-words.txt is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
