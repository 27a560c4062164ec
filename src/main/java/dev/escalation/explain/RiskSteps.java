package dev.escalation.explain;

import dev.escalation.explain.TicketExplanation.Factor;
import dev.escalation.features.CoreFeature.Role;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainedModel;
import dev.escalation.model.evaluation.NoCalibration;
import dev.escalation.model.evaluation.SigmoidCalibration;
import java.util.ArrayList;
import java.util.List;

/**
 * The way from the average ticket to one ticket, in log-odds: what can be changed first, then the context. The start and
 * all steps that are not sums of a group add up to the risk that is shown.
 *
 * @param average log-odds where the model knows nothing of a ticket
 * @param risk calibrated probability of the ticket
 */
public record RiskSteps(double average, List<Step> steps, double risk) {
    /** So many factors have a step of their own. */
    public static final int FACTORS = 9;

    /** A risk of exactly 0 or 1, as isotonic calibration gives, has no log-odds; it is drawn as 0.1 % or 99.9 %. */
    private static final double CLOSEST = 1e-3;

    private static final double NOTHING = 1e-6;

    /** What a step stands for. */
    public enum Kind {
        /** The sum of the levers that follow. */
        LEVERS,
        /** The sum of the context that follows. */
        CONTEXT,
        FACTOR,
        /** Several small factors together. */
        OTHERS,
        /** What isotonic calibration makes of the model's own score. */
        CALIBRATION
    }

    /**
     * @param words of a factor, empty for other kinds
     * @param count how many factors it stands for
     */
    public record Step(Kind kind, String words, int count, double effect) {}

    public RiskSteps {
        steps = List.copyOf(steps);
    }

    /** @param explanation of any rows by the same model: its base is that of every row */
    public static RiskSteps of(TicketExplanation ticket, Explanation explanation, TrainedModel model) {
        double base = explanation.effects().base();
        if (model.calibrator() instanceof SigmoidCalibration || model.calibrator() instanceof NoCalibration) {
            double start = logOdds(model.calibrator().probability(base));
            double rest = logOdds(ticket.risk()) - start - sum(ticket.factors());
            return of(start, ticket.factors(), rest, 0, ticket.risk());
        }
        List<Factor> factors = ticket.factors();
        double start = base;
        if (model.kind() == ModelKind.RANDOM_FOREST) {
            start = logOdds(base);
            factors = inLogOdds(base, factors);
        }
        double end = logOdds(Math.clamp(ticket.risk(), CLOSEST, 1 - CLOSEST));
        return of(start, factors, 0, end - start - sum(factors), ticket.risk());
    }

    /**
     * Steps from numbers.
     *
     * @param factors by size, largest first
     * @param rest of factors without words
     * @param calibration what is added last
     */
    static RiskSteps of(double average, List<Factor> factors, double rest, double calibration, double risk) {
        List<Step> steps = new ArrayList<>();
        List<Factor> shown = factors.subList(0, Math.min(FACTORS, factors.size()));
        addGroup(steps, Kind.LEVERS, Role.LEVER, factors, shown, 0);
        addGroup(steps, Kind.CONTEXT, Role.CONTEXT, factors, shown, rest);
        if (Math.abs(calibration) > NOTHING) {
            steps.add(new Step(Kind.CALIBRATION, "", 0, calibration));
        }
        return new RiskSteps(average, steps, risk);
    }

    private static void addGroup(
            List<Step> steps, Kind kind, Role role, List<Factor> all, List<Factor> shown, double rest) {
        List<Factor> group = all.stream().filter(f -> f.role() == role).toList();
        List<Factor> large = shown.stream().filter(f -> f.role() == role).toList();
        if (group.isEmpty() && Math.abs(rest) <= NOTHING) {
            return;
        }
        steps.add(new Step(kind, "", group.size(), sum(group) + rest));
        int hidden = group.size() - large.size();
        boolean fold = hidden > 1 || Math.abs(rest) > NOTHING;
        List<Factor> single = fold ? large : group;
        single.forEach(f -> steps.add(new Step(Kind.FACTOR, f.words(), 1, f.effect())));
        if (fold) {
            steps.add(new Step(Kind.OTHERS, "", hidden, sum(group) - sum(large) + rest));
        }
    }

    /** Probabilities stretched so that they lead from the base to the forest's score on the scale of log-odds. */
    private static List<Factor> inLogOdds(double base, List<Factor> factors) {
        double distance = sum(factors);
        double end = Math.clamp(base + distance, CLOSEST, 1 - CLOSEST);
        double scale =
                Math.abs(distance) > NOTHING ? (logOdds(end) - logOdds(base)) / distance : 1 / (base * (1 - base));
        return factors.stream()
                .map(f -> new Factor(f.column(), f.words(), f.effect() * scale, f.role()))
                .toList();
    }

    private static double sum(List<Factor> factors) {
        return factors.stream().mapToDouble(Factor::effect).sum();
    }

    private static double logOdds(double probability) {
        return Math.log(probability / (1 - probability));
    }
}
