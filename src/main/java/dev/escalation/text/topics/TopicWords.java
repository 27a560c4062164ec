package dev.escalation.text.topics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text that can name a topic. */
final class TopicWords {
    /** Words of three letters and more; not placeholders of masked data, parts of names of files or numbers. */
    private static final Pattern WORD = Pattern.compile("<[A-Z]+>|(?<![\\p{L}\\p{N}_])\\p{L}{3,30}(?![\\p{L}\\p{N}_])");

    private static final Set<String> STOP_WORDS = stopWords();

    private TopicWords() {}

    /** Each once, lower case, sorted. */
    static Set<String> of(String text) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String word = matcher.group().toLowerCase(Locale.ROOT);
            if (word.charAt(0) != '<' && !STOP_WORDS.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static Set<String> stopWords() {
        try (InputStream in = TopicWords.class.getResourceAsStream("stop-words.txt")) {
            if (in == null) {
                throw new IllegalStateException("stop-words.txt is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
