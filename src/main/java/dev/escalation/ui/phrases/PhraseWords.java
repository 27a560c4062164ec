package dev.escalation.ui.phrases;

import dev.escalation.text.tone.PhraseGroup;
import dev.escalation.ui.text.Texts;
import java.math.BigDecimal;

/** What groups and weights of phrases are called. */
public final class PhraseWords {
    private PhraseWords() {}

    public static String group(PhraseGroup group, Texts texts) {
        return texts.get("tickets.phrase." + group.id());
    }

    /** As it would be typed. */
    static String weight(double weight) {
        return BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString();
    }
}
