package dev.escalation.ui.models;

import dev.escalation.app.JobRequest.Actions;
import dev.escalation.features.FeaturePlan;
import dev.escalation.features.PredictionPoints;
import dev.escalation.features.PredictionPoints.Then;
import dev.escalation.features.Target;
import dev.escalation.features.TextUse;
import dev.escalation.model.Embargo;
import dev.escalation.model.ModelKind;
import dev.escalation.model.TrainingOptions;
import dev.escalation.model.TrainingOptions.Calibration;
import dev.escalation.ui.Workbench.TrainingSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What stands in the fields of the training panel.
 *
 * @param ages hours, separated by commas or spaces
 * @param ruleNumber of the alert line's rule
 * @param embargo hours; empty for automatic
 */
record TrainingForm(
        Target target,
        String ages,
        Then then,
        TextUse text,
        Set<ModelKind> models,
        AlertRule rule,
        String ruleNumber,
        Calibration calibration,
        SearchTime search,
        Actions actions,
        String embargo,
        String seed) {
    private static final int OLDEST_HOURS = 24 * 366;

    /** A field that may be wrong. */
    enum Field {
        AGES,
        MODELS,
        RULE,
        EMBARGO,
        SEED
    }

    /** The fields that hold something unusable. */
    Set<Field> wrong() {
        Set<Field> wrong = EnumSet.noneOf(Field.class);
        note(wrong, Field.AGES, hours().isEmpty());
        note(wrong, Field.MODELS, models.isEmpty());
        note(wrong, Field.RULE, rule.needsNumber() && !rule.accepts(number(ruleNumber)));
        note(wrong, Field.EMBARGO, !embargo.isBlank() && !isEmbargo(number(embargo)));
        note(wrong, Field.SEED, !seed.strip().matches("\\d{1,18}"));
        return wrong;
    }

    private static void note(Set<Field> wrong, Field field, boolean isWrong) {
        if (isWrong) {
            wrong.add(field);
        }
    }

    /** @throws IllegalArgumentException if a field is wrong */
    TrainingSettings settings() {
        if (!wrong().isEmpty()) {
            throw new IllegalArgumentException("unusable fields: " + wrong());
        }
        Embargo chosen = embargo.isBlank() ? new Embargo.Automatic() : new Embargo.Hours(number(embargo));
        TrainingOptions options = new TrainingOptions(
                models, chosen, rule.with(number(ruleNumber)), calibration, Long.parseLong(seed.strip()));
        FeaturePlan plan = new FeaturePlan(target, new PredictionPoints(hours(), then)).with(text);
        return new TrainingSettings(plan, search.on(options), actions);
    }

    private static boolean isEmbargo(double hours) {
        return hours >= 0 && hours <= OLDEST_HOURS;
    }

    /** Ascending hours; empty if the text is anything else. */
    private List<Integer> hours() {
        List<Integer> hours = new ArrayList<>();
        for (String part : ages.strip().split("[,;\\s]+", -1)) {
            int last = hours.isEmpty() ? -1 : hours.getLast();
            if (!part.matches("\\d{1,4}") || Integer.parseInt(part) <= last || Integer.parseInt(part) > OLDEST_HOURS) {
                return List.of();
            }
            hours.add(Integer.valueOf(part));
        }
        return hours;
    }

    private static double number(String text) {
        try {
            return Double.parseDouble(text.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }
}
