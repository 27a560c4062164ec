package dev.escalation.text.tone;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that VADER's rules name, and their constants (Hutto and Gilbert 2014, section 3.2, measured on raters). */
final class Modifiers {
    /** What a word of degree adds to, or takes from, the size of the valence behind it. */
    private static final double DEGREE = 0.293;

    /** Words of degree, by how much they change the size of the valence behind them. */
    static final Map<String, Double> BOOSTERS = boosters();

    static final Set<String> NEGATIONS = negations();
    /** Words that single rules ask for. */
    static final Set<String> RULE_WORDS = Set.of(
            "but", "least", "at", "very", "no", "or", "nor", "never", "so", "this", "without", "doubt", "kind", "of");
    /** Expressions that mean something else than their words, with the valence they have as a whole. */
    static final Map<String, Double> IDIOMS = Map.ofEntries(
            Map.entry("the shit", 3.0),
            Map.entry("the bomb", 3.0),
            Map.entry("bad ass", 1.5),
            Map.entry("bus stop", 0.0),
            Map.entry("yeah right", -2.0),
            Map.entry("kiss of death", -1.5),
            Map.entry("to die for", 3.0),
            Map.entry("beating heart", 3.1),
            Map.entry("broken heart", -2.9));
    /** Words of degree that are two. */
    static final Set<String> WEAKENING_PAIRS = Set.of("just enough", "kind of", "sort of");

    private Modifiers() {}

    static double weakening() {
        return -DEGREE;
    }

    private static Map<String, Double> boosters() {
        Map<String, Double> boosters = new HashMap<>();
        words("absolutely amazingly awfully completely considerable considerably decidedly deeply effing enormous "
                        + "enormously entirely especially exceptional exceptionally extreme extremely fabulously "
                        + "flipping flippin frackin fracking fricking frickin frigging friggin fuckin fucking fuggin "
                        + "fugging fully greatly hella highly hugely incredible incredibly intensely major majorly "
                        + "more most particularly purely quite really remarkably so substantially thoroughly total "
                        + "totally tremendous tremendously uber unbelievably unusually utter utterly very")
                .forEach(word -> boosters.put(word, DEGREE));
        words("almost barely hardly kinda kindof kind-of less little marginal marginally occasional occasionally "
                        + "partly scarce scarcely slight slightly somewhat sorta sortof sort-of")
                .forEach(word -> boosters.put(word, -DEGREE));
        return Map.copyOf(boosters);
    }

    /** The contracted ones are written with and without an apostrophe. */
    private static Set<String> negations() {
        Stream<String> contracted = words(
                        "ain't aren't can't couldn't daren't didn't doesn't don't hadn't hasn't "
                                + "haven't isn't mightn't mustn't needn't oughtn't shan't shouldn't wasn't weren't won't wouldn't")
                .flatMap(word -> Stream.of(word, word.replace("'", "")));
        Stream<String> whole = words(
                "cannot despite neither never none nope nor not nothing nowhere rarely seldom " + "uhuh uh-uh without");
        return Stream.concat(contracted, whole).collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> words(String blankSeparated) {
        return Stream.of(blankSeparated.split(" "));
    }
}
