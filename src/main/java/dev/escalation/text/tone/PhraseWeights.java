package dev.escalation.text.tone;

/** Sums of the weights of phrases, by group; 0 where none was found. */
public record PhraseWeights(
        double urgency, double escalation, double businessImpact, double churn, double legal, double sentiment) {
    public static final PhraseWeights NONE = new PhraseWeights(0, 0, 0, 0, 0, 0);

    /** @param byGroup one sum for each group, in the order of {@link PhraseGroup} */
    static PhraseWeights of(double[] byGroup) {
        return new PhraseWeights(byGroup[0], byGroup[1], byGroup[2], byGroup[3], byGroup[4], byGroup[5]);
    }

    public double of(PhraseGroup group) {
        return switch (group) {
            case URGENCY -> urgency;
            case ESCALATION -> escalation;
            case BUSINESS_IMPACT -> businessImpact;
            case CHURN -> churn;
            case LEGAL -> legal;
            case SENTIMENT -> sentiment;
        };
    }

    public PhraseWeights plus(PhraseWeights other) {
        return new PhraseWeights(
                urgency + other.urgency,
                escalation + other.escalation,
                businessImpact + other.businessImpact,
                churn + other.churn,
                legal + other.legal,
                sentiment + other.sentiment);
    }
}
