package dev.escalation.ingest.guess;

/** How much the values of a column speak for a canonical column that is no date; below 0, they speak against it. */
final class ValueEvidence {
    private static final int AGAINST = -1;
    private static final int STRONG = 40;
    private static final int WEAK = 8;

    private ValueEvidence() {}

    static int of(ColumnFacts column, String canonical) {
        if (column.filled() == 0) {
            return 0;
        }
        return switch (canonical) {
            case "status" -> few(column, 60, column.share(value -> ValueWords.status(value) != null), 0.7);
            case "priority" -> few(column, 12, column.share(value -> ValueWords.priority(value) != null), 0.7);
            case "sla_breached", "escalated_flag" ->
                column.distinct() <= 6
                                && column.share(value -> ValueWords.guess("sla_breached", "", value) != null) >= 0.7
                        ? 1
                        : AGAINST;
            case "event_type" ->
                few(column, 200, column.share(value -> ValueWords.guess("event_type", "", value) != null), 0.8) / 2;
            case "actor_role" ->
                few(column, 10, column.share(value -> ValueWords.guess("actor_role", "", value) != null), 0.8);
            case "email" -> column.isEmails() ? STRONG : AGAINST;
            case "experience_years" -> column.isNumbers() ? 0 : AGAINST;
            case "subject" -> column.words() >= 2 && column.words() < 20 ? WEAK : 0;
            case "description", "event_description" -> column.words() >= 3 ? WEAK : 0;
            case "ticket_id", "event_id" -> column.isIds() ? 0 : AGAINST;
            case "group", "agent_id", "customer_id", "actor_id", "category", "channel" ->
                column.words() > 8 ? AGAINST : 0;
            default -> 0;
        };
    }

    /** Few values of which most are known ones. */
    private static int few(ColumnFacts column, int most, double known, double share) {
        if (column.distinct() > most) {
            return AGAINST;
        }
        return known >= share && column.distinct() > 1 ? STRONG : 0;
    }
}
