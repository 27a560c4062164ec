package dev.escalation.text.topics;

/**
 * A text that has a topic.
 *
 * @param text masked
 * @param vector of the text, of unit length; all 0 if it says nothing
 */
public record TopicText(String text, float[] vector) {}
