package dev.escalation.explain.sentence;

/**
 * A sentence that somebody else wrote, and the fact that it is said to rest on.
 *
 * @param factId as in {@link Fact#id}
 */
public record Claim(String factId, String text) {}
