package dev.escalation.features;

import dev.escalation.features.CoreFeature.Role;
import dev.escalation.features.CoreFeature.Unit;
import dev.escalation.text.tone.PhraseGroup;
import dev.escalation.text.tone.ToneCourse;
import java.util.Locale;

/**
 * What the customer's messages say up to the prediction point, subject and description included; missing where there is
 * none. Explained as one factor: nobody can change the tone and leave the words.
 */
public enum TextFeature {
    /** Sentiment from -1 to 1. */
    TEXT_TONE_LAST("What the customer writes", Unit.TONE),
    TEXT_TONE_MEAN("Average tone of the customer's messages", Unit.TONE),
    TEXT_TONE_WORST("Worst tone of the customer's messages", Unit.TONE),
    /** Least-squares slope over the messages in order; missing before the second. */
    TEXT_TONE_TREND("Change of tone from message to message", Unit.TONE),
    /** Sums of the weights of phrases. */
    TEXT_URGENCY("Words of urgency", Unit.NUMBER),
    TEXT_ESCALATION("Words of escalation", Unit.NUMBER),
    TEXT_BUSINESS_IMPACT("Words of business impact", Unit.NUMBER),
    TEXT_CHURN("Words of leaving", Unit.NUMBER),
    TEXT_LEGAL("Legal words", Unit.NUMBER),
    TEXT_COMPLAINT("Words of complaint", Unit.NUMBER);

    /** The factor that all features of text are explained as. */
    static final String SOURCE = "text_tone_last";

    private final String label;
    private final Unit unit;

    TextFeature(String label, Unit unit) {
        this.label = label;
        this.unit = unit;
    }

    /** As in files: {@code text_tone_last}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param tones of the messages so far */
    double of(ToneCourse tones) {
        return switch (this) {
            case TEXT_TONE_LAST -> tones.last();
            case TEXT_TONE_MEAN -> tones.mean();
            case TEXT_TONE_WORST -> tones.worst();
            case TEXT_TONE_TREND -> tones.trend();
            case TEXT_URGENCY -> weight(tones, PhraseGroup.URGENCY);
            case TEXT_ESCALATION -> weight(tones, PhraseGroup.ESCALATION);
            case TEXT_BUSINESS_IMPACT -> weight(tones, PhraseGroup.BUSINESS_IMPACT);
            case TEXT_CHURN -> weight(tones, PhraseGroup.CHURN);
            case TEXT_LEGAL -> weight(tones, PhraseGroup.LEGAL);
            case TEXT_COMPLAINT -> weight(tones, PhraseGroup.SENTIMENT);
        };
    }

    private static double weight(ToneCourse tones, PhraseGroup group) {
        return tones.messages() == 0 ? Double.NaN : tones.weight(group);
    }

    FeatureInfo info() {
        return new FeatureInfo(id(), SOURCE, label, unit, Role.CONTEXT);
    }

    /** Whether a feature comes from what people write. */
    public static boolean isText(FeatureInfo info) {
        return info.source().equals(SOURCE);
    }
}
