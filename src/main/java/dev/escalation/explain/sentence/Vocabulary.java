package dev.escalation.explain.sentence;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which words mean the same in a fact, and which hold a sentence together and claim nothing. */
final class Vocabulary {
    private static final Pattern WORD = Pattern.compile("[a-z]+(?:['-][a-z]+)*");

    private static final Set<String> NEUTRAL = words("""
            a an the it its this that these those there which ticket has have had is are and of in on at since so far
            now already still currently here also yet""");

    /** Each of a line may stand for the others. */
    private static final Map<String, String> SAME = same("""
            answer answers answered reply replies replied replying response responses respond responded responding
            transferred transfer transfers hand-over hand-overs handover handovers
            reopened reopen reopens reopening re-opened
            wait waits waited waiting
            message messages
            write writes wrote written writing
            escalate escalates escalated escalating escalation escalations
            breach breaches breached breaching
            before earlier previous previously past
            assigned assign assignment assignments
            group groups team teams
            person people
            agent agents agent's
            customer customer's customers
            raised increased
            left remaining remain remains
            average averages averaged
            happened happens happen happening
            event events
            update updates updated
            used consumed
            involves involve involved involving
            open opened
            puts put sees see gives give rates rate estimates estimate
            recent recently
            was were been being
            """);

    /** The same for words that deny. */
    private static final Map<String, String> DENIALS = same("""
            not isn't hasn't haven't wasn't weren't aren't didn't doesn't don't
            no none
            nobody
            never
            nothing
            without unanswered
            neither nor cannot can't hardly barely
            """);

    private Vocabulary() {}

    private static Set<String> words(String text) {
        return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
    }

    private static Map<String, String> same(String lines) {
        Map<String, String> same = new HashMap<>();
        lines.lines()
                .map(line -> List.of(line.strip().split(" ")))
                .forEach(line -> line.forEach(word -> same.put(word, line.getFirst())));
        return Map.copyOf(same);
    }

    private static List<String> all(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    /** What is said, without words that claim nothing or deny; words that mean the same are one. */
    static Set<String> content(String text) {
        return all(text).stream()
                .filter(Vocabulary::claims)
                .map(word -> SAME.getOrDefault(word, word))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean claims(String word) {
        return !NEUTRAL.contains(word) && !DENIALS.containsKey(word);
    }

    /** What is denied, in the order of the text: how, and the next word that claims something. */
    static List<String> denials(String text) {
        List<String> words = all(text);
        return IntStream.range(0, words.size())
                .filter(i -> DENIALS.containsKey(words.get(i)))
                .mapToObj(i -> DENIALS.get(words.get(i)) + " " + denied(words, i))
                .toList();
    }

    private static String denied(List<String> words, int at) {
        if (words.get(at).equals("unanswered")) {
            return "answer";
        }
        return words.stream()
                .skip(at + 1L)
                .filter(Vocabulary::claims)
                .map(word -> SAME.getOrDefault(word, word))
                .findFirst()
                .orElse("");
    }
}
