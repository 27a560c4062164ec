package dev.escalation.explain;

import dev.escalation.features.CoreFeature.Role;
import dev.escalation.features.FeatureTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Why one ticket has its score, in words.
 *
 * @param risk calibrated probability, 0 to 1
 * @param factors by size of effect, largest first
 */
public record TicketExplanation(String ticketId, int row, double risk, List<Factor> factors) {
    /** Of so many factors a person reads. */
    public static final int TOP_FACTORS = 5;

    /**
     * @param effect on the log-odds, above 0 raises the risk
     * @param words value and what is usual
     */
    public record Factor(String column, String words, double effect, Role role) {}

    public TicketExplanation {
        factors = List.copyOf(factors);
    }

    /** A score whose reasons are not known. */
    public static TicketExplanation without(int row, double risk, FeatureTable table) {
        return new TicketExplanation(table.ticketId(row), row, risk, List.of());
    }

    /** @param index of the ticket's row in the explanation */
    public static TicketExplanation of(
            Explanation explanation, int index, double risk, FeatureTable table, FactorWords words) {
        int row = explanation.rows()[index];
        List<Factor> factors = new ArrayList<>();
        for (int c = 0; c < explanation.effects().columns().size(); c++) {
            String column = explanation.effects().columns().get(c);
            Role role = words.role(column);
            double effect = explanation.effect(index, c);
            if (role != null && effect != 0) {
                factors.add(new Factor(column, words.say(column, row), effect, role));
            }
        }
        factors.sort(Comparator.comparingDouble((Factor factor) -> -Math.abs(factor.effect()))
                .thenComparing(Factor::column));
        return new TicketExplanation(table.ticketId(row), row, risk, factors);
    }

    /**
     * The column of the first of {@link #raising()} without a look at the others, for very many rows; empty if there is
     * none.
     */
    public static Optional<String> strongestRaising(Explanation explanation, int index, FactorWords words) {
        List<String> columns = explanation.effects().columns();
        Comparator<Integer> byEffect = Comparator.comparingDouble(c -> explanation.effect(index, c));
        return IntStream.range(0, columns.size())
                .filter(c -> explanation.effect(index, c) > 0 && words.role(columns.get(c)) != null)
                .boxed()
                .max(byEffect.thenComparing(columns::get, Comparator.reverseOrder()))
                .map(columns::get);
    }

    /** The factors that raise the risk, strongest first. */
    public Stream<Factor> raising() {
        return factors.stream().filter(factor -> factor.effect() > 0);
    }

    /** The strongest factors that raise the risk, in words. */
    public List<String> topRaising() {
        return raising().limit(TOP_FACTORS).map(Factor::words).toList();
    }

    /** A name inside a sentence; where nouns are written large, as in German, it stays as it is. */
    static String lowerFirst(String text, Phrases phrases) {
        boolean acronym = text.length() > 1 && Character.isUpperCase(text.charAt(1));
        return acronym || !phrases.locale().equals(Locale.ENGLISH)
                ? text
                : Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
