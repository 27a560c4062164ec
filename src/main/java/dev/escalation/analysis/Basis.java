package dev.escalation.analysis;

import dev.escalation.data.CleanData;
import dev.escalation.data.DataOrigin;
import dev.escalation.data.LabelSource;
import dev.escalation.features.Target;

/**
 * What an answer stands on; belongs beside every one.
 *
 * @param lastMoment the data's end, in milliseconds since 1970
 * @param tickets how many there are
 */
public record Basis(DataOrigin origin, long lastMoment, int tickets, LabelSource escalation, LabelSource slaBreach) {
    static Basis of(CleanData data) {
        return new Basis(
                data.origin(),
                data.lastMoment(),
                data.tickets().size(),
                data.rules().escalation(),
                data.rules().slaBreach());
    }

    /** Where an outcome is read from. */
    public LabelSource source(Target target) {
        return target == Target.ESCALATION ? escalation : slaBreach;
    }
}
