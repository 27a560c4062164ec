package dev.escalation.explain.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.Training;
import dev.escalation.explain.Phrases;
import dev.escalation.explain.sentence.Fact.Direction;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.SampleTraining;
import dev.escalation.model.TrainedModel;
import dev.escalation.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The facts of all open tickets of the sample: each as it stands, and turned into what it does not say. */
class LiesTest {
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    @Test
    void everyFactPassesAndEveryLieOfItIsRefused() {
        Training training = SampleTraining.get();
        TrainedModel model = training.comparison().best().model().orElseThrow();
        RiskQueue queue = RiskQueue.score(model, training.table(), training.usual(), Progress.NONE);
        Set<Fact> facts = new LinkedHashSet<>();
        queue.entries()
                .forEach(entry -> facts.addAll(
                        FactSheet.of(entry.explanation(), queue.words()).all()));
        int lies = 0;
        for (Fact fact : facts) {
            assertThat(ClaimCheck.problem(fact, fact.sentence(Phrases.ENGLISH)))
                    .as(fact.sentence(Phrases.ENGLISH))
                    .isEmpty();
            for (String lie : lies(fact, facts)) {
                assertThat(ClaimCheck.problem(fact, lie))
                        .as("%s <- %s", fact.sentence(Phrases.ENGLISH), lie)
                        .isPresent();
                lies++;
            }
        }
        assertThat(facts).hasSizeGreaterThan(300);
        assertThat(lies).isGreaterThan(3000);
    }

    private static List<String> lies(Fact fact, Set<Fact> all) {
        String truth = fact.sentence(Phrases.ENGLISH);
        List<String> lies = new ArrayList<>();
        if (fact.names().isEmpty()) {
            Matcher number = NUMBER.matcher(truth);
            while (number.find()) {
                lies.add(changed(truth, number.toMatchResult()));
            }
            swap(lies, truth, "customer", "agent");
            swap(lies, truth, "agent", "customer");
            swap(lies, truth, "never ", "");
            swap(lies, truth, "No ", "An ");
            swap(lies, truth, "days", "h");
            swap(lies, truth, " h ", " min ");
        }
        lies.add(truth.replaceFirst(" (is|was|has|have|puts|are|had|escalated) ", " $1 not "));
        lies.add(truth.replace(".", "") + ", and a manager was told.");
        lies.add(truth.replace(".", "") + ". Close it.");
        lies.add(
                fact.direction() == Direction.RAISES
                        ? truth + " This lowers the risk."
                        : truth + " This raises the risk.");
        all.stream()
                .filter(other -> !other.value().equals(fact.value()))
                .limit(5)
                .map(told -> told.sentence(Phrases.ENGLISH))
                .forEach(lies::add);
        lies.removeIf(lie -> lie.equals(truth));
        return lies;
    }

    private static void swap(List<String> lies, String truth, String from, String to) {
        if (truth.contains(from)
                && !truth.contains("agents")
                && !truth.toLowerCase(Locale.ROOT).contains("agent of")) {
            lies.add(truth.replace(from, to));
        }
    }

    private static String changed(String truth, MatchResult number) {
        long other = Long.parseLong(number.group()) + 1;
        return truth.substring(0, number.start()) + other + truth.substring(number.end());
    }
}
