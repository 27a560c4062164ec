package dev.escalation.serve.predict;

import dev.escalation.explain.UsualValues;
import dev.escalation.live.RiskQueue;
import dev.escalation.live.desk.TicketScorer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a server answers from: one model on one desk. Replaced as a whole while requests are answered; a request is
 * answered from one alone.
 *
 * @param scorer of described tickets
 * @param shape how described tickets are read
 * @param usual what is usual among earlier tickets
 * @param queue the desk's open tickets as they are now
 * @param card the model's metadata, as in {@code <model>_metadata.json} where there is such a file
 * @param trained when the model was made, in milliseconds since 1970; 0 if unknown
 */
public record Served(
        TicketScorer scorer,
        DeskShape shape,
        UsualValues usual,
        Supplier<RiskQueue> queue,
        Map<String, Object> card,
        long trained) {
    public Served {
        card = new LinkedHashMap<>(card);
    }
}
