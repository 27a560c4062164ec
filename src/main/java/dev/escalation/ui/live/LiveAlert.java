package dev.escalation.ui.live;

/**
 * Somebody was alerted about a ticket.
 *
 * @param at by the desk's clock, in milliseconds since 1970
 * @param risk at that moment, 0 to 1
 * @param rule that told, by its name
 * @param why in words, such as {@code Crossed 60 %}; may be empty
 */
public record LiveAlert(long at, String ticketId, double risk, String rule, String why) {}
