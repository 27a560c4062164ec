package dev.escalation.serve.problem;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A value that cannot be used.
 *
 * @param pointer JSON pointer (RFC 6901) of the value in the request's body, such as {@code /events/0/event_time}
 * @param value as told, shortened, personal data masked; empty where there is none
 * @param reason what is wrong with it
 * @param advice what to do
 */
public record FieldError(String pointer, String value, String reason, String advice) {
    private static final int LONGEST_VALUE = 200;

    public FieldError {
        value = value.length() <= LONGEST_VALUE ? value : cut(value);
    }

    /** Never between the halves of a character. */
    private static String cut(String value) {
        int end = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 1)) ? LONGEST_VALUE - 1 : LONGEST_VALUE;
        return value.substring(0, end) + "…";
    }

    /** The same seen from a place above. */
    public FieldError below(String place) {
        return new FieldError(place + pointer, value, reason, advice);
    }

    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("pointer", pointer);
        json.put("value", value);
        json.put("reason", reason);
        json.put("advice", advice);
        return json;
    }
}
