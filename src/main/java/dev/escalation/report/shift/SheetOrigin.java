package dev.escalation.report.shift;

/**
 * Where a sheet's figures come from.
 *
 * @param text at the foot of every page
 * @param program that made it, with its version
 */
public record SheetOrigin(String text, String program) {}
