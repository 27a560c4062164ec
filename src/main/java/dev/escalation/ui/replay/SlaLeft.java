package dev.escalation.ui.replay;

import dev.escalation.ui.text.Texts;

/** Time that was left on an SLA clock, in words. */
final class SlaLeft {
    private SlaLeft() {}

    /** @param hours below 0 when it was over, NaN without a due time */
    static String words(double hours, Texts texts) {
        if (Double.isNaN(hours)) {
            return "–";
        }
        return hours < 0
                ? texts.get("replay.sla.over", texts.formats().roughDuration(-hours))
                : texts.formats().duration(hours);
    }
}
