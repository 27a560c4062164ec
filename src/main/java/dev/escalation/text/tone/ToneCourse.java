package dev.escalation.text.tone;

import dev.escalation.data.ActorRole;

/**
 * The course of a customer's tone: takes one message after another in order of time, and can be asked after each. Needs
 * the same little memory for any number of messages. Belongs to one thread.
 */
public final class ToneCourse {
    private final double[] weights = new double[PhraseGroup.values().length];
    private int messages;
    private double last = Double.NaN;
    private double worst = Double.NaN;
    private double sum;
    /** Sum of place times tone, the first message's place being 0. */
    private double placedSum;

    /** What an agent or the system writes is not the customer's tone; what nobody is named for may be. */
    public static boolean counts(ActorRole writer) {
        return writer == ActorRole.CUSTOMER || writer == ActorRole.UNKNOWN;
    }

    /** Takes the next message, which must not be earlier than those before. */
    public void add(Tone tone) {
        double compound = tone.compound();
        placedSum += messages * compound;
        sum += compound;
        last = compound;
        worst = messages == 0 ? compound : Math.min(worst, compound);
        messages++;
        for (PhraseGroup group : PhraseGroup.values()) {
            weights[group.ordinal()] += tone.phrases().of(group);
        }
    }

    public int messages() {
        return messages;
    }

    /** Sentiment of the last message, -1 to 1; NaN before the first one. */
    public double last() {
        return last;
    }

    /** Mean sentiment, -1 to 1; NaN before the first message. */
    public double mean() {
        return messages == 0 ? Double.NaN : sum / messages;
    }

    /** The lowest sentiment, -1 to 1; NaN before the first message. */
    public double worst() {
        return worst;
    }

    /**
     * How much the tone changes from message to message: the slope of the least-squares line through the sentiments over
     * the messages' places 0, 1, ... n-1, which is {@code (12 Σ i·s_i - 6 (n-1) Σ s_i) / (n (n²-1))}. Below 0 it gets
     * worse. The hours between messages do not count, because they say more of the agents than of the mood.
     *
     * @return -2 to 2; NaN below two messages
     */
    public double trend() {
        double n = messages;
        return messages < 2 ? Double.NaN : (12 * placedSum - 6 * (n - 1) * sum) / (n * (n * n - 1));
    }

    /** Weights of the phrases of all messages so far; a phrase that is written again counts again. */
    public double weight(PhraseGroup group) {
        return weights[group.ordinal()];
    }
}
