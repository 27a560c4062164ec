package dev.escalation.features;

import dev.escalation.text.tone.Phrase;
import dev.escalation.text.tone.Phrases;
import java.util.List;

/**
 * Which rows and columns are made of the data. A model keeps it: what is to be scored has to be made in the same way.
 *
 * @param target the outcome to be predicted
 * @param points ages at which a ticket becomes a training row
 * @param text how much of what people write is used
 * @param phrases that are looked for in it; empty without text
 */
public record FeaturePlan(Target target, PredictionPoints points, TextUse text, List<Phrase> phrases) {
    public FeaturePlan {
        phrases = text == TextUse.OFF ? List.of() : List.copyOf(phrases);
    }

    /** With the tone of messages and the phrases that ship with the program. */
    public FeaturePlan(Target target, PredictionPoints points) {
        this(target, points, TextUse.TONE, Phrases.shipped().list());
    }

    /** The same with more or less of the text. */
    public FeaturePlan with(TextUse use) {
        return new FeaturePlan(target, points, use, use == TextUse.OFF ? List.of() : phrases);
    }

    /** The same with other phrases. */
    public FeaturePlan with(Phrases others) {
        return new FeaturePlan(target, points, text, others.list());
    }

    FeaturePlan with(PredictionPoints others) {
        return new FeaturePlan(target, others, text, phrases);
    }
}
