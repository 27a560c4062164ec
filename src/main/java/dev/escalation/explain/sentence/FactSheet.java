package dev.escalation.explain.sentence;

import dev.escalation.explain.FactorWords;
import dev.escalation.explain.FactorWords.Standing;
import dev.escalation.explain.Phrases;
import dev.escalation.explain.Quantity;
import dev.escalation.explain.TicketExplanation;
import dev.escalation.explain.TicketExplanation.Factor;
import dev.escalation.explain.sentence.Fact.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What may be said of a ticket's risk.
 *
 * @param phrases of the language it is in
 * @param risk the risk itself
 * @param facts what raises it, then what lowers it; strongest first
 */
public record FactSheet(Phrases phrases, Fact risk, List<Fact> facts) {
    /** So many reasons, and so many against it, are told; a person reads no more. */
    private static final int RAISING = 3;

    private static final int LOWERING = 1;

    public FactSheet {
        facts = List.copyOf(facts);
    }

    /** The facts that a person is told. */
    public static FactSheet of(TicketExplanation why, FactorWords words) {
        return of(why, words, _ -> true);
    }

    /**
     * @param tells of a factor whether it may be told
     */
    public static FactSheet of(TicketExplanation why, FactorWords words, Predicate<Factor> tells) {
        List<Fact> facts = new ArrayList<>();
        List<Factor> told = Stream.concat(
                        why.factors().stream()
                                .filter(tells)
                                .filter(f -> f.effect() > 0)
                                .limit(RAISING),
                        why.factors().stream()
                                .filter(tells)
                                .filter(f -> f.effect() < 0)
                                .limit(LOWERING))
                .toList();
        for (Factor factor : told) {
            Direction direction = factor.effect() > 0 ? Direction.RAISES : Direction.LOWERS;
            boolean first = facts.isEmpty() || facts.getLast().direction() != direction;
            facts.add(fact("F" + (facts.size() + 1), factor, why.row(), words, direction, first));
        }
        return new FactSheet(words.phrases(), risk(why.risk(), words), facts);
    }

    private static Fact risk(double risk, FactorWords words) {
        String value =
                words.phrases().get("sheet.risk." + words.table().target().id(), Quantity.percent(risk));
        return new Fact("F0", Direction.NONE, Standing.USUAL_OR_UNKNOWN, value, "", List.of(), false);
    }

    private static Fact fact(
            String id, Factor factor, int row, FactorWords words, Direction direction, boolean isStrongest) {
        // beside the typical ticket a value may be high and lower the risk: next to the average ticket it is low
        boolean compares = direction == Direction.RAISES;
        return new Fact(
                id,
                direction,
                compares ? words.standing(factor.column(), row) : Standing.USUAL_OR_UNKNOWN,
                words.clause(factor.column(), row),
                compares ? words.usual(factor.column(), row).orElse("") : "",
                words.level(factor.column(), row).map(List::of).orElse(List.of()),
                isStrongest);
    }

    /** The same with other words for what was written by people. */
    public FactSheet masked(UnaryOperator<String> mask) {
        return new FactSheet(
                phrases, risk, facts.stream().map(fact -> fact.masked(mask)).toList());
    }

    /** The risk, then the facts. */
    public List<Fact> all() {
        return Stream.concat(Stream.of(risk), facts.stream()).toList();
    }

    /** The fact with an id. */
    public Optional<Fact> fact(String id) {
        return all().stream().filter(fact -> fact.id().equals(id)).findFirst();
    }

    /** A few sentences made of the facts and of nothing else. */
    public String template() {
        List<String> raising = clauses(Direction.RAISES);
        List<String> lowering = clauses(Direction.LOWERS);
        List<String> sentences = new ArrayList<>();
        sentences.add(risk.sentence(phrases));
        sentences.add(
                raising.isEmpty() ? phrases.get("sheet.raises.nothing") : phrases.get("sheet.raises", list(raising)));
        if (!lowering.isEmpty()) {
            sentences.add(phrases.get("sheet.lowers", list(lowering)));
        }
        return String.join(" ", sentences);
    }

    private List<String> clauses(Direction direction) {
        return facts.stream()
                .filter(fact -> fact.direction() == direction)
                .map(fact -> fact.clause(phrases))
                .toList();
    }

    /** Clauses with commas of their own are set apart by semicolons. */
    private String list(List<String> clauses) {
        String all = String.join("", clauses);
        return phrases.list(clauses, all.contains(",") || all.contains(";") ? "; " : ", ", true);
    }
}
