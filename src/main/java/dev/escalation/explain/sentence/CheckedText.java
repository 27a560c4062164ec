package dev.escalation.explain.sentence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody else wrote of a fact sheet, after each sentence was checked. All facts are told: those whose sentence was
 * refused, or that were left out, as they stand.
 *
 * @param told so many sentences passed
 * @param refused those that did not
 * @param leftOut so many facts had no sentence
 */
public record CheckedText(String text, int told, List<Refusal> refused, int leftOut) {
    /** Why a sentence is not shown. */
    public record Refusal(Claim claim, String why) {}

    public CheckedText {
        refused = List.copyOf(refused);
    }

    /** Whether nothing had to be put in the place of anything. */
    public boolean isAllTheirs() {
        return refused.isEmpty() && leftOut == 0;
    }

    public static CheckedText of(FactSheet sheet, List<Claim> claims) {
        List<String> sentences = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        Set<String> done = new HashSet<>();
        int told = 0;
        for (Claim claim : claims) {
            Optional<Fact> fact = sheet.fact(claim.factId());
            if (fact.isEmpty() || !done.add(claim.factId())) {
                refused.add(new Refusal(claim, fact.isEmpty() ? "there is no such fact" : "it was told already"));
                continue;
            }
            Optional<String> problem = ClaimCheck.problem(fact.get(), claim.text());
            problem.ifPresent(why -> refused.add(new Refusal(claim, why)));
            sentences.add(problem.isEmpty() ? closed(claim.text()) : fact.get().sentence(sheet.phrases()));
            told += problem.isEmpty() ? 1 : 0;
        }
        List<Fact> missing =
                sheet.facts().stream().filter(fact -> !done.contains(fact.id())).toList();
        missing.forEach(fact -> sentences.add(fact.sentence(sheet.phrases())));
        if (!done.contains(sheet.risk().id())) {
            sentences.addFirst(sheet.risk().sentence(sheet.phrases()));
        }
        int leftOut = missing.size() + (done.contains(sheet.risk().id()) ? 0 : 1);
        return new CheckedText(String.join(" ", sentences), told, refused, leftOut);
    }

    private static String closed(String text) {
        String sentence = text.strip().replaceAll("\\s+", " ");
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
