package dev.escalation.explain.sentence;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a sentence says a fact, all of it and nothing else. It may put the fact's words in another order, use others
 * that mean the same, and add three things: words that claim nothing, what is usual, and what the fact does to the risk.
 * Amounts must be the fact's, whole and in their order; what is denied must be what the fact denies. A true sentence in
 * other words is refused too: what is shown is then the fact as it stands.
 */
public final class ClaimCheck {
    /** A longer sentence says more than one fact. */
    static final int LONGEST = 300;

    /** Stands for a name. */
    private static final String NAME = "@";

    /** Other letters and marks than those that the facts are written with. */
    private static final Pattern FOREIGN = Pattern.compile("[^a-z0-9 .,;:()'\"%<>@-]");

    /** An amount after one of these is a limit, which is another claim. */
    private static final Pattern LIMITED = Pattern.compile(
            "\\b(over|under|above|below|about|around|almost|nearly|roughly|least|most|than|within|up to|to|"
                    + "before|after|every)\\s+#");

    private static final String RISK = "\\s+(?:the|its|this)\\s+(?:risk|score)\\b";
    private static final String LEAD = "(?:\\b(?:which|this|that|it)\\s+)?(?:also\\s+)?\\b";
    private static final Pattern RAISES = Pattern.compile(
            LEAD + "(?:raises|raising|increases|increasing|drives up|driving up|pushes up|pushing up|adds to|adding to)"
                    + RISK);
    private static final Pattern LOWERS = Pattern.compile(LEAD
            + "(?:(?:lowers|lowering|reduces|reducing|decreases|decreasing|brings down|speaks against)" + RISK
            + "|(?:what )?speaks against it(?: is)?(?: that)?\\b|against it speaks(?: that)?\\b|in its favou?r\\b"
            + "|on the plus side\\b|helps that\\b)");
    private static final Pattern A_REASON =
            Pattern.compile("\\b(?:the|a|another)\\s+reason(?:\\s+for" + RISK + ")?(?:\\s+is(?:\\s+that)?)?");
    private static final Pattern STRONGEST = Pattern.compile(
            "\\b(?:the )?(?:main|strongest|biggest)\\s+reason(?:\\s+for" + RISK + ")?(?:\\s+is(?:\\s+that)?)?");
    private static final String AS_USUAL = " than (?:is |what is )?(?:usual|normal|typical)\\b";
    private static final Pattern MORE = Pattern.compile("\\b(?:more|longer|higher)" + AS_USUAL);
    private static final Pattern LESS = Pattern.compile("\\b(?:less|fewer|shorter|lower)" + AS_USUAL);

    private ClaimCheck() {}

    /** @return why the sentence may not stand for the fact; empty if it may */
    public static Optional<String> problem(Fact fact, String text) {
        if (text.length() > LONGEST) {
            return Optional.of("it is longer than a fact can be told in");
        }
        String said = withoutNames(plain(text), fact.names());
        String truth = withoutNames(plain(fact.value()), fact.names());
        if (FOREIGN.matcher(said).find()) {
            return Optional.of("it has marks that the fact does not have");
        }
        if (count(said, NAME) != count(truth, NAME)) {
            return Optional.of("it does not give each name once");
        }
        if (fact.direction() == Fact.Direction.LOWERS && !LOWERS.matcher(said).find()) {
            return Optional.of("it does not say that this speaks against the risk");
        }
        return compare(withoutAsides(said, fact), truth);
    }

    /** Without what typesetting adds. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212]", "-")
                .replaceAll("[\\u2018\\u2019]", "'")
                .replaceAll("[\\u201c\\u201d]", "\"")
                .replace(NAME, "?")
                .replaceAll("\\s+", " ")
                .replaceAll("\\b(?:handed|passed) over\\b", "transferred")
                .strip();
    }

    /** A name is a word of its own, whatever words it is made of. */
    private static String withoutNames(String text, List<String> names) {
        String without = text;
        for (String name : names) {
            String written = Pattern.quote(plain(name));
            without = without.replaceAll("(?<![a-z0-9])" + written + "(?![a-z0-9])", NAME);
        }
        return without;
    }

    private static long count(String text, String part) {
        return Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
    }

    private static String withoutAsides(String said, Fact fact) {
        String rest = said;
        if (!fact.usual().isEmpty()) {
            rest = usual(plain(fact.usual())).matcher(rest).replaceAll(" ");
        }
        rest = switch (fact.standing()) {
            case ABOVE_USUAL -> MORE.matcher(rest).replaceAll(" ");
            case BELOW_USUAL -> LESS.matcher(rest).replaceAll(" ");
            case USUAL_OR_UNKNOWN -> rest;
        };
        if (fact.direction() == Fact.Direction.RAISES && fact.isStrongest()) {
            rest = STRONGEST.matcher(rest).replaceAll(" ");
        }
        return switch (fact.direction()) {
            case RAISES ->
                A_REASON.matcher(RAISES.matcher(rest).replaceAll(" ")).replaceAll(" ");
            case LOWERS -> LOWERS.matcher(rest).replaceAll(" ");
            case NONE -> rest;
        };
    }

    /** The ways in which people add what is usual. */
    private static Pattern usual(String range) {
        String amount = "(?<![\\d.-])" + Pattern.quote(range) + "(?![\\d.]*\\d)";
        String words = "(?:usual|normal|typical)";
        return Pattern.compile("\\b" + words + "(?:ly|:)? (?:is )?" + amount
                + "|\\b(?:instead of |against |when |while |where )?the " + words + " " + amount
                + "|\\b(?:where |when |while )?" + amount + " (?:is|are|would be) " + words + "\\b"
                + "|\\b(?:where |when |while )" + words + "(?:ly)? (?:it is )?" + amount);
    }

    private static Optional<String> compare(String said, String truth) {
        Amounts saidAmounts = Amounts.of(said);
        Amounts trueAmounts = Amounts.of(truth);
        if (!saidAmounts.amounts().equals(trueAmounts.amounts())) {
            return Optional.of("its amounts are not the fact's");
        }
        Optional<String> limit = LIMITED.matcher(saidAmounts.rest())
                .results()
                .map(MatchResult::group)
                .filter(words -> !trueAmounts.rest().contains(words))
                .findFirst();
        if (limit.isPresent()) {
            return Optional.of("it makes a limit of an amount");
        }
        return compareWords(saidAmounts.rest(), trueAmounts.rest());
    }

    private static Optional<String> compareWords(String said, String truth) {
        if (!Vocabulary.denials(said).equals(Vocabulary.denials(truth))) {
            return Optional.of("it denies something else than the fact");
        }
        Set<String> saidWords = Vocabulary.content(said);
        Set<String> trueWords = Vocabulary.content(truth);
        return first(saidWords, trueWords)
                .map(word -> "the fact does not say: " + word)
                .or(() -> first(trueWords, saidWords).map(word -> "it leaves out: " + word));
    }

    private static Optional<String> first(Set<String> of, Set<String> notIn) {
        return of.stream().filter(word -> !notIn.contains(word)).sorted().findFirst();
    }
}
