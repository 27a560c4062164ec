package dev.escalation.text.topics;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A ticket's text.
 *
 * @param text masked
 * @param vector of the text, of unit length; all 0 if it says nothing
 * @param month of creation, in the desk's zone
 * @param escalated null if it is not decided yet
 */
public record TopicText(
        String text,
        float[] vector,
        YearMonth month,
        @Nullable Boolean escalated) {}
