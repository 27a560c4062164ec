package dev.escalation.ui.models;

import dev.escalation.features.Target;
import dev.escalation.model.Comparison;
import dev.escalation.model.ModelResult;
import dev.escalation.ui.text.Texts;

/** Models and outcomes in words. */
public final class ModelNames {
    private final Texts texts;

    public ModelNames(Texts texts) {
        this.texts = texts;
    }

    /** {@code Random forest}, {@code Rule: priority and age}. */
    public String of(ModelResult result) {
        return texts.get("models.name." + result.name());
    }

    /** {@code escalations caught}: a text of this target. */
    public String outcome(Comparison comparison, String key) {
        return outcome(comparison.table().target(), key);
    }

    public String outcome(Target target, String key) {
        return texts.get("models.outcome." + target.id() + "." + key);
    }
}
