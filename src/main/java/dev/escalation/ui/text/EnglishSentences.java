package dev.escalation.ui.text;

import dev.escalation.words.Words;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sentences that lower layers say in English, to be found again by what is said. Their arguments stand in the order of their numbers. */
final class EnglishSentences {
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    private final List<Sentence> longestFirst;

    /** @param arguments what stands at {@code {0}}, {@code {1}} … */
    record Fit(String key, List<String> arguments) {}

    /** @param english what is said, with a group for each argument */
    private record Sentence(String key, Pattern english, int letters) {
        static Sentence of(String key, String pattern) {
            String[] fixed = ARGUMENT.split(pattern, -1);
            String regex = Arrays.stream(fixed)
                    .map(part -> fixed.length == 1 ? part : part.replace("''", "'"))
                    .map(Pattern::quote)
                    .collect(Collectors.joining("(.+?)"));
            return new Sentence(key, Pattern.compile(regex, Pattern.DOTALL), pattern.length());
        }

        Optional<Fit> fit(String said) {
            Matcher matcher = english.matcher(said);
            return matcher.matches()
                    ? Optional.of(new Fit(
                            key,
                            IntStream.rangeClosed(1, matcher.groupCount())
                                    .mapToObj(matcher::group)
                                    .toList()))
                    : Optional.empty();
        }
    }

    /** @param keys those of sentences */
    EnglishSentences(Words english, Predicate<String> keys) {
        longestFirst = Collections.list(english.getKeys()).stream()
                .filter(keys)
                .map(key -> Sentence.of(key, english.getString(key)))
                .sorted(Comparator.comparingInt(Sentence::letters).reversed())
                .toList();
    }

    /** The longest that fits. */
    Optional<Fit> find(String said) {
        return longestFirst.stream()
                .map(sentence -> sentence.fit(said))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
