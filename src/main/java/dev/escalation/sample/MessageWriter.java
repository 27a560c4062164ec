package dev.escalation.sample;

import dev.escalation.sample.EventSink.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Words for one ticket. How a customer writes follows the annoyance of the moment in five tones, from friendly (0) to
 * furious (4), with some chance; nothing else in the data shows it.
 */
final class MessageWriter {
    private static final double TONE_PER_ANNOYANCE = 1.0;
    private static final double TONE_NOISE = 0.35;
    private static final double MIDDLE = 1.6;
    private static final int FURIOUS = 4;

    private final Grammar grammar;
    private final TicketFacts facts;
    private final Stream stream;
    private final String category;
    private final String error;
    private final String order;

    MessageWriter(Grammar grammar, TicketFacts facts, Stream stream) {
        this.grammar = grammar;
        this.facts = facts;
        this.stream = stream;
        this.category = facts.category().name().toLowerCase(Locale.ROOT);
        this.error = "E-" + (1000 + stream.below(9000));
        this.order = "SO-" + (100000 + stream.below(900000));
    }

    String subject(double annoyance) {
        StringBuilder out = new StringBuilder();
        int tone = tone(annoyance);
        if (tone >= FURIOUS - 1 && stream.chance(0.3)) {
            write("subject_prefix", out);
        }
        write("subject_" + category, out);
        return out.toString();
    }

    /** The ticket's first words: a greeting, the problem, a detail, how much it hurts, a line with contact data. */
    String description(double annoyance) {
        StringBuilder out = new StringBuilder();
        int tone = tone(annoyance);
        write("open_" + tone, out);
        write("problem_" + category, out.append(' '));
        if (stream.chance(0.75)) {
            write("detail", out.append(' '));
        }
        write("close_" + tone, out.append(' '));
        if (stream.chance(0.3)) {
            write("contact", out.append(' '));
        }
        return out.toString();
    }

    @Nullable
    String message(Message message, double annoyance) {
        if (message == Message.NONE) {
            return null;
        }
        StringBuilder out = new StringBuilder();
        String section = message.name().toLowerCase(Locale.ROOT);
        switch (message) {
            case CUSTOMER_ANSWER -> answer(tone(annoyance), out);
            case CUSTOMER_CHASE -> write("chase_" + tone(annoyance), out);
            case CUSTOMER_REOPEN -> write("reopen_" + tone(annoyance), out);
            case AGENT_QUESTION -> {
                write("agent_greeting", out);
                write("question_" + category, out.append(' '));
                write("agent_signature", out.append(' '));
            }
            case AGENT_UPDATE -> {
                write("agent_greeting", out);
                write("agent_update", out.append(' '));
            }
            case AGENT_SOLUTION -> write("solution_" + category, out);
            default -> write(section, out);
        }
        return out.toString();
    }

    private void answer(int tone, StringBuilder out) {
        write("answer_" + tone, out);
        write("answer_fact", out.append(' '));
        if (stream.chance(0.12)) {
            write("contact", out.append(' '));
        }
    }

    private int tone(double annoyance) {
        double tone = MIDDLE + TONE_PER_ANNOYANCE * annoyance + TONE_NOISE * stream.gaussian();
        return Math.clamp(Math.round(tone), 0, FURIOUS);
    }

    private void write(String section, StringBuilder out) {
        grammar.write(section, stream, this::slot, out);
    }

    private String slot(String name, Stream from) {
        return switch (name) {
            case "product" -> Names.PRODUCTS.get(facts.product());
            case "error" -> error;
            case "order" -> order;
            case "name" -> firstName(facts.customer().email());
            case "email" -> facts.customer().email();
            case "version" -> (2 + from.below(7)) + "." + from.below(20) + "." + from.below(10);
            case "number" -> Integer.toString(2 + from.below(58));
            case "amount" -> (20 + from.below(4000)) + "." + (10 + from.below(90));
            case "clock" -> CsvOutput.padded(7 + from.below(12), 2) + ":" + CsvOutput.padded(5L * from.below(12), 2);
            case "phone" -> phone(from);
            case "ticket" -> "T" + CsvOutput.padded(1 + facts.index() / 2, 7);
            default -> "";
        };
    }

    /** Numbers from ranges that are kept free for fiction. */
    private static String phone(Stream from) {
        String end = CsvOutput.padded(from.below(100), 2);
        return switch (from.below(4)) {
            case 0 -> "+1 " + AREAS[from.below(AREAS.length)] + "-555-01" + end;
            case 1 -> "(" + AREAS[from.below(AREAS.length)] + ") 555-01" + end;
            case 2 -> "020 7946 0" + (1 + from.below(9)) + end;
            default -> "+44 20 7946 0" + (1 + from.below(9)) + end;
        };
    }

    private static final String[] AREAS = {"212", "303", "312", "404", "415", "512", "617", "702"};

    /** Who writes, also where the customer is a company. */
    private static String firstName(String email) {
        return email.substring(0, 1).toUpperCase(Locale.ROOT) + email.substring(1, email.indexOf('.'));
    }
}
