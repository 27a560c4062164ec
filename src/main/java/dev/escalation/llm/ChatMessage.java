package dev.escalation.llm;

/** @param role {@code system} or {@code user} */
public record ChatMessage(String role, String content) {}
